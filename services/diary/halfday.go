package diary

import (
	"lateral/pkg/docdb"
	"lateral/pkg/states"
	"lateral/services/calendar"
)

// State says what a half-day of a diary is used for.
type State string

// The states of a half-day. One that is closed has no document.
const (
	Free   State = "free"
	Held   State = "held"   // kept for a possible agreement
	Booked State = "booked" // kept for an agreement
)

// closed is the state of a half-day without a document.
const closed State = "closed"

// HalfDaySteps are the steps of a half-day.
var HalfDaySteps = states.Of(states.Steps[State]{
	closed: {"open": Free},
	Free:   {"close": closed, "hold": Held, "take": Booked},
	Held:   {"take": Booked, "give back": Free},
	Booked: {"give back": Free},
})

// HalfDay is a half-day that a leader opened. Its id is made of the leader and
// the slot, so there is one for each.
type HalfDay struct {
	docdb.Meta
	LeaderID string        `json:"leaderId"`
	Slot     calendar.Slot `json:"slot"`
	At       string        `json:"at"` // the slot as text, for the index
	State    State         `json:"state"`
	By       string        `json:"by,omitempty"` // id of the thing that holds or booked it
}

var halfDays = docdb.Of[HalfDay]("half_days",
	docdb.Index{Name: "by_leader", Fields: []string{"leaderId", "at"}},
	docdb.Index{Name: "by_leader_state", Fields: []string{"leaderId", "state", "at"}},
	docdb.Index{Name: "by_state", Fields: []string{"state", "at"}},
)

func halfDayID(leaderID string, slot calendar.Slot) string { return leaderID + "." + slot.String() }
