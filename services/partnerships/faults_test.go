package partnerships_test

import (
	"context"
	"testing"
	"time"

	"lateral/pkg/faulty"
	"lateral/pkg/faulty/faultytest"
	"lateral/pkg/jobs"
	"lateral/services/partnerships"
)

// trouble is a village whose store fails when its trigger says so.
type trouble struct {
	*world
	p       partnerships.Partnership
	broker  caller
	head    caller
	trigger faulty.Trigger
	ctx     context.Context
}

func newTrouble(t *testing.T) *trouble {
	t.Helper()
	o, p, broker, head := newVillage(t)
	x := &trouble{world: o, p: p, broker: broker, head: head, ctx: t.Context()}
	x.Service = o.on(faulty.DB(o.db, &x.trigger))
	return x
}

// once is a command that is refused when it comes again.
func (x *trouble) once(act func() error) faultytest.Case {
	return faultytest.Case{Trigger: &x.trigger, Act: act}
}

// again is a command that may come again.
func (x *trouble) again(act func() error) faultytest.Case {
	return faultytest.Case{Trigger: &x.trigger, Act: act, Keyed: true}
}

// Whichever of its calls of the store fails, a command of partnerships happens whole or not at all.
func TestSoakAFailureLeavesAllOfAPartnershipsCommandOrNothing(t *testing.T) {
	t.Parallel()
	for name, begin := range map[string]func(x *trouble) faultytest.Case{
		"found": func(x *trouble) faultytest.Case {
			in := alliance("The Grove")
			in.Key, in.ParentID = "once", x.p.ID
			return x.again(func() error { return second(x.Found(x.ctx, in)) })
		},
		"found without a key": func(x *trouble) faultytest.Case { // the name is taken once
			return x.once(func() error { return second(x.Found(x.ctx, alliance("The Grove"))) })
		},
		"change": func(x *trouble) faultytest.Case {
			in := alliance("Fenland and Wash Alliance")
			return x.once(func() error { return second(x.Change(x.ctx, x.p.ID, x.p.Version, in)) })
		},
		"ask": func(x *trouble) faultytest.Case {
			return x.again(func() error { return second(x.Ask(x.ctx, x.broker, x.p.ID, "100010")) })
		},
		"ask where an operator decides": func(x *trouble) faultytest.Case { // answers the request that waits
			x.asks(x.broker, x.p, "100031")
			return x.again(func() error { return second(x.Ask(x.ctx, operator, x.p.ID, "100031")) })
		},
		"accept": func(x *trouble) faultytest.Case {
			q := x.asks(x.broker, x.p, "100010")
			return x.once(func() error { return second(x.Accept(x.ctx, x.head, q.ID)) })
		},
		"decline": func(x *trouble) faultytest.Case {
			q := x.asks(x.broker, x.p, "100010")
			return x.once(func() error { return second(x.Decline(x.ctx, x.head, q.ID)) })
		},
		"withdraw": func(x *trouble) faultytest.Case {
			q := x.asks(x.broker, x.p, "100010")
			return x.once(func() error { return second(x.WithdrawRequest(x.ctx, x.broker, q.ID)) })
		},
		"leave": func(x *trouble) faultytest.Case {
			if _, err := x.Join(x.ctx, x.p.ID, "100010"); err != nil {
				x.t.Fatal(err)
			}
			return x.once(func() error { return x.Leave(x.ctx, x.head, x.p.ID, "100010") })
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			faultytest.Command(t, func(t *testing.T) faultytest.Case { return begin(newTrouble(t)) })
		})
	}
}

// The jobs of partnerships, and lists of schools, go on where a failure stopped them, and do nothing twice.
func TestSoakAJobOfPartnershipsThatFailsGoesOn(t *testing.T) {
	t.Parallel()
	const day = 24 * time.Hour
	for name, begin := range map[string]func(x *trouble) func() error{
		"requests expire": func(x *trouble) func() error {
			x.led["100000"] = true
			x.asks(x.broker, x.p, "100010")
			x.asks(x.broker, x.p, "100000")
			x.now.Advance(30 * day)
			return func() error { return x.ExpireRequests(x.ctx, jobs.Job{}) }
		},
		"a list of schools": func(x *trouble) func() error {
			return func() error { return second(x.BringIn(x.ctx, operator, x.p.ID, "100010\n100031\n100000\n")) }
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			faultytest.Job(t, func(t *testing.T) faultytest.Case {
				x := newTrouble(t)
				return x.once(begin(x))
			})
		})
	}
}
