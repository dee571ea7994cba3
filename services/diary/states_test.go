package diary_test

import (
	"testing"

	"lateral/pkg/docdb"
	"lateral/pkg/states/statestest"
	"lateral/services/diary"
)

func TestDocDrawsTheStates(t *testing.T) {
	statestest.Drawn(t, diary.HalfDaySteps, diary.ReleaseSteps)
}

func TestHalfDaysKeepToTheirStates(t *testing.T) {
	statestest.Behaves(t, diary.HalfDaySteps, "closed", func(t *testing.T) statestest.Subject[diary.State] {
		w := newWorld(t)
		l := w.enlist(mary, oak)
		one := slots(t, "2026-02-03.am")
		change := func(in diary.Input) error {
			_, err := w.Change(t.Context(), mary, l.ID, in)
			return err
		}
		update := func(fn func(tx docdb.Tx) error) func() error { return func() error { return w.update(fn) } }
		return statestest.Subject[diary.State]{
			State: func() diary.State {
				if cell, open := w.cells(l.ID)[one[0].String()]; open {
					return cell.State
				}
				return "closed"
			},
			Do: map[string]func() error{
				"open":      func() error { return change(diary.Input{Open: one}) },
				"close":     func() error { return change(diary.Input{Close: one}) },
				"hold":      update(func(tx docdb.Tx) error { return diary.Hold(t.Context(), tx, l.ID, one, "x") }),
				"take":      update(func(tx docdb.Tx) error { return diary.Take(t.Context(), tx, l.ID, one, "x") }),
				"give back": update(func(tx docdb.Tx) error { return diary.GiveBack(t.Context(), tx, l.ID, one, "x") }),
			},
		}
	})
}

func TestReleasesKeepToTheirStates(t *testing.T) {
	type subject = statestest.Subject[diary.ReleaseState]
	statestest.Behaves(t, diary.ReleaseSteps, diary.AskedRelease, func(t *testing.T) subject {
		w := newWorld(t)
		asker := w.serve()
		id := w.asks(asker, w.ask("2026-02-03.am")).ID
		decide := func(how decision) func() error {
			return func() error {
				_, err := how(t.Context(), oakHead, id, w.release("review_1").Version, "Because.")
				return err
			}
		}
		return subject{
			State: func() diary.ReleaseState { return w.release("review_1").State },
			Do: map[string]func() error{
				"grant":  decide(w.Grant),
				"refuse": decide(w.Refuse),
				"lapse": func() error {
					return w.update(func(tx docdb.Tx) error { return diary.LapseRelease(t.Context(), tx, "review_1") })
				},
			},
		}
	})
}
