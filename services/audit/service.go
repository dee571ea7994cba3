package audit

import (
	"context"
	"time"

	"lateral/pkg/docdb"
	"lateral/pkg/events"
	"lateral/services/people"
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

// List returns a page of the entries that the filter wants, the latest first, and the next
// cursor. A page may be short, or empty, and not be the last. NotFound if the actor does
// not lead the place; Invalid for days that are none.
func (s *Service) List(ctx context.Context, actor people.Actor, f Filter) ([]Entry, string, error) {
	q, err := f.query()
	if err != nil {
		return nil, "", err
	}
	var all []Entry
	var next string
	err = s.db.View(ctx, func(r docdb.Reader) error {
		reads, err := readerOf(ctx, r, actor, f.Place)
		if err != nil {
			return err
		}
		known, err := reads.find(ctx, r, f.Person, &q)
		if err != nil || !known {
			return err
		}
		var found []events.Event
		if found, next, err = events.List(ctx, r, q, s.keep(reads, f)); err != nil {
			return err
		}
		all, err = s.tell(ctx, r, reads, found)
		return err
	})
	return all, next, err
}

// keep says which events are listed: those that the reader has a line of, and for the acts
// of one person those that name the person to the reader.
func (s *Service) keep(reads reader, f Filter) func(events.Event) (bool, error) {
	return func(e events.Event) (bool, error) {
		if f.Person != "" && !reads.knows(e) {
			return false, nil
		}
		lines, err := s.table.Lines(e)
		_, shown := reads.line(lines)
		return shown, err
	}
}
