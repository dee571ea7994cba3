package agreements_test

import (
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lateral/pkg/docdb"
	"lateral/pkg/faulty"
	"lateral/services/agreements"
	"lateral/services/agreements/agreementstest"
	"lateral/services/calendar"
	"lateral/services/needs"
)

// left is what a use-case may change: all of it, or nothing.
type left struct {
	Standing agreements.Standing
	Needs    []needs.Need
	Free     []calendar.Slot
	Told     int // events
}

func leftBehind(t *testing.T, w *agreementstest.World, id string) left {
	t.Helper()
	all := left{
		Standing: standing(t, w, id), Free: free(t, w),
		Needs: []needs.Need{w.Need(w.AshNeed.ID), w.Need(w.BirchNeed.ID)},
	}
	for _, subject := range all.Standing.Subjects() {
		all.Told += len(w.Events(subject))
	}
	return all
}

// Whichever of its calls of the store fails, a use-case leaves everything as it was, and can be repeated.
func TestAFailureLeavesAllOrNothing(t *testing.T) {
	type world = agreementstest.World
	first := func(w *world, id string) agreements.Visit { return w.Visits(id)[0] }
	for name, tt := range map[string]struct {
		before func(t *testing.T, w *world, id string)
		do     func(w *world, db docdb.DB, id string) func() error // reads what it needs, then returns the act
	}{
		"agreeing about another need": {nil, func(w *world, db docdb.DB, _ string) func() error {
			deal := w.Deal(w.BirchNeed, agreementstest.Terms("2026-02-05.am"))
			return func() error { return second(w.AgreeOn(db, deal)) }
		}},
		"recording": {
			func(_ *testing.T, w *world, _ string) { w.Until("2026-02-03") },
			func(w *world, _ docdb.DB, id string) func() error {
				v := first(w, id)
				return func() error { return second(w.Agreements.Record(w.Ctx, expert, v.ID, v.Version, record("Done."))) }
			},
		},
		"signing off the last": {
			func(_ *testing.T, w *world, id string) { w.Recorded(first(w, id)) },
			func(w *world, _ docdb.DB, id string) func() error {
				v := first(w, id)
				return func() error { return second(w.Agreements.SignOff(w.Ctx, ashHead, v.ID, v.Version)) }
			},
		},
		"cancelling the last": {nil, func(w *world, _ docdb.DB, id string) func() error {
			v := first(w, id)
			return func() error { return second(w.Agreements.CancelVisit(w.Ctx, ashHead, v.ID, v.Version, "It snows.")) }
		}},
		"moving": {
			func(t *testing.T, w *world, id string) {
				m := got(w.Agreements.AskMove(w.Ctx, expert, first(w, id).ID, first(w, id).Version, to("2026-02-10.am")))(t)
				got(w.Agreements.AgreeMove(w.Ctx, homeHead, m.ID, m.Version))(t)
			},
			func(w *world, _ docdb.DB, id string) func() error {
				m := w.Moves(id)[0]
				return func() error { return second(w.Agreements.AgreeMove(w.Ctx, ashHead, m.ID, m.Version)) }
			},
		},
		"ending it": {nil, func(w *world, _ docdb.DB, id string) func() error {
			seen := w.Agreement(id).Version
			return func() error { return second(w.Agreements.Cancel(w.Ctx, w.Broker(), id, seen, "They merge.")) }
		}},
	} {
		t.Run(name, func(t *testing.T) {
			w := agreementstest.New(t)
			id := w.Agreed(w.AshNeed, agreementstest.Terms("2026-02-03.am")).ID
			if tt.before != nil {
				tt.before(t, w, id)
			}
			var trigger faulty.Trigger
			db := faulty.DB(w.DB, &trigger)
			w.Agreements = agreements.New(db, w.Log, w.Needs, w.Clock.Now, w.IDs)
			was := leftBehind(t, w, id)
			for n := 1; ; n++ {
				act := tt.do(w, db, id)
				trigger.Arm(n, faulty.Before)
				err := act()
				if !trigger.Disarm() {
					must(t, err)
					break
				}
				if !errors.Is(err, faulty.ErrInjected) {
					t.Fatalf("call %d: %v", n, err)
				}
				if diff := cmp.Diff(was, leftBehind(t, w, id)); diff != "" {
					t.Fatalf("call %d left something behind: %s", n, diff)
				}
			}
			if cmp.Equal(was, leftBehind(t, w, id)) {
				t.Error("nothing was done in the end")
			}
			w.Sound()
		})
	}
}
