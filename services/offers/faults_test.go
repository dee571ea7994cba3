package offers_test

import (
	"testing"

	"lateral/pkg/docdb"
	"lateral/pkg/events"
	"lateral/pkg/faulty"
	"lateral/pkg/faulty/faultytest"
	"lateral/pkg/jobs"
	"lateral/services/enquiries"
	"lateral/services/enquiries/enquiriestest"
	"lateral/services/offers"
)

// trouble is a world whose store fails when its trigger says so.
type trouble struct {
	*world
	trigger faulty.Trigger
	db      docdb.DB
}

func newTrouble(t *testing.T) *trouble {
	t.Helper()
	x := &trouble{world: newWorld(t)}
	x.db = faulty.DB(x.DB, &x.trigger)
	x.Enquiries = enquiries.New(x.db, x.Needs, x.Agreements, x.Diary, x.Clock.Now, x.IDs)
	x.use(x.db)
	return x
}

func (x *trouble) does(act func() error) faultytest.Case {
	return faultytest.Case{Trigger: &x.trigger, Act: act}
}

func second[T any](_ T, err error) error { return err }

// Whichever of its calls of the store fails, a command about an offer happens whole or not at all.
func TestSoakAFailureLeavesAllOfAnOfferOrNothing(t *testing.T) {
	t.Parallel()
	head, leader := enquiriestest.Head(ash), enquiriestest.LeaderAt(cedar)
	for name, begin := range map[string]func(x *trouble) faultytest.Case{
		"make": func(x *trouble) faultytest.Case {
			in := x.input(x.AshNeed)
			in.Key = "once"
			c := x.does(func() error { return second(x.offers.Make(x.Ctx, leader, in)) })
			c.Keyed = true
			return c
		},
		"make without a key": func(x *trouble) faultytest.Case {
			return x.does(func() error { return second(x.offers.Make(x.Ctx, leader, x.input(x.AshNeed))) })
		},
		"accept": func(x *trouble) faultytest.Case {
			o := x.offered(x.AshNeed)
			return x.does(func() error {
				return second(x.offers.Accept(x.Ctx, head, o.ID, o.Version, offers.AcceptInput{Known: true}))
			})
		},
		"decline": func(x *trouble) faultytest.Case {
			o := x.offered(x.AshNeed)
			return x.does(func() error { return second(x.offers.Decline(x.Ctx, head, o.ID, o.Version, "Not now.")) })
		},
		"take back": func(x *trouble) faultytest.Case {
			o := x.offered(x.AshNeed)
			return x.does(func() error { return second(x.offers.TakeBack(x.Ctx, leader, o.ID, o.Version)) })
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			faultytest.Command(t, func(t *testing.T) faultytest.Case { return begin(newTrouble(t)) })
		})
	}
}

// Whichever call fails, the jobs complete their work when they run again.
func TestSoakAFailureDelaysTheEndOfOffers(t *testing.T) {
	t.Parallel()
	for name, begin := range map[string]func(x *trouble) faultytest.Case{
		"time": func(x *trouble) faultytest.Case {
			x.offered(x.AshNeed)
			x.offered(x.BirchNeed)
			x.Clock.Advance(offers.Lasts)
			return x.does(func() error { return x.offers.LapseDue(x.Ctx, jobs.Job{}) })
		},
		"the need": func(x *trouble) faultytest.Case {
			x.offered(x.AshNeed)
			x.must(second(x.Needs.Withdraw(x.Ctx, head(ash), x.AshNeed.ID, x.AshNeed.Version)))
			all, err := events.Of(x.Ctx, x.DB, x.AshNeed.ID)
			x.must(err)
			return x.does(func() error { return x.offers.Follow(x.Ctx, all[len(all)-1]) })
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			faultytest.Job(t, func(t *testing.T) faultytest.Case { return begin(newTrouble(t)) })
		})
	}
}
