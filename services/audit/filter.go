package audit

import (
	"context"
	"strings"

	"lateral/pkg/apperr"
	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/pkg/events"
	"lateral/services/people"
)

// Filter says which entries are listed. An empty field excludes none.
type Filter struct {
	Place    people.Place // the zero Place is everywhere, for operators
	Thing    string       // the kind of thing that it happened to
	Person   string       // who did it: the id of an account, or its e-mail address
	Subject  string       // the id of the thing that it happened to
	From, To date.Day     // days in London, both included
	Cursor   string
	Limit    int
}

// query is the filter for events, without the person.
func (f Filter) query() (events.Filter, error) {
	q := events.Filter{Thing: f.Thing, Subject: f.Subject, Cursor: f.Cursor, Limit: f.Limit}
	if f.Place != (people.Place{}) {
		q.Place = f.Place.Key()
	}
	var c apperr.Check
	if f.From != "" {
		at, err := f.From.Start()
		c.That(err == nil, "from", enterADay)
		q.From = at
	}
	if f.To != "" {
		at, err := f.To.AddDays(1).Start()
		c.That(err == nil, "to", enterADay) // 9999-12-31 has no next day
		q.To = at
	}
	c.That(f.From == "" || f.To == "" || f.From <= f.To, "to", chooseADayNotBeforeTheFirst)
	return q, c.Err()
}

// find puts the account of a person into the query. An address that nobody has is told to
// operators alone; to others it finds nothing, and known is false.
func (r reader) find(ctx context.Context, from docdb.Reader, person string, q *events.Filter) (known bool, err error) {
	q.Actor = person
	if !strings.Contains(person, "@") {
		return true, nil
	}
	a, err := people.AccountOf(ctx, from, person)
	q.Actor = a.ID
	if !apperr.Is(err, apperr.KindNotFound) {
		return err == nil, err
	}
	if r.actor.IsOperator() {
		return false, apperr.Invalid(apperr.Field{Path: "person", Message: nobodyHasThisAddress})
	}
	return false, nil
}
