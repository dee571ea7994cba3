package people

import (
	"time"

	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/pkg/states"
)

// AbsenceState says where an absence stands.
type AbsenceState string

// The states of an absence.
const (
	AbsencePlanned AbsenceState = "planned" // its first day is still to come
	AbsenceOn      AbsenceState = "on"      // the deputy stands in
	AbsenceOver    AbsenceState = "over"
)

// AbsenceSteps are the steps of an absence.
var AbsenceSteps = states.Of(states.Steps[AbsenceState]{
	AbsencePlanned: {"begin": AbsenceOn, "end": AbsenceOver},
	AbsenceOn:      {"end": AbsenceOver},
	AbsenceOver:    {},
})

// Absence is a time for which somebody has a deputy in one of their roles. During it the
// deputy holds the role too, by a membership of their own that ends with the absence.
type Absence struct {
	docdb.Meta
	MembershipID string       `json:"membershipId"`
	Role         Role         `json:"role,omitempty"` // of the membership; "" in those of earlier programs
	Place        Place        `json:"place,omitzero"` // likewise
	AccountID    string       `json:"accountId"`      // who is away
	DeputyID     string       `json:"deputyId"`       // an account
	From         date.Day     `json:"from"`           // the first day, in London
	Until        date.Day     `json:"until"`          // the last
	State        AbsenceState `json:"state"`
	Live         bool         `json:"live"`              // not over
	StandIn      string       `json:"standIn,omitempty"` // the deputy's membership, while the absence is on
	At           time.Time    `json:"at"`                // when it came into this state
}

var absences = docdb.Of[Absence]("absences",
	docdb.Index{Name: "of_membership", Fields: []string{"membershipId"}, Unique: true,
		Where: []docdb.Equals{{Field: "live", Value: true}}},
	docdb.Index{Name: "of_account", Fields: []string{"accountId"}, Where: []docdb.Equals{{Field: "live", Value: true}}},
	docdb.Index{Name: "of_deputy", Fields: []string{"deputyId"}, Where: []docdb.Equals{{Field: "live", Value: true}}},
	docdb.Index{Name: "by_standin", Fields: []string{"standIn"}, Where: []docdb.Equals{{Field: "live", Value: true}}},
	docdb.Index{Name: "planned", Fields: []string{"from"},
		Where: []docdb.Equals{{Field: "state", Value: string(AbsencePlanned)}}},
	docdb.Index{Name: "on", Fields: []string{"until"}, Where: []docdb.Equals{{Field: "state", Value: string(AbsenceOn)}}},
)

// longestAbsence is the most days that a deputy stands in. Somebody who is away for longer
// hands the role over.
const longestAbsence = 92
