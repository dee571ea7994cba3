package leaders

import (
	"time"

	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/pkg/states"
	"lateral/services/register"
)

// State says whether a leader can be found.
type State string

// The states of a leader.
const (
	Listed  State = "listed"
	Paused  State = "paused"  // for now takes nothing new
	Retired State = "retired" // takes nothing new any more
)

// LeaderSteps are the steps of a leader.
var LeaderSteps = states.Of(states.Steps[State]{
	Listed:  {"pause": Paused, "retire": Retired},
	Paused:  {"resume": Listed, "retire": Retired},
	Retired: {"resume": Listed},
})

// step takes the step that the verb says. It does not store the leader.
func (l *Leader) step(verb string) error {
	var err error
	l.State, err = LeaderSteps.After(l.State, verb)
	return err
}

// Leader is a person accredited to support other schools.
type Leader struct {
	docdb.Meta
	AccountID string       `json:"accountId"`
	Name      string       `json:"name"`
	NameKey   string       `json:"nameKey"` // lower case: leaders are read in this order
	HomeURN   register.URN `json:"homeUrn"`
	Biography string       `json:"biography,omitempty"`
	State     State        `json:"state"`
	CreatedAt time.Time    `json:"createdAt"`
	Interests []Interest   `json:"interests,omitempty"` // conflicts of interest that they declared
}

// Interest is a conflict of interest with a school: a leader is married to its head,
// or sells it something. The leader declares it; only they, whoever leads their home
// school, and the school's own people read it.
type Interest struct {
	URN register.URN `json:"urn"`
	Why string       `json:"why"`
	On  date.Day     `json:"on"` // declared
}
