package people_test

import (
	"testing"
	"time"

	"lateral/services/people"
	"lateral/services/people/peopletest"
)

// proved says whether the access token speaks of a proof that is still good.
func proved(t *testing.T, k *peopletest.Kit, d *people.Directory, accessToken string) bool {
	t.Helper()
	actor, err := d.Authenticate(k.Ctx, accessToken)
	if err != nil {
		t.Fatal(err)
	}
	return actor.Proved
}

func TestAProofIsGoodForTenMinutes(t *testing.T) {
	k := peopletest.New(t)
	a := k.Person()
	tokens := k.SignIn(a.Email)
	k.Clock.Advance(9*time.Minute + 59*time.Second)
	if !proved(t, k, k.Directory, tokens.AccessToken) {
		t.Error("signing in is not a proof")
	}
	k.Clock.Advance(time.Second)
	if proved(t, k, k.Directory, tokens.AccessToken) {
		t.Error("the proof is good for ever")
	}
	tokens = refresh(t, k, tokens.RefreshToken)
	if proved(t, k, k.Directory, tokens.AccessToken) {
		t.Error("a refresh is a proof")
	}
	other := k.Replica()
	proved(t, k, other, tokens.AccessToken) // the replica remembers the actor for five seconds

	actor, err := k.Directory.Authenticate(k.Ctx, tokens.AccessToken)
	if err != nil {
		t.Fatal(err)
	}
	if err := k.Directory.ProveByPassword(k.Ctx, actor, peopletest.Password); err != nil {
		t.Fatal(err)
	}
	if !proved(t, k, k.Directory, tokens.AccessToken) {
		t.Error("the proof is not believed at once")
	}
	if afresh, err := other.Authenticate(people.Unremembered(k.Ctx), tokens.AccessToken); err != nil || !afresh.Proved {
		t.Errorf("another replica, asked afresh: %v, %v", afresh.Proved, err)
	}
	k.Clock.Advance(10 * time.Minute)
	k.SignIn(a.Email)
	if proved(t, k, k.Directory, tokens.AccessToken) {
		t.Error("another session's proof counts")
	}
}

func TestASignInIsNoProofForASignature(t *testing.T) {
	k := peopletest.New(t)
	a := k.Person()
	tokens := k.SignIn(a.Email)
	afresh := func() (people.Actor, bool) {
		actor, err := k.Directory.Authenticate(people.Unremembered(k.Ctx), tokens.AccessToken)
		if err != nil {
			t.Fatal(err)
		}
		return actor, actor.Afresh
	}
	actor, is := afresh()
	if is {
		t.Error("signing in counts")
	}
	if err := k.Directory.ProveByPassword(k.Ctx, actor, peopletest.Password); err != nil {
		t.Fatal(err)
	}
	if _, is := afresh(); !is {
		t.Error("the proof does not count")
	}
	k.Clock.Advance(2 * time.Minute)
	if _, is := afresh(); is {
		t.Error("the proof counts after two minutes")
	}
}

func TestAWrongPasswordProvesNothing(t *testing.T) {
	k := peopletest.New(t)
	actor := k.Actor()
	k.Clock.Advance(10 * time.Minute)
	for range 5 {
		want(t, k.Directory.ProveByPassword(k.Ctx, actor, "not the password"), "invalid")
	}
	want(t, k.Directory.ProveByPassword(k.Ctx, actor, peopletest.Password), "too_many")
}

func TestASessionThatEndedProvesNothing(t *testing.T) {
	k := peopletest.New(t)
	actor := k.Actor()
	if err := k.Directory.SignOutEverywhere(k.Ctx, actor.AccountID); err != nil {
		t.Fatal(err)
	}
	want(t, k.Directory.ProveByPassword(k.Ctx, actor, peopletest.Password), "unauthenticated")
}
