package finding

import (
	"lateral/services/calendar"
	"lateral/services/evidence"
	"lateral/services/leaders"
	"lateral/services/matching/relevance"
	"lateral/services/register"
	"lateral/services/themes/reading"
)

// Card is a service as it is shown to who looks for support.
type Card struct {
	Service      leaders.Service
	Leader       leaders.Leader
	Home         register.School
	Designations []leaders.Designation // in force
	Record       evidence.Record
	FirstFree    calendar.Slot     // from the day that was asked for; zero if there is none
	Free         int               // half-days from then on
	KM           *float64          // between the schools; nil if unknown
	Away         string            // the same in words; "" if unknown
	Evidence     []string          // sentences
	Quotes       []relevance.Quote // of what was typed and of what the service says, nearest in meaning
	Others       int               // services of the leader that were found besides
	Close        bool              // it is what was typed for; else it is only the nearest there is
	Shortlisted  bool
}

// Found is what was found: first what is close to what was typed, then, where that is little,
// what comes nearest.
type Found struct {
	Cards     []Card
	Next      string // cursor of the next page; "" on the last
	Total     int    // services that are close, shown or not
	Unplaced  int    // more of them that a distance left out, because nobody knows where their school is
	Facets    Facets // of the same services
	Corrected []reading.Misspelt
	Degraded  bool // the engine is down: nothing is counted
	Meaning   bool // what was typed is looked for by its meaning too
	Foreign   bool // what was typed is of another language: only who is named by it, or says just that, is found
	Empty     bool // what was typed says nothing of what is wanted: nothing is looked for
}

// Facets are the choices that narrow a search, with how many services each would leave.
type Facets struct{ Themes, Phases, Designations, Formats, Modes, Partnerships []Choice }

// Choice is a value of a facet.
type Choice struct {
	Value string
	Label string // as people read it
	Count int
}
