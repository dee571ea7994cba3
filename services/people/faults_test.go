package people_test

import (
	"testing"
	"time"

	"lateral/pkg/date"
	"lateral/pkg/faulty"
	"lateral/pkg/faulty/faultytest"
	"lateral/pkg/jobs"
	"lateral/services/people"
	"lateral/services/people/peopletest"
)

// trouble is a district whose store fails when its trigger says so.
type trouble struct {
	district
	t       *testing.T
	trigger faulty.Trigger
	people  *people.Directory // on that store
}

func newTrouble(t *testing.T) *trouble {
	t.Helper()
	x := &trouble{district: newDistrict(t), t: t}
	for _, who := range []string{"head", "senior", "finance", "operator"} {
		x.who(who)
	}
	passkeys, err := people.Passkeys(peopletest.Address)
	if err != nil {
		t.Fatal(err)
	}
	db := faulty.DB(x.DB, &x.trigger)
	x.people, err = people.New(db, x.Log, x.Clock.Now, x.IDs, x.Signer, [][]byte{peopletest.Secret()},
		people.Hashing(peopletest.Hasher()), passkeys)
	if err != nil {
		t.Fatal(err)
	}
	return x
}

// once is a command that is refused when it comes again.
func (x *trouble) once(act func() error) faultytest.Case {
	return faultytest.Case{Trigger: &x.trigger, Act: act}
}

// again is a command that may come again: it carries a key, or says what is to be.
func (x *trouble) again(act func() error) faultytest.Case {
	return faultytest.Case{Trigger: &x.trigger, Act: act, Keyed: true}
}

