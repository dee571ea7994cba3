package audit

import (
	"time"

	"lateral/pkg/docdb"
	"lateral/pkg/events"
	"lateral/services/security"
)

// Service reads the record of events for people.
type Service struct {
	db    docdb.DB
	table events.Table
}

// New returns a Service that reads the events in db, by the table.
func New(db docdb.DB, table events.Table) *Service { return &Service{db: db, table: table} }

// Entry is an event as one person may read it.
type Entry struct {
	ID       string
	At       time.Time
	What     events.Type
	Thing    string // what it happened to: "need"
	Subject  string // its id
	Text     string // what happened, a sentence
	Ref      string // what people call the thing; "" if it has no such name
	Page     string // kind of the thing whose page shows it; "" if no page does
	PageID   string // its id
	Who      string // who did it, in words if the reader may not know the person
	PersonID string // their account; "" if the reader may not know it, or nobody did it
	Origin   security.Origin
	Places   []string // names of the places to which it belongs, for operators
}

// keep says which events are listed: those that the reader has a line of, and for the acts
// of one person those that name the person to the reader.
func (s *Service) keep(reads reader, f Filter) func(events.Event) (bool, error) {
	return func(e events.Event) (bool, error) {
		lines, err := s.table.Lines(e)
		l, shown := reads.line(lines)
		return shown && (f.Person == "" || reads.knows(e, l)), err
	}
}
