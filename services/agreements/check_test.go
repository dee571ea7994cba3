package agreements_test

import (
	"strings"
	"testing"

	"lateral/pkg/docdb"
	"lateral/services/agreements"
	"lateral/services/agreements/agreementstest"
	"lateral/services/diary"
)

// spoil changes a stored document without the use-cases.
func spoil[T any](t *testing.T, w *agreementstest.World, collection, id string, change func(*T)) {
	t.Helper()
	docs := docdb.Of[T](collection)
	must(t, w.DB.Update(w.Ctx, func(tx docdb.Tx) error {
		doc, err := docs.Get(w.Ctx, tx, id)
		if err != nil {
			return err
		}
		change(&doc)
		return docs.Replace(w.Ctx, tx, &doc)
	}))
}

func TestCheckFindsWhatIsWrong(t *testing.T) {
	type world = agreementstest.World
	visit := func(change func(*agreements.Visit)) func(*testing.T, *world, agreements.Agreement) {
		return func(t *testing.T, w *world, a agreements.Agreement) {
			spoil(t, w, "visits", w.Visits(a.ID)[0].ID, change)
		}
	}
	agreement := func(change func(*agreements.Agreement)) func(*testing.T, *world, agreements.Agreement) {
		return func(t *testing.T, w *world, a agreements.Agreement) { spoil(t, w, "agreements", a.ID, change) }
	}
	for says, spoils := range map[string]func(*testing.T, *world, agreements.Agreement){
		"its visits are on": visit(func(v *agreements.Visit) { v.Slots = v.Slots[:1] }),
		"counts 2 waiting and 0 signed off; there are 1 and 1": visit(func(v *agreements.Visit) {
			v.State = agreements.SignedOffVisit
		}),
		"is planned and to be paid for": visit(func(v *agreements.Visit) { v.Billable = true }),
		"has 3 half-days in 2 slots":    visit(func(v *agreements.Visit) { v.HalfDays = 3 }),
		"is completed with nothing signed off": agreement(func(a *agreements.Agreement) {
			a.State = agreements.CompletedAgreement
		}),
		"is cancelled with 2 visits waiting": agreement(func(a *agreements.Agreement) {
			a.State = agreements.CancelledAgreement
		}),
		"on both sides": agreement(func(a *agreements.Agreement) { a.ForHome = append(a.ForHome, a.ForSchool...) }),
		`is booked by "agreement_x"`: func(t *testing.T, w *world, a agreements.Agreement) {
			spoil(t, w, "half_days", a.LeaderID+"."+a.Slots[0].String(), func(h *diary.HalfDay) { h.By = "agreement_x" })
		},
	} {
		t.Run(says, func(t *testing.T) {
			w := agreementstest.New(t)
			a := w.Agreed(w.AshNeed, agreementstest.Terms())
			w.Sound()
			spoils(t, w, a)
			wrong, err := agreements.Check(w.Ctx, w.DB)
			must(t, err)
			if !strings.Contains(strings.Join(wrong, "\n"), says) {
				t.Errorf("found %q", wrong)
			}
		})
	}
}
