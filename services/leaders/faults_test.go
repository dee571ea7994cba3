package leaders_test

import (
	"context"
	"testing"
	"time"

	"lateral/pkg/docdb"
	"lateral/pkg/events"
	"lateral/pkg/faulty"
	"lateral/pkg/faulty/faultytest"
	"lateral/pkg/jobs"
	"lateral/services/leaders"
	"lateral/services/people"
	"lateral/services/register"
)

// trouble is a world whose store fails when its trigger says so.
type trouble struct {
	*world
	ctx     context.Context
	trigger faulty.Trigger
}

func newTrouble(t *testing.T) *trouble {
	t.Helper()
	x := &trouble{world: newWorld(t), ctx: t.Context()}
	x.Directory = leaders.New(faulty.DB(x.db, &x.trigger), x.log, x.clock.Now, x.ids)
	return x
}

// does is a command that is sent with the version seen.
func (x *trouble) does(act func() error) faultytest.Case {
	return faultytest.Case{Trigger: &x.trigger, Act: act}
}

// keyed is a command with an idempotency key.
func (x *trouble) keyed(act func() error) faultytest.Case {
	return faultytest.Case{Trigger: &x.trigger, Act: act, Keyed: true}
}

// told is an event of another noun, as leaders get it.
func (x *trouble) told(what events.Type, subject string, data any) events.Event {
	x.t.Helper()
	err := x.update(func(tx docdb.Tx) error { return x.log.Append(x.ctx, tx, what, subject, data) })
	if err != nil {
		x.t.Fatal(err)
	}
	return x.last(subject)
}

// Whichever of its calls of the store fails, a leader's command happens whole or not at all.
func TestSoakAFailureLeavesAllOfALeadersCommandOrNothing(t *testing.T) {
	t.Parallel()
	for name, begin := range map[string]func(x *trouble) faultytest.Case{
		"enlist": func(x *trouble) faultytest.Case {
			in := leaders.EnlistInput{HomeURN: oak, Biography: "Phonics.", Key: "once"}
			return x.keyed(func() error { return second(x.Enlist(x.ctx, mary, in)) })
		},
		"enlist without a key": func(x *trouble) faultytest.Case {
			in := leaders.EnlistInput{HomeURN: oak, Biography: "Phonics."}
			return x.does(func() error { return second(x.Enlist(x.ctx, mary, in)) })
		},
		"describe": func(x *trouble) faultytest.Case {
			l := x.enlist(mary, oak)
			return x.does(func() error { return second(x.Describe(x.ctx, mary, l.ID, l.Version, "Maths.")) })
		},
		"pause": func(x *trouble) faultytest.Case {
			l, _ := x.listed(mary, oak)
			return x.does(func() error { return second(x.Pause(x.ctx, mary, l.ID, l.Version)) })
		},
		"resume": func(x *trouble) faultytest.Case {
			l, _ := x.listed(mary, oak)
			l = must(x.Pause(x.ctx, mary, l.ID, l.Version))(x.t)
			return x.does(func() error { return second(x.Resume(x.ctx, mary, l.ID, l.Version)) })
		},
		"retire": func(x *trouble) faultytest.Case {
			l, _ := x.listed(mary, oak)
			return x.does(func() error { return second(x.Retire(x.ctx, mary, l.ID, l.Version)) })
		},
		"offer": func(x *trouble) faultytest.Case {
			l, in := x.enlist(mary, oak), serviceInput()
			in.Key = "once"
			return x.keyed(func() error { return second(x.Offer(x.ctx, mary, l.ID, in)) })
		},
		"change a service": func(x *trouble) faultytest.Case {
			_, s := x.listed(mary, oak)
			in := serviceInput()
			in.Title = "Reading from the start"
			return x.does(func() error { return second(x.ChangeService(x.ctx, mary, s.ID, s.Version, in)) })
		},
		"publish": func(x *trouble) faultytest.Case {
			l := x.enlist(mary, oak)
			x.designate(mary, l.ID)
			s := must(x.Offer(x.ctx, mary, l.ID, serviceInput()))(x.t)
			return x.does(func() error { return second(x.Publish(x.ctx, mary, s.ID, s.Version)) })
		},
		"withdraw a service": func(x *trouble) faultytest.Case {
			_, s := x.listed(mary, oak)
			return x.does(func() error { return second(x.WithdrawService(x.ctx, mary, s.ID, s.Version)) })
		},
		"claim": func(x *trouble) faultytest.Case {
			l, in := x.enlist(mary, oak), x.claimInput()
			in.Key = "once"
			return x.keyed(func() error { return second(x.Claim(x.ctx, mary, l.ID, in)) })
		},
		"verify": func(x *trouble) faultytest.Case {
			c := must(x.Claim(x.ctx, mary, x.enlist(mary, oak).ID, x.claimInput()))(x.t)
			return x.does(func() error { return second(x.Verify(x.ctx, x.broker(), c.ID, c.Version, "")) })
		},
		"refuse": func(x *trouble) faultytest.Case {
			c := must(x.Claim(x.ctx, mary, x.enlist(mary, oak).ID, x.claimInput()))(x.t)
			return x.does(func() error { return second(x.Refuse(x.ctx, x.broker(), c.ID, c.Version, "No letter.")) })
		},
		"revoke the last": func(x *trouble) faultytest.Case { // withdraws the services too
			l, _ := x.listed(mary, oak)
			c := must(x.Designations(x.ctx, mary, l.ID))(x.t)[0]
			return x.does(func() error { return second(x.Revoke(x.ctx, x.broker(), c.ID, c.Version, "Left.")) })
		},
		"confirm checks": func(x *trouble) faultytest.Case {
			l := x.enlist(mary, oak)
			return x.does(func() error { return second(x.Confirm(x.ctx, oakHead, l.ID, 0, confirmed())) })
		},
		"confirm checks again": func(x *trouble) faultytest.Case {
			l := x.enlist(mary, oak)
			c := must(x.Confirm(x.ctx, oakHead, l.ID, 0, confirmed()))(x.t)
			return x.does(func() error {
				return second(x.Confirm(x.ctx, oakHead, l.ID, c.Record.Version, leaders.ConfirmInput{}))
			})
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			faultytest.Command(t, func(t *testing.T) faultytest.Case { return begin(newTrouble(t)) })
		})
	}
}