// commands begin each command of people in a district.
func commands() map[string]func(x *trouble) faultytest.Case {
	return map[string]func(x *trouble) faultytest.Case{
		"register": func(x *trouble) faultytest.Case {
			return x.again(func() error { return x.people.Register(x.Ctx, ada()) })
		},
		"confirm a registration": func(x *trouble) faultytest.Case {
			letter := register(x.t, x.Kit, ada())
			return x.once(func() error { return second(x.people.ConfirmAccount(x.Ctx, letter)) })
		},
		"choose a new password": func(x *trouble) faultytest.Case {
			email := x.Person().Email
			if err := x.Directory.AskReset(x.Ctx, email); err != nil {
				x.t.Fatal(err)
			}
			letter := x.Letter(people.PasswordResetAsked)
			return x.once(func() error { return x.people.Reset(x.Ctx, letter, fresh) })
		},
		"change one's name": func(x *trouble) faultytest.Case {
			a := x.Person()
			return x.once(func() error { return second(x.people.Change(x.Ctx, a.ID, a.Version, named("Grace"))) })
		},
		"provision": func(x *trouble) faultytest.Case {
			in := people.ProvisionInput{
				Name: "Opal", Email: "opal@example.org", Password: peopletest.Password,
				Held: []people.Held{{Role: people.Operator, Place: people.Service()}},
			}
			return x.again(func() error { return second(x.people.Provision(x.Ctx, in)) })
		},
		"ask for a role": func(x *trouble) faultytest.Case {
			who, in := x.Actor(), people.AskInput{URN: "100001", Role: people.Leader, Key: "once"}
			return x.again(func() error { return second(x.people.AskMembership(x.Ctx, who, in)) })
		},
		"approve": func(x *trouble) faultytest.Case {
			m := x.asks(x.t, "100001", people.Leader)
			return x.once(func() error { return second(x.people.ApproveMembership(x.Ctx, x.who("head"), m.ID)) })
		},
		"refuse": func(x *trouble) faultytest.Case {
			m := x.asks(x.t, "100001", people.Leader)
			return x.once(func() error { return second(x.people.RefuseMembership(x.Ctx, x.who("head"), m.ID)) })
		},
		"end a role that has a deputy": func(x *trouble) faultytest.Case {
			x.standsIn(x.t, "senior", "finance", people.Finance)
			m := x.membership(x.t, x.who("finance"), people.Finance)
			return x.once(func() error { return x.people.EndMembership(x.Ctx, x.who("head"), m.ID) })
		},
		"invite": func(x *trouble) faultytest.Case {
			in := senior("new@example.org")
			in.Key = "once"
			return x.again(func() error { return second(x.people.Invite(x.Ctx, x.who("head"), in)) })
		},
		"invite again": func(x *trouble) faultytest.Case {
			x.invite(x.t, "head", senior("new@example.org"))
			in := senior("new@example.org")
			in.Key = "another"
			return x.again(func() error { return second(x.people.Invite(x.Ctx, x.who("head"), in)) })
		},
		"withdraw an invitation": func(x *trouble) faultytest.Case {
			i, _ := x.invite(x.t, "head", senior("new@example.org"))
			return x.once(func() error { return x.people.WithdrawInvitation(x.Ctx, x.who("head"), i.ID) })
		},
		"accept as a newcomer": func(x *trouble) faultytest.Case {
			_, letter := x.invite(x.t, "head", senior("new@example.org"))
			in := people.AcceptInput{Token: letter, Name: "New Person", Password: peopletest.Password}
			return x.once(func() error { return second(x.people.AcceptInvitation(x.Ctx, in)) })
		},
		"accept as somebody known": func(x *trouble) faultytest.Case {
			_, letter := x.invite(x.t, "head", senior(x.Person().Email))
			return x.once(func() error {
				return second(x.people.AcceptInvitation(x.Ctx, people.AcceptInput{Token: letter}))
			})
		},
		"name a deputy for today":    func(x *trouble) faultytest.Case { return x.deputises("2026-01-12") },
		"name a deputy for tomorrow": func(x *trouble) faultytest.Case { return x.deputises("2026-01-13") },
		"end an absence": func(x *trouble) faultytest.Case {
			a := x.standsIn(x.t, "senior", "head", people.Head)
			return x.once(func() error { return x.people.EndAbsence(x.Ctx, x.who("senior"), a.ID) })
		},
		"ask for another address": func(x *trouble) faultytest.Case {
			return x.again(func() error { return second(x.people.AskAddress(x.Ctx, x.who("head"), "new@example.org")) })
		},
		"withdraw a change of address": func(x *trouble) faultytest.Case {
			m := newMoving(x.t, x.Kit, "new@example.org")
			return x.once(func() error { return x.people.WithdrawAddress(x.Ctx, m.actor) })
		},
		"confirm the last address": func(x *trouble) faultytest.Case {
			m := newMoving(x.t, x.Kit, "new@example.org")
			m.confirm(m.old)
			return x.once(func() error { return second(x.people.ConfirmAddress(x.Ctx, m.new)) })
		},
		"stop a change of address": func(x *trouble) faultytest.Case {
			m := newMoving(x.t, x.Kit, "new@example.org")
			return x.once(func() error { return second(x.people.StopAddress(x.Ctx, m.old)) })
		},
		"begin an app": func(x *trouble) faultytest.Case {
			return x.again(func() error { return second(x.people.EnrolTOTP(x.Ctx, x.who("head"), "My phone")) })
		},
		"confirm an app": func(x *trouble) faultytest.Case {
			e, err := x.Directory.EnrolTOTP(x.Ctx, x.who("head"), "My phone")
			if err != nil {
				x.t.Fatal(err)
			}
			app := peopletest.App{Kit: x.Kit, Secret: e.Secret}
			return x.once(func() error {
				return second(x.people.ConfirmTOTP(x.Ctx, x.who("head"), e.Factor.ID, app.Code()))
			})
		},
		"name a factor": func(x *trouble) faultytest.Case {
			app := x.App(x.who("head"))
			return x.again(func() error { return second(x.people.NameFactor(x.Ctx, x.who("head"), app.ID, "Old phone")) })
		},
		"remove the last factor": func(x *trouble) faultytest.Case {
			app := x.App(x.who("head"))
			return x.once(func() error { return x.people.RemoveFactor(x.Ctx, x.who("head"), app.ID) })
		},
		"sign out everywhere": func(x *trouble) faultytest.Case {
			return x.again(func() error { return x.people.SignOutEverywhere(x.Ctx, x.who("head").AccountID) })
		},
	}
}

