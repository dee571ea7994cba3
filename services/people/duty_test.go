package people_test

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"lateral/services/people"
	"lateral/services/people/peopletest"
)

const grace = 14 * 24 * time.Hour

// strict is a kit where some roles need a second step after the grace.
func strict(t *testing.T) *peopletest.Kit {
	t.Helper()
	k := peopletest.New(t)
	k.Schools("100001")
	k.Directory = k.Replica(people.RequireSecondSteps(grace))
	return k
}

func TestWhoNeedsASecondStepAndWhen(t *testing.T) {
	at := people.School("100001")
	for name, tc := range map[string]struct {
		role    people.Role
		place   func(*peopletest.Kit) people.Place
		dutiful bool
	}{
		"an operator": {people.Operator, func(*peopletest.Kit) people.Place { return people.Service() }, true},
		"a broker": {people.Broker, func(k *peopletest.Kit) people.Place {
			return people.Partnership(k.Partnership("City Alliance").ID)
		}, true},
		"a finance officer": {people.Finance, func(*peopletest.Kit) people.Place { return at }, true},
		"a head":            {people.Head, func(*peopletest.Kit) people.Place { return at }, false},
		"a senior leader":   {people.Senior, func(*peopletest.Kit) people.Place { return at }, false},
		"a system leader":   {people.Leader, func(*peopletest.Kit) people.Place { return at }, false},
	} {
		t.Run(name, func(t *testing.T) {
			k := strict(t)
			a := k.Person(people.Held{Role: tc.role, Place: tc.place(k)})
			since := k.Clock.Now()
			overdue := func() bool {
				actor, err := k.Directory.Authenticate(k.Ctx, k.SignIn(a.Email).AccessToken)
				if err != nil {
					t.Fatal(err)
				}
				me, err := k.Directory.Me(k.Ctx, a.ID)
				var wanted *people.Duty
				if tc.dutiful {
					wanted = &people.Duty{By: since.Add(grace), Overdue: actor.Overdue}
				}
				if diff := cmp.Diff(wanted, me.Duty); err != nil || diff != "" {
					t.Error(diff, err)
				}
				return actor.Overdue
			}
			k.Clock.Advance(grace - time.Second)
			if overdue() {
				t.Error("overdue during the grace")
			}
			k.Clock.Advance(time.Second)
			if overdue() != tc.dutiful {
				t.Errorf("overdue: %v", !tc.dutiful)
			}
		})
	}
}

// A person who held the role before an upgrade to a program with the duty is not overdue at
// once. A second start does not begin the grace again.
func TestTheGraceBeginsWithTheFirstStartThatKnowsTheDuty(t *testing.T) {
	k := strict(t)
	a := k.Person(people.Held{Role: people.Operator, Place: people.Service()})
	lenient := k.Replica()
	k.Clock.Advance(100 * 24 * time.Hour)
	if err := lenient.NoteDuty(k.Ctx); err != nil { // nothing is noted if nobody has the duty
		t.Fatal(err)
	}
	overdue := func() bool {
		actor, err := k.Directory.Authenticate(k.Ctx, k.SignIn(a.Email).AccessToken)
		if err != nil {
			t.Fatal(err)
		}
		return actor.Overdue
	}
	if !overdue() {
		t.Error("without a noted start, the grace counts from the role")
	}
	for range 2 {
		if err := k.Directory.NoteDuty(k.Ctx); err != nil {
			t.Fatal(err)
		}
		k.Clock.Advance(grace / 2)
	}
	k.Clock.Advance(-time.Second)
	if overdue() {
		t.Error("overdue during the grace after the upgrade")
	}
	k.Clock.Advance(time.Second)
	if !overdue() {
		t.Error("the second start began it again")
	}
	newcomer := k.Person(people.Held{Role: people.Operator, Place: people.Service()})
	me, err := k.Directory.Me(k.Ctx, newcomer.ID)
	if err != nil || me.Duty == nil || !me.Duty.By.Equal(k.Clock.Now().Add(grace)) {
		t.Errorf("a person who came later has until %+v, %v", me.Duty, err)
	}
}

func TestASecondStepDoesTheDutyAtOnce(t *testing.T) {
	k := strict(t)
	a := k.Person(people.Held{Role: people.Operator, Place: people.Service()})
	k.Clock.Advance(grace)
	tokens := k.SignIn(a.Email)
	actor, err := k.Directory.Authenticate(k.Ctx, tokens.AccessToken)
	if err != nil || !actor.Overdue {
		t.Fatal(actor, err)
	}
	app := k.App(actor)
	if actor, err = k.Directory.Authenticate(k.Ctx, tokens.AccessToken); err != nil || actor.Overdue {
		t.Error(actor, err)
	}
	want(t, k.Directory.RemoveFactor(k.Ctx, actor, app.ID), "last_factor")
	k.Passkey(actor)
	want(t, k.Directory.RemoveFactor(k.Ctx, actor, app.ID), "")
	want(t, k.Directory.RemoveFactor(k.Ctx, actor, only(t, k, actor).ID), "last_factor")
}

func TestNobodyIsAskedWhereTheSettingSaysSo(t *testing.T) {
	k := peopletest.New(t)
	a := k.Person(people.Held{Role: people.Operator, Place: people.Service()})
	k.Clock.Advance(1000 * grace)
	actor, err := k.Directory.Authenticate(k.Ctx, k.SignIn(a.Email).AccessToken)
	if err != nil || actor.Overdue {
		t.Error(actor, err)
	}
}

func TestAnOperatorHelpsWhoLostEverything(t *testing.T) {
	k := strict(t)
	operator, lost := k.Operator(), k.Actor()
	app := k.App(lost)
	want(t, k.Directory.ResetFactors(k.Ctx, operator, lost.Email), "no_factor") // of the operator
	k.App(operator)
	want(t, k.Directory.ResetFactors(k.Ctx, operator, operator.Email), "own_factors")
	want(t, k.Directory.ResetFactors(k.Ctx, operator, "nobody@example.org"), "not_found")
	open, err := k.Directory.FinishSignIn(k.Ctx, k.FirstStep(lost.Email).Token, people.Answer{Code: app.NextCode()})
	if err != nil {
		t.Fatal(err)
	}
	challenge := k.FirstStep(lost.Email)
	want(t, k.Directory.ResetFactors(k.Ctx, operator, lost.Email), "")
	if alive(k, k.Directory, open.AccessToken) {
		t.Error("a session goes on")
	}
	if _, err := k.Directory.FinishSignIn(k.Ctx, challenge.Token, people.Answer{Code: app.Recovery[0]}); err == nil {
		t.Error("a recovery code outlived it")
	}
	if k.SignIn(lost.Email).Second != nil {
		t.Error("a second step is still asked for")
	}
	if got := len(k.Happened(people.FactorsReset)); got != 1 {
		t.Errorf("told %d times", got)
	}
	want(t, k.Directory.ResetFactorsByCommand(k.Ctx, operator.Email), "")
}
