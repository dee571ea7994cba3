package needs_test

import (
	"testing"
	"time"

	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/pkg/jobs"
	"lateral/pkg/states/statestest"
	"lateral/services/needs"
	"lateral/services/needs/needstest"
	"lateral/services/people"
)

func TestDocDrawsTheStates(t *testing.T) { statestest.Drawn(t, needs.NeedSteps) }

func TestNeedsKeepToTheirStates(t *testing.T) {
	statestest.Behaves(t, needs.NeedSteps, needs.Draft, func(t *testing.T) statestest.Subject[needs.State] {
		w := needstest.New(t)
		w.Import(needstest.School{URN: "100001"})
		id, head := w.Draft("100001", needstest.Ask()).ID, needstest.Person(people.Head, "100001")
		now := func() needs.Need {
			n, err := needs.GetNeed(w.Ctx, w.DB, id)
			if err != nil {
				t.Fatal(err)
			}
			return n
		}
		by := func(fn func(seen int64) (needs.Need, error)) func() error {
			return func() error {
				_, err := fn(now().Version)
				return err
			}
		}
		mark := func(fn func(tx docdb.Tx) error) func() error {
			return func() error { return w.DB.Update(w.Ctx, fn) }
		}
		return statestest.Subject[needs.State]{
			State: func() needs.State { return now().State },
			Do: map[string]func() error{
				"post":     by(func(seen int64) (needs.Need, error) { return w.Needs.Post(w.Ctx, head, id, seen) }),
				"withdraw": by(func(seen int64) (needs.Need, error) { return w.Needs.Withdraw(w.Ctx, head, id, seen) }),
				"reopen": by(func(seen int64) (needs.Need, error) {
					return w.Needs.Reopen(w.Ctx, head, id, seen, date.On(w.Clock.Now()).AddDays(31))
				}),
				"agree":  mark(func(tx docdb.Tx) error { return w.Needs.MarkAgreed(w.Ctx, tx, id, "agreement_1") }),
				"meet":   mark(func(tx docdb.Tx) error { return w.Needs.MarkMet(w.Ctx, tx, id) }),
				"cancel": mark(func(tx docdb.Tx) error { return w.Needs.MarkReopened(w.Ctx, tx, id) }),
				"lapse": func() error { // the day after its last
					w.Clock.Advance(90 * 24 * time.Hour)
					return w.Needs.LapseDue(w.Ctx, jobs.Job{})
				},
			},
		}
	})
}