// deputises is the case in which the senior is to stand in for the head from the day on.
func (x *trouble) deputises(from date.Day) faultytest.Case {
	head := x.who("head")
	in := people.DeputyInput{
		MembershipID: x.membership(x.t, head, people.Head).ID, DeputyID: x.who("senior").AccountID,
		From: from, Until: "2026-01-20", Key: "once",
	}
	return x.again(func() error { return second(x.people.NameDeputy(x.Ctx, head, in)) })
}

// Whichever of its calls of the store fails, a command of people happens whole or not at all.
func TestSoakAFailureLeavesAllOfACommandOfPeopleOrNothing(t *testing.T) {
	t.Parallel()
	for name, begin := range commands() {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			faultytest.Command(t, func(t *testing.T) faultytest.Case { return begin(newTrouble(t)) })
		})
	}
}

// The jobs of people, and lists of invitations, go on where a failure stopped them, and do nothing twice.
func TestSoakAJobOfPeopleThatFailsGoesOn(t *testing.T) {
	t.Parallel()
	const day = 24 * time.Hour
	for name, begin := range map[string]func(x *trouble) func() error{
		"deputies begin": func(x *trouble) func() error {
			for role, who := range map[people.Role]string{people.Head: "head", people.Finance: "finance"} {
				_, err := x.Directory.NameDeputy(x.Ctx, x.who(who), people.DeputyInput{
					MembershipID: x.membership(x.t, x.who(who), role).ID, DeputyID: x.who("senior").AccountID,
					From: "2026-01-13", Until: "2026-01-20",
				})
				want(x.t, err, "")
			}
			x.Clock.Advance(day)
			return func() error { return x.people.Deputise(x.Ctx, jobs.Job{}) }
		},
		"deputies end": func(x *trouble) func() error {
			x.standsIn(x.t, "senior", "head", people.Head)
			x.standsIn(x.t, "senior", "finance", people.Finance)
			x.Clock.Advance(9 * day)
			return func() error { return x.people.Deputise(x.Ctx, jobs.Job{}) }
		},
		"a school is succeeded": func(x *trouble) func() error {
			x.standsIn(x.t, "senior", "head", people.Head)
			x.asks(x.t, "100001", people.Leader)
			x.invite(x.t, "head", senior("new@example.org"))
			register(x.t, x.Kit, ada())
			x.CloseSchools("100001")
			if _, err := x.Register.Succeed(x.Ctx, "100001", "100003"); err != nil {
				x.t.Fatal(err)
			}
			e := x.succession(x.t)
			return func() error { return x.people.FollowSuccession(x.Ctx, e) }
		},
		"what expired is swept": func(x *trouble) func() error {
			register(x.t, x.Kit, ada())
			x.invite(x.t, "head", senior("new@example.org"))
			x.Clock.Advance(400 * day)
			return func() error { return second(x.people.Tidy(x.Ctx)) }
		},
		"a list of invitations": func(x *trouble) func() error {
			in := people.InviteListInput{
				List: "a@example.org,senior,100001\nb@example.org,leader,100001\n", Send: true, Key: "once",
			}
			return func() error { return second(x.people.InviteList(x.Ctx, x.who("head"), in)) }
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			faultytest.Job(t, func(t *testing.T) faultytest.Case {
				x := newTrouble(t)
				return faultytest.Case{Trigger: &x.trigger, Act: begin(x)}
			})
		})
	}
}
