package events

import (
	"context"
	"slices"
	"time"

	"lateral/pkg/docdb"
)

// placing says that an event belongs to a place. There is one for each of its places, so
// that the events of a place are found by an index.
type placing struct {
	docdb.Meta           // made of the event and the place
	Place      string    `json:"place"`
	EventID    string    `json:"eventId"`
	At         time.Time `json:"at"`
	Thing      string    `json:"thing"`
	Actor      string    `json:"actor"`
}

var placings = docdb.Of[placing]("event_places",
	docdb.Index{Name: "by_place", Fields: []string{"place", "at"}},
	docdb.Index{Name: "by_thing", Fields: []string{"place", "thing", "at"}},
	docdb.Index{Name: "by_actor", Fields: []string{"place", "actor", "at"}},
)

// PlacesSchema is the collection in which the events of a place are found. A log that has
// a table needs it.
func PlacesSchema() docdb.Schema { return placings.Schema }

// place stores where the event belongs, within tx.
func (e Event) place(ctx context.Context, tx docdb.Tx) error {
	for _, id := range e.Places {
		p := placing{
			Meta: docdb.Meta{ID: e.ID + "." + id}, Place: id, EventID: e.ID, At: e.At, Thing: e.Thing, Actor: e.Actor,
		}
		if err := placings.Insert(ctx, tx, &p); err != nil {
			return err
		}
	}
	return nil
}

// Filter says which events are listed. An empty field excludes none.
type Filter struct {
	Place   string // the id of a place
	Thing   string // the kind of thing that it happened to
	Actor   string // the account that did it
	Subject string // the thing that it happened to
	From    time.Time
	To      time.Time // exclusive
	Cursor  string
	Limit   int // 0 is 100
}

// furthest is how many events one call of List looks at.
const furthest = 2000

// List returns a page of the events that the filter and keep want, the latest first, and
// the next cursor. It looks at a bounded number of events. So a page may be short, or even
// empty, and not be the last.
func List(ctx context.Context, r docdb.Reader, f Filter, keep func(Event) (bool, error)) ([]Event, string, error) {
	if f.Limit <= 0 || f.Limit > docdb.MaxLimit {
		f.Limit = 100
	}
	var kept []Event
	for looked := 0; ; {
		found, next, err := f.page(ctx, r, f.Limit-len(kept))
		if err != nil {
			return nil, "", err
		}
		wanted, err := f.among(found, keep)
		if err != nil {
			return nil, "", err
		}
		kept = append(kept, wanted...)
		looked += max(len(found), 1)
		if next == "" || len(kept) == f.Limit || looked >= furthest {
			return kept, next, nil
		}
		f.Cursor = next
	}
}

// among are those events that the filter and keep want.
func (f Filter) among(found []Event, keep func(Event) (bool, error)) ([]Event, error) {
	var all []Event
	for _, e := range found {
		if !f.wants(e) {
			continue
		}
		wanted, err := keep(e)
		if err != nil {
			return nil, err
		}
		if wanted {
			all = append(all, e)
		}
	}
	return all, nil
}

// page returns the next events of the narrowest index.
func (f Filter) page(ctx context.Context, r docdb.Reader, limit int) ([]Event, string, error) {
	q := docdb.Query{Descending: true, After: f.Cursor, Limit: limit}
	if !f.From.IsZero() {
		q.From = f.From
	}
	if !f.To.IsZero() {
		q.To = f.To
	}
	switch {
	case f.Subject != "":
		q.Index, q.Equal = "by_subject", []any{f.Subject}
	case f.Place != "":
		return f.pageOfPlace(ctx, r, q)
	case f.Actor != "":
		q.Index, q.Equal = "by_actor", []any{f.Actor}
	case f.Thing != "":
		q.Index, q.Equal = "by_thing", []any{f.Thing}
	default:
		q.Index = "by_time"
	}
	return collection.Find(ctx, r, q)
}

func (f Filter) pageOfPlace(ctx context.Context, r docdb.Reader, q docdb.Query) ([]Event, string, error) {
	switch {
	case f.Actor != "":
		q.Index, q.Equal = "by_actor", []any{f.Place, f.Actor}
	case f.Thing != "":
		q.Index, q.Equal = "by_thing", []any{f.Place, f.Thing}
	default:
		q.Index, q.Equal = "by_place", []any{f.Place}
	}
	found, next, err := placings.Find(ctx, r, q)
	if err != nil {
		return nil, "", err
	}
	ids := make([]string, len(found))
	for i, p := range found {
		ids[i] = p.EventID
	}
	known, err := collection.GetMany(ctx, r, ids)
	all := make([]Event, 0, len(ids))
	for _, id := range ids {
		if e, ok := known[id]; ok { // events are never deleted; a restored backup may lack one
			all = append(all, e)
		}
	}
	return all, next, err
}

// wants checks what the index has not.
func (f Filter) wants(e Event) bool {
	return (f.Place == "" || slices.Contains(e.Places, f.Place)) &&
		(f.Thing == "" || f.Thing == e.Thing) && (f.Actor == "" || f.Actor == e.Actor)
}
