package diary_test

import (
	"context"
	"encoding/json"
	"strings"
	"testing"
	"time"

	"lateral/pkg/apperr"
	"lateral/pkg/clock"
	"lateral/pkg/docdb"
	"lateral/pkg/events"
	"lateral/services/calendar"
	"lateral/services/diary"
	"lateral/services/leaders"
	"lateral/services/people"
	"lateral/services/people/peopletest"
	"lateral/services/register"
)

const (
	oak register.URN = "100001"
	elm register.URN = "100002"
)

// start is a Tuesday in the autumn term of 2025/26.
var start = time.Date(2025, time.November, 4, 9, 0, 0, 0, time.UTC)

// world has diaries on a real database.
type world struct {
	*diary.Service
	t       *testing.T
	db      docdb.DB
	clock   *clock.Manual
	leaders *leaders.Directory
}

func newWorld(t *testing.T) *world {
	t.Helper()
	k := peopletest.New(t, append(leaders.Schemas(), diary.Schemas()...)...)
	k.Schools(oak, elm)
	now := clock.NewManual(start)
	log := events.NewLog(now.Now, k.IDs, k.Queue, nil)
	return &world{
		Service: diary.New(k.DB, log, now.Now, k.IDs), t: t, db: k.DB, clock: now,
		leaders: leaders.New(k.DB, log, now.Now, k.IDs),
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

// The people of the tests.
var (
	mary    = person("mary", people.Leader, oak)
	tom     = person("tom", people.Leader, elm)
	oakHead = person("oakhead", people.Head, oak)
	elmHead = person("elmhead", people.Head, elm)
	ashHead = person("ashhead", people.Head, "100003") // of a school that has no part in it
)

func person(account string, role people.Role, urn register.URN) people.Actor {
	return people.Actor{
		AccountID: account, Name: strings.ToUpper(account[:1]) + account[1:],
		Held: []people.Held{{Role: role, Place: people.School(urn)}},
	}
}

// enlist makes the actor a leader of the school.
func (w *world) enlist(actor people.Actor, urn register.URN) leaders.Leader {
	w.t.Helper()
	return must(w.leaders.Enlist(w.t.Context(), actor, leaders.EnlistInput{HomeURN: urn}))(w.t)
}

// open opens half-days, each written like 2026-02-03.am.
func (w *world) open(actor people.Actor, leaderID string, texts ...string) []calendar.Slot {
	w.t.Helper()
	all := slots(w.t, texts...)
	must(w.Change(w.t.Context(), actor, leaderID, diary.Input{Open: all}))(w.t)
	return all
}

func slots(t *testing.T, texts ...string) []calendar.Slot {
	t.Helper()
	var all []calendar.Slot
	for _, text := range texts {
		all = append(all, must(calendar.ParseSlot(text))(t))
	}
	return all
}

func (w *world) update(fn func(docdb.Tx) error) error { return w.db.Update(w.t.Context(), fn) }

// happened returns the types of the subject's events, oldest first.
func (w *world) happened(subject string) []events.Type {
	w.t.Helper()
	var types []events.Type
	for _, e := range must(events.Of(w.t.Context(), w.db, subject))(w.t) {
		types = append(types, e.Type)
	}
	return types
}

// problem returns the kind, code and fields of an error, for comparing.
func problem(err error) string {
	e, ok := err.(*apperr.Error) //nolint:errorlint // use-cases return them bare
	if !ok {
		return "not a problem"
	}
	lines := []string{string(e.Kind) + " " + e.Code}
	for _, f := range e.Fields {
		lines = append(lines, f.Path+": "+f.Message)
	}
	return strings.Join(lines, "\n")
}

// succeed tells fn that one school succeeded another.
func (w *world) succeed(from, to register.URN, fn func(context.Context, events.Event) error) {
	w.t.Helper()
	data, err := json.Marshal(register.SucceededData{From: from, To: to})
	if err == nil {
		err = fn(w.t.Context(), events.Event{Type: register.SchoolSucceeded, Data: data})
	}
	if err != nil {
		w.t.Fatal(err)
	}
}
