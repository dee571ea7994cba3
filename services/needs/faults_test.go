package needs_test

import (
	"testing"

	"lateral/pkg/docdb"
	"lateral/pkg/faulty"
	"lateral/pkg/faulty/faultytest"
	"lateral/services/needs"
	"lateral/services/needs/needstest"
	"lateral/services/people"
	"lateral/services/register"
)

// trouble is a county whose store fails when its trigger says so. Its use-cases run on db.
type trouble struct {
	*needstest.World
	trigger faulty.Trigger
	db      docdb.DB
	head    people.Actor // of 100001
}

func newTrouble(t *testing.T) *trouble {
	t.Helper()
	w, _ := county(t)
	x := &trouble{World: w, head: needstest.Person(people.Head, "100001")}
	x.db = faulty.DB(w.DB, &x.trigger)
	x.Needs = needs.New(x.db, w.Log, w.Clock.Now, w.IDs)
	return x
}

// does is a case of a command that nobody repeats with a key.
func (x *trouble) does(act func() error) faultytest.Case {
	return faultytest.Case{Trigger: &x.trigger, Act: act}
}

// marks is a case of what another noun does within its own transaction.
func (x *trouble) marks(fn func(tx docdb.Tx) error) faultytest.Case {
	return x.does(func() error { return x.db.Update(x.Ctx, fn) })
}

// agreed is an open need that an agreement is to meet.
func (x *trouble) agreed() needs.Need {
	n := x.Post("100001", priced(needs.ToNation))
	update(x.T, x.World, func(tx docdb.Tx) error {
		return x.Needs.MarkAgreed(x.Ctx, tx, n.ID, "agreement_1")
	})
	return n
}

// Whichever of its calls of the store fails, a command about a need happens whole or not at all.
func TestSoakAFailureLeavesAllOfANeedOrNothing(t *testing.T) {
	t.Parallel()
	second := func(_ needs.Need, err error) error { return err }
	for name, begin := range map[string]func(x *trouble) faultytest.Case{
		"draft": func(x *trouble) faultytest.Case {
			in := needs.DraftInput{URN: "100001", Ask: priced(needs.ToNation), Key: "once"}
			c := x.does(func() error { return second(x.Needs.Draft(x.Ctx, x.head, in)) })
			c.Keyed = true
			return c
		},
		"save a draft": func(x *trouble) faultytest.Case {
			n := x.Draft("100001", needs.Ask{What: "Phonics."})
			return x.does(func() error {
				return second(x.Needs.Save(x.Ctx, x.head, n.ID, n.Version, needstest.Ask()))
			})
		},
		"discard": func(x *trouble) faultytest.Case {
			n := x.Draft("100001", needs.Ask{What: "Phonics."})
			return x.does(func() error { return x.Needs.Discard(x.Ctx, x.head, n.ID, n.Version) })
		},
		"post": func(x *trouble) faultytest.Case {
			n := x.Draft("100001", priced(needs.ToNation))
			return x.does(func() error { return second(x.Needs.Post(x.Ctx, x.head, n.ID, n.Version)) })
		},
		"post a named one": func(x *trouble) faultytest.Case {
			ask := priced(needs.ToNation)
			ask.Named = true
			n := x.Draft("100001", ask)
			return x.does(func() error { return second(x.Needs.Post(x.Ctx, x.head, n.ID, n.Version)) })
		},
		"change an open one": func(x *trouble) faultytest.Case {
			n := x.Post("100001", priced(needs.ToRegion))
			ask := n.Ask
			ask.MostReach = needs.ToNetwork
			return x.does(func() error { return second(x.Needs.Save(x.Ctx, x.head, n.ID, n.Version, ask)) })
		},
		"name": func(x *trouble) faultytest.Case {
			n := x.Post("100001", priced(needs.ToRegion))
			return x.does(func() error { return second(x.Needs.Name(x.Ctx, x.head, n.ID, n.Version)) })
		},
		"withdraw": func(x *trouble) faultytest.Case {
			n := x.Post("100001", priced(needs.ToRegion))
			return x.does(func() error { return second(x.Needs.Withdraw(x.Ctx, x.head, n.ID, n.Version)) })
		},
		"reopen": func(x *trouble) faultytest.Case {
			n := x.Post("100001", priced(needs.ToRegion))
			n, err := x.Needs.Withdraw(x.Ctx, x.head, n.ID, n.Version)
			if err != nil {
				x.T.Fatal(err)
			}
			return x.does(func() error {
				return second(x.Needs.Reopen(x.Ctx, x.head, n.ID, n.Version, "2026-05-01"))
			})
		},
		"agree": func(x *trouble) faultytest.Case {
			n := x.Post("100001", priced(needs.ToRegion))
			return x.marks(func(tx docdb.Tx) error { return x.Needs.MarkAgreed(x.Ctx, tx, n.ID, "agreement_1") })
		},
		"meet": func(x *trouble) faultytest.Case {
			n := x.agreed()
			c := x.marks(func(tx docdb.Tx) error { return x.Needs.MarkMet(x.Ctx, tx, n.ID) })
			c.Keyed = true // a met need stays met
			return c
		},
		"cancel": func(x *trouble) faultytest.Case {
			n := x.agreed()
			return x.marks(func(tx docdb.Tx) error { return x.Needs.MarkReopened(x.Ctx, tx, n.ID) })
		},
		"disclose": func(x *trouble) faultytest.Case {
			n := x.Post("100001", priced(needs.ToRegion))
			c := x.marks(func(tx docdb.Tx) error { return x.Needs.Disclose(x.Ctx, tx, n.ID, "100003", "Asked.") })
			c.Keyed = true // each is told once
			return c
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			faultytest.Command(t, func(t *testing.T) faultytest.Case { return begin(newTrouble(t)) })
		})
	}
}

// The jobs of needs go on where a failure stopped them, and do nothing twice.
func TestSoakAJobOfNeedsThatFailsGoesOn(t *testing.T) {
	t.Parallel()
	for name, begin := range map[string]func(x *trouble) faultytest.Case{
		"widening": func(x *trouble) faultytest.Case {
			for range 3 {
				x.Post("100001", priced(needs.ToNation))
			}
			x.Clock.Advance(5 * day)
			return x.does(func() error { return x.Needs.WidenDue(x.Ctx, noJob) })
		},
		"lapsing": func(x *trouble) faultytest.Case {
			for range 3 {
				x.Post("100001", priced(needs.ToNation))
			}
			x.Clock.Advance(100 * day)
			return x.does(func() error { return x.Needs.LapseDue(x.Ctx, noJob) })
		},
		"following to the successor": func(x *trouble) faultytest.Case {
			own, other := x.Post("100001", priced(needs.ToNation)), x.Post("100003", priced(needs.ToNation))
			x.Draft("100001", priced(needs.ToNation))
			for _, id := range []string{own.ID, other.ID} {
				update(x.T, x.World, func(tx docdb.Tx) error {
					return x.Needs.Disclose(x.Ctx, tx, id, "100001", "Asked.")
				})
			}
			x.Import(needstest.School{URN: "100001", Status: "Closed"})
			if _, err := x.Register.Succeed(x.Ctx, "100001", "100004"); err != nil {
				x.T.Fatal(err)
			}
			e := eventOf(x.T, x.World, "100001", register.SchoolSucceeded)
			return x.does(func() error { return x.Needs.FollowSuccession(x.Ctx, e) })
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			faultytest.Job(t, func(t *testing.T) faultytest.Case { return begin(newTrouble(t)) })
		})
	}
}
