package needs

import (
	"time"

	"lateral/pkg/docdb"
	"lateral/pkg/states"
	"lateral/services/register"
)

// State says where a need stands.
type State string

// The states of a need.
const (
	Draft     State = "draft"
	Open      State = "open"
	Agreed    State = "agreed"
	Met       State = "met"
	Withdrawn State = "withdrawn"
	Lapsed    State = "lapsed"
)

// States lists every state, in the order of a need's life.
func States() []State { return []State{Draft, Open, Agreed, Met, Withdrawn, Lapsed} }

// NeedSteps are the steps of a need.
var NeedSteps = states.Of(states.Steps[State]{
	Draft:     {"post": Open},
	Open:      {"agree": Agreed, "withdraw": Withdrawn, "lapse": Lapsed},
	Agreed:    {"meet": Met, "cancel": Open},
	Met:       {},
	Withdrawn: {"reopen": Open},
	Lapsed:    {"reopen": Open},
})

// step takes the step that the verb says. It does not store the need.
func (n *Need) step(verb string) error {
	var err error
	n.State, err = NeedSteps.After(n.State, verb)
	return err
}

// Need is a school's need.
type Need struct {
	docdb.Meta
	Ref    string       `json:"ref"`    // "N-2001", for people
	Number int64        `json:"number"` // of Ref: later needs have higher ones
	URN    register.URN `json:"urn"`
	Ask
	PostedBy    string     `json:"postedBy"`          // account of who drafted it
	Private     bool       `json:"private,omitempty"` // a draft that only its author sees, who waits to be let in
	State       State      `json:"state"`
	CreatedAt   time.Time  `json:"createdAt"`
	PostedAt    *time.Time `json:"postedAt,omitempty"` // nil while it is a draft
	EndedAt     *time.Time `json:"endedAt,omitempty"`  // met, withdrawn or lapsed
	AgreementID string     `json:"agreementId,omitempty"`
	Waivers     []Waiver   `json:"waivers,omitempty"` // of conflicts that leaders declared, oldest first

	Reach    Reach      `json:"reach,omitempty"`    // how far it is shown now; "" while it is a draft
	Region   string     `json:"region,omitempty"`   // of the school, when it was posted
	Audience string     `json:"audience,omitempty"` // Reach as an index finds it; see audience
	WidenAt  *time.Time `json:"widenAt,omitempty"`  // nil when it widens no further
	Widened  []Widening `json:"widened,omitempty"`  // oldest first
}

// Widening is one growth of the reach.
type Widening struct {
	From Reach     `json:"from"`
	To   Reach     `json:"to"`
	At   time.Time `json:"at"`
}

// Waiver is that the head of the asking school lets a leader help with this need who
// declared a conflict of interest with the school. The school's people and the brokers
// of the need's partnership read it.
type Waiver struct {
	LeaderID string    `json:"leaderId"`
	Name     string    `json:"name"` // of the leader
	Reason   string    `json:"reason"`
	At       time.Time `json:"at"`
}
