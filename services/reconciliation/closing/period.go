package closing

import (
	"time"

	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/pkg/states"
	"lateral/services/parties"
)

// State says whether a period takes postings.
type State string

// The states of a period.
const (
	Open     State = "open"
	Signed   State = "signed" // by one person
	Closed   State = "closed"
	Reopened State = "reopened"
)

// Steps are the steps of a period. A signature falls where a figure changed after it, or where a later
// month is closed.
var Steps = states.Of(states.Steps[State]{
	Open:     {"sign": Signed},
	Signed:   {"sign too": Closed, "fall": Open},
	Closed:   {"reopen": Reopened},
	Reopened: {"sign": Signed},
})

// Month is a month of the calendar, as "2026-11".
type Month string

// MonthOf is the month of a day.
func MonthOf(d date.Day) Month { return Month(d[:len("2026-11")]) }

// Valid says whether it is a month that can be meant.
func (m Month) Valid() bool { return len(m) == len("2026-11") && m.First().Meant() }

// First is its first day.
func (m Month) First() date.Day { return date.Day(m + "-01") }

// Last is its last day.
func (m Month) Last() date.Day { return m.Next().First().AddDays(-1) }

// Next is the month after it.
func (m Month) Next() Month { return MonthOf(m.First().AddDays(31)) }

// Period is a month of a book that somebody signed.
type Period struct {
	docdb.Meta
	Book        parties.Ref `json:"book"`
	Month       Month       `json:"month"`
	State       State       `json:"state"`
	First       *Signature  `json:"first,omitempty"`       // while it waits for the second
	Certificate string      `json:"certificate,omitempty"` // the last
	Closings    int         `json:"closings"`              // how many certificates it has
}

// Signature is a person's word that the figures are right, or that what differs has a reason.
type Signature struct {
	By     string    `json:"by"` // account
	ByName string    `json:"byName"`
	At     time.Time `json:"at"`
	// of the figures that they saw
	Digest string `json:"digest"`
	// for what differs
	Reasons []Reason `json:"reasons,omitempty"`
}

// Reason is why a figure is left as it is.
type Reason struct {
	Key  string `json:"key"` // of the figure
	Text string `json:"text"`
}

// ReasonFor is the reason for a figure; "" where there is none.
func (s Signature) ReasonFor(key string) string {
	for _, r := range s.Reasons {
		if r.Key == key {
			return r.Text
		}
	}
	return ""
}

var periods = docdb.Of[Period]("periods",
	docdb.Index{Name: "by_book", Fields: []string{"book", "month"}, Unique: true},
	docdb.Index{Name: "by_state", Fields: []string{"book", "state", "month"}},
)