// What leaders do after something happened elsewhere goes on where a failure stopped it.
func TestSoakWhatLeadersFollowGoesOnAfterAFailure(t *testing.T) {
	t.Parallel()
	for name, begin := range map[string]func(x *trouble) faultytest.Case{
		"designations lapse": func(x *trouble) faultytest.Case {
			x.listed(mary, oak)
			x.listed(tom, elm)
			x.clock.Advance(365 * 24 * time.Hour)
			return x.does(func() error { return x.Lapse(x.ctx, jobs.Job{}) })
		},
		"a role ends": func(x *trouble) faultytest.Case {
			l, _ := x.listed(mary, oak)
			must(x.Confirm(x.ctx, oakHead, l.ID, 0, confirmed()))(x.t)
			e := x.told(people.MembershipEnded, "membership_mary",
				people.Membership{AccountID: "mary", Role: people.Leader, Place: people.School(oak)})
			return x.does(func() error { return x.FollowEnd(x.ctx, e) })
		},
		"a school is succeeded": func(x *trouble) faultytest.Case {
			both := person("both", leads(oak), leads(elm))
			x.listed(mary, oak)
			x.listed(both, oak)
			x.enlist(both, elm)
			x.shut(oak)
			must(x.register.Succeed(x.ctx, oak, elm))(x.t)
			e := x.last(string(oak))
			if e.Type != register.SchoolSucceeded {
				x.t.Fatalf("the last event is %s", e.Type)
			}
			return x.does(func() error { return x.FollowSuccession(x.ctx, e) })
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			faultytest.Job(t, func(t *testing.T) faultytest.Case { return begin(newTrouble(t)) })
		})
	}
}
