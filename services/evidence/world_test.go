package evidence_test

import (
	"encoding/json"
	"testing"

	"lateral/pkg/docdb"
	"lateral/pkg/events"
	"lateral/services/evidence"
	"lateral/services/leaders"
	"lateral/services/needs/needstest"
	"lateral/services/people"
	"lateral/services/register"
)

const (
	oak register.URN = "100001"
	elm register.URN = "100002"
	ash register.URN = "100003"
)

// world keeps evidence on a real database, with three schools.
type world struct {
	*needstest.World
	*evidence.Service
	leaders *leaders.Directory
	t       *testing.T
	db      docdb.DB
}

func newWorld(t *testing.T) *world {
	t.Helper()
	n := needstest.New(t, append(leaders.Schemas(), evidence.Schemas()...)...)
	for _, urn := range []register.URN{oak, elm, ash} {
		n.Import(needstest.School{URN: string(urn)})
	}
	return &world{
		World: n, Service: evidence.New(n.DB), t: t, db: n.DB,
		leaders: leaders.New(n.DB, n.Log, n.Clock.Now, n.IDs, leaders.WithDelivered(evidence.Delivered)),
	}
}

// must returns a value, or ends the test where there is an error instead.
func must[T any](v T, err error) func(*testing.T) T {
	return func(t *testing.T) T {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return v
	}
}

// enlist makes somebody a leader of the school.
func (w *world) enlist(urn register.URN) leaders.Leader {
	w.t.Helper()
	return must(w.leaders.Enlist(w.t.Context(), needstest.Person(people.Leader, urn), leaders.EnlistInput{HomeURN: urn}))(
		w.t)
}

// succeed closes a school in favour of another, and lets the evidence follow.
func (w *world) succeed(from, to register.URN) {
	w.t.Helper()
	w.Import(needstest.School{URN: string(from), Status: "Closed"})
	must(w.Register.Succeed(w.t.Context(), from, to))(w.t)
	all := must(events.Of(w.t.Context(), w.db, string(from)))(w.t)
	w.twice(all[len(all)-1], func(e events.Event) error { return w.FollowSuccession(w.t.Context(), e) })
}

// consume has a consumer handle an event with the data, twice: jobs may run again.
func (w *world) consume(what events.Type, subject string, data any, follow func(events.Event) error) {
	w.t.Helper()
	w.twice(events.Event{Type: what, Subject: subject, Data: must(json.Marshal(data))(w.t)}, follow)
}

func (w *world) twice(e events.Event, follow func(events.Event) error) {
	w.t.Helper()
	for range 2 {
		if err := follow(e); err != nil {
			w.t.Fatal(err)
		}
	}
}

func (w *world) update(fn func(docdb.Tx) error) error { return w.db.Update(w.t.Context(), fn) }
