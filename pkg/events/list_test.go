package events_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"lateral/pkg/clock"
	"lateral/pkg/docdb"
	"lateral/pkg/docdb/sqlite"
	"lateral/pkg/events"
	"lateral/pkg/ids"
	"lateral/pkg/jobs"
)

const (
	opened  events.Type = "shops.opened"
	sold    events.Type = "cakes.sold"
	counted events.Type = "tills.counted"
)

// sale is the data of every event of these tests.
type sale struct {
	Shop string `json:"shop"`
	To   string `json:"to,omitempty"` // another shop
}

// shops tells of shops and cakes. What was counted, only those who run the service read.
func shops(t *testing.T) events.Table {
	t.Helper()
	lines := events.LinesOf(func(s sale) []events.Line {
		lines := []events.Line{{Place: s.Shop, Text: "Something happened."}}
		if s.To != "" {
			lines = append(lines, events.Line{Place: s.To, Text: "Something came."}, events.Line{Place: s.To, Text: "Again."})
		}
		return lines
	})
	sales := []events.Row{{Type: opened, Thing: "shop", Lines: lines}, {Type: sold, Thing: "cake", Lines: lines}}
	all, err := events.TableOf(sales,
		[]events.Row{{Type: counted, Thing: "till", Lines: func(events.Event) ([]events.Line, error) {
			return []events.Line{{Place: events.Service, Text: "Counted."}}, nil
		}}})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// street is a log of shops on real storage.
type street struct {
	t   *testing.T
	db  docdb.DB
	now *clock.Manual
	log *events.Log
}

func newStreet(t *testing.T, table events.Table) *street {
	t.Helper()
	db, err := sqlite.Open(t.Context(), filepath.Join(t.TempDir(), "events.db"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = db.Close() })
	if err := db.Define(t.Context(), jobs.Schema(), events.Schema(), events.PlacesSchema()); err != nil {
		t.Fatal(err)
	}
	now := clock.NewManual(time.Date(2026, 2, 3, 9, 0, 0, 0, time.UTC))
	source := ids.New(now.Now)
	log := events.NewLog(now.Now, source, jobs.NewQueue(db, now.Now, source), nil).Placing(table)
	return &street{t, db, now, log}
}

// append lets the person, who has a role in the places, do something; a minute passes.
func (s *street) append(who string, what events.Type, subject string, data sale, places ...string) {
	s.t.Helper()
	ctx := events.WithActor(s.t.Context(), events.Actor{AccountID: who, Places: places})
	err := s.db.Update(ctx, func(tx docdb.Tx) error { return s.log.Append(ctx, tx, what, subject, data) })
	if err != nil {
		s.t.Fatal(err)
	}
	s.now.Advance(time.Minute)
}

func all(events.Event) (bool, error) { return true, nil }

// list returns the subjects of the events, over all pages.
func (s *street) list(f events.Filter, keep func(events.Event) (bool, error)) []string {
	s.t.Helper()
	var subjects []string
	for pages := 0; ; pages++ {
		found, next, err := events.List(s.t.Context(), s.db, f, keep)
		if err != nil || pages > 50 {
			s.t.Fatalf("page %d of %+v: %v", pages, f, err)
		}
		for _, e := range found {
			subjects = append(subjects, e.Subject)
		}
		if f.Cursor = next; next == "" {
			return subjects
		}
	}
}

func (s *street) fill() {
	s.append("ann", opened, "shop_a", sale{Shop: "a"}, "a")
	s.append("bob", opened, "shop_b", sale{Shop: "b"}, "b", "c")
	s.append("ann", sold, "cake_1", sale{Shop: "a", To: "b"}, "a", "b", "z")
	s.append("eve", counted, "till_1", sale{}, events.Service)
	s.append("bob", sold, "cake_2", sale{Shop: "a"}, "b")
}

func TestEventsAreListedByWhatIsAskedFor(t *testing.T) {
	s := newStreet(t, shops(t))
	begun := s.now.Now()
	s.fill()
	for name, c := range map[string]struct {
		filter events.Filter
		want   []string
	}{
		"all, the latest first":     {events.Filter{}, []string{"cake_2", "till_1", "cake_1", "shop_b", "shop_a"}},
		"of a place":                {events.Filter{Place: "a"}, []string{"cake_2", "cake_1", "shop_a"}},
		"of the other place":        {events.Filter{Place: "b"}, []string{"cake_1", "shop_b"}},
		"of a place without events": {events.Filter{Place: "c"}, nil},
		"of a thing":                {events.Filter{Thing: "cake"}, []string{"cake_2", "cake_1"}},
		"of a thing in a place":     {events.Filter{Place: "b", Thing: "cake"}, []string{"cake_1"}},
		"of a person":               {events.Filter{Actor: "bob"}, []string{"cake_2", "shop_b"}},
		"of a person in a place":    {events.Filter{Place: "a", Actor: "bob"}, []string{"cake_2"}},
		"of a person and a thing":   {events.Filter{Place: "a", Actor: "ann", Thing: "shop"}, []string{"shop_a"}},
		"of a subject":              {events.Filter{Subject: "cake_1"}, []string{"cake_1"}},
		"of a subject elsewhere":    {events.Filter{Subject: "cake_1", Place: "c"}, nil},
		"from a time on":            {events.Filter{From: begun.Add(3 * time.Minute)}, []string{"cake_2", "till_1"}},
		"until a time":              {events.Filter{Place: "a", To: begun.Add(2 * time.Minute)}, []string{"shop_a"}},
	} {
		t.Run(name, func(t *testing.T) {
			s.t = t
			for _, limit := range []int{0, 1, 2} {
				c.filter.Limit = limit
				if diff := cmp.Diff(c.want, s.list(c.filter, all)); diff != "" {
					t.Errorf("in pages of %d: %s", limit, diff)
				}
			}
		})
	}
}

func TestAnEventKnowsItsPlacesAndWhereItsActorStood(t *testing.T) {
	s := newStreet(t, shops(t))
	s.fill()
	type known struct {
		Thing        string
		Places, From []string
	}
	want := map[string]known{
		"cake_1": {"cake", []string{"a", "b"}, []string{"a", "b"}},
		"cake_2": {"cake", []string{"a"}, nil},
		"till_1": {"till", nil, []string{events.Service}},
	}
	for subject, k := range want {
		of, err := events.Of(t.Context(), s.db, subject)
		if err != nil || len(of) != 1 {
			t.Fatalf("%s: %v, %v", subject, of, err)
		}
		if diff := cmp.Diff(k, known{of[0].Thing, of[0].Places, of[0].From}); diff != "" {
			t.Errorf("%s: %s", subject, diff)
		}
	}
}

func TestWhatIsNotKeptIsOnNoPage(t *testing.T) {
	s := newStreet(t, shops(t))
	for i := range 30 {
		s.append("ann", opened, fmt.Sprintf("shop_%02d", i), sale{Shop: "a"})
	}
	third := func(e events.Event) (bool, error) { return strings.HasSuffix(e.Subject, "3"), nil }
	want := []string{"shop_23", "shop_13", "shop_03"}
	if diff := cmp.Diff(want, s.list(events.Filter{Place: "a", Limit: 2}, third)); diff != "" {
		t.Error(diff)
	}
	mistake := errors.New("mistake")
	fail := func(events.Event) (bool, error) { return false, mistake }
	_, _, err := events.List(t.Context(), s.db, events.Filter{}, fail)
	if !errors.Is(err, mistake) {
		t.Errorf("got %v", err)
	}
}

// One call looks at a bounded number of events, and the next goes on.
func TestAPageMayBeEmptyAndNotTheLast(t *testing.T) {
	s := newStreet(t, shops(t))
	err := s.db.Update(t.Context(), func(tx docdb.Tx) error {
		for i := range 2100 {
			if err := s.log.Append(t.Context(), tx, opened, fmt.Sprintf("shop_%d", i), sale{Shop: "a"}); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	looked := 0
	none := func(events.Event) (bool, error) { looked++; return false, nil }
	found, next, err := events.List(t.Context(), s.db, events.Filter{Place: "a", Limit: 1000}, none)
	if len(found) != 0 || next == "" || err != nil || looked != 2000 {
		t.Errorf("%d found of %d, next %q, %v", len(found), looked, next, err)
	}
	if s.list(events.Filter{Place: "a"}, none); looked != 4100 {
		t.Errorf("%d looked at in all", looked)
	}
}

func TestOldEventsAreCompletedOnce(t *testing.T) {
	s := newStreet(t, nil)
	s.fill()
	s.append("ann", posted, "need_1", sale{Shop: "a"}) // the table does not know it
	if got := s.list(events.Filter{Place: "a"}, all); got != nil {
		t.Fatalf("%v are placed without a table", got)
	}
	if err := events.Completed(t.Context(), s.db, shops(t)); err == nil {
		t.Error("they are complete before")
	}
	for range 2 {
		if err := events.Complete(t.Context(), s.db, shops(t)); err != nil {
			t.Fatal(err)
		}
		if err := events.Completed(t.Context(), s.db, shops(t)); err != nil {
			t.Error(err)
		}
		if diff := cmp.Diff([]string{"cake_2", "cake_1", "shop_a"}, s.list(events.Filter{Place: "a"}, all)); diff != "" {
			t.Error(diff)
		}
		of, err := events.Of(t.Context(), s.db, "shop_a", "need_1")
		if err != nil || of[0].Version != 2 || of[1].Version != 1 || of[0].Actor != "ann" {
			t.Errorf("%+v, %v", of, err)
		}
	}
}

func TestATypeIsToldOnce(t *testing.T) {
	row := events.Row{Type: opened}
	if _, err := events.TableOf([]events.Row{row}, []events.Row{row}); err == nil {
		t.Error("two rows of one type are taken")
	}
}

func TestDataOfAnotherKindIsNotTold(t *testing.T) {
	table := shops(t)
	if _, err := table.Lines(events.Event{Type: opened, Data: json.RawMessage(`{"shop":7}`)}); err == nil {
		t.Error("a number is taken for a name")
	}
	if lines, err := table.Lines(events.Event{Type: posted}); len(lines) != 0 || err != nil {
		t.Errorf("of an unknown type: %v, %v", lines, err)
	}
	s := newStreet(t, table)
	err := s.db.Update(t.Context(), func(tx docdb.Tx) error {
		return s.log.Append(context.Background(), tx, opened, "shop_a", map[string]int{"shop": 7})
	})
	if err == nil {
		t.Error("it is appended")
	}
}
