package people_test

import (
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"lateral/pkg/token"
	"lateral/services/people"
	"lateral/services/people/peopletest"
)

// alive says whether the access token still lets somebody in.
func alive(k *peopletest.Kit, d *people.Directory, accessToken string) bool {
	_, err := d.Authenticate(k.Ctx, accessToken)
	return err == nil
}

func refresh(t *testing.T, k *peopletest.Kit, refreshToken string) people.Tokens {
	t.Helper()
	tokens, err := k.Directory.Refresh(k.Ctx, refreshToken)
	if err != nil {
		t.Fatal(err)
	}
	return tokens
}

func TestRefreshRotates(t *testing.T) {
	k := peopletest.New(t)
	first := k.SignIn(k.Person().Email)
	k.Clock.Advance(14 * time.Minute)
	second := refresh(t, k, first.RefreshToken)
	if second.RefreshToken == first.RefreshToken {
		t.Error("the refresh token did not change")
	}
	k.Clock.Advance(2 * time.Minute)
	if alive(k, k.Directory, first.AccessToken) {
		t.Error("the first access token outlived its 15 minutes")
	}
	if !alive(k, k.Directory, second.AccessToken) {
		t.Error("the second access token is not believed")
	}
}

func TestALostAnswerToARefreshDoesNotEndTheSession(t *testing.T) {
	k := peopletest.New(t)
	first := k.SignIn(k.Person().Email)
	k.Within(first)
	one := refresh(t, k, first.RefreshToken)
	k.Clock.Advance(time.Minute)
	two := refresh(t, k, first.RefreshToken)
	if one.RefreshToken != two.RefreshToken {
		t.Error("the second answer has another token, so the next refresh would end the session")
	}
	three := refresh(t, k, two.RefreshToken)
	if four := refresh(t, k, two.RefreshToken); four.RefreshToken != three.RefreshToken {
		t.Error("the next answer may not be repeated")
	}
}

func TestACopiedTokenEndsTheSession(t *testing.T) {
	for name, replay := range map[string]func(k *peopletest.Kit, first people.Tokens){
		"the last one, too late": func(k *peopletest.Kit, first people.Tokens) {
			k.Within(first)
			refresh(t, k, first.RefreshToken)
			k.Clock.Advance(61 * time.Second)
		},
		"the last one, twice more": func(k *peopletest.Kit, first people.Tokens) {
			k.Within(first)
			refresh(t, k, first.RefreshToken)
			refresh(t, k, first.RefreshToken)
		},
		"the last one, without the browser's cookie": func(k *peopletest.Kit, first people.Tokens) {
			refresh(t, k, first.RefreshToken)
		},
		"the last one, from another browser": func(k *peopletest.Kit, first people.Tokens) {
			refresh(t, k, first.RefreshToken)
			k.Within(k.SignIn(k.Person().Email))
		},
		"an older one, at once": func(k *peopletest.Kit, first people.Tokens) {
			refresh(t, k, refresh(t, k, first.RefreshToken).RefreshToken)
		},
	} {
		t.Run(name, func(t *testing.T) {
			k := peopletest.New(t)
			first := k.SignIn(k.Person().Email)
			alive(k, k.Directory, first.AccessToken)
			replay(k, first)
			_, err := k.Directory.Refresh(k.Ctx, first.RefreshToken)
			want(t, err, "unauthenticated")
			if alive(k, k.Directory, first.AccessToken) {
				t.Error("the session goes on")
			}
			var data people.SessionData
			ended := k.Happened(people.SessionEnded)
			if len(ended) != 1 || ended[0].Decode(&data) != nil || data.Why != people.TokenReused {
				t.Errorf("ended = %+v", ended)
			}
		})
	}
}

func TestForgedRefreshTokensEndNothing(t *testing.T) {
	k := peopletest.New(t)
	tokens := k.SignIn(k.Person().Email)
	parts := strings.Split(tokens.RefreshToken, ".")
	rapid.Check(t, func(r *rapid.T) {
		forged := rapid.OneOf(
			rapid.String(),
			rapid.Map(rapid.StringMatching(`[0-9]{1,3}`),
				func(turn string) string { return parts[0] + "." + turn + "." + parts[2] }),
			rapid.Map(rapid.String(), func(mac string) string { return parts[0] + "." + parts[1] + "." + mac }),
		).Filter(func(text string) bool { return text != tokens.RefreshToken }).Draw(r, "forged")
		if _, err := k.Directory.Refresh(k.Ctx, forged); code(err) != "unauthenticated" {
			r.Fatalf("refresh: %v", err)
		}
		if err := k.Directory.SignOut(k.Ctx, forged); err != nil {
			r.Fatalf("sign-out: %v", err)
		}
	})
	refresh(t, k, tokens.RefreshToken)
}

func TestSessionsExpire(t *testing.T) {
	k := peopletest.New(t)
	a := k.Person()
	idle := k.SignIn(a.Email)
	k.Clock.Advance(14 * 24 * time.Hour)
	_, err := k.Directory.Refresh(k.Ctx, idle.RefreshToken)
	want(t, err, "unauthenticated")

	tokens := k.SignIn(a.Email)
	for range 8 { // used every ten days, it still ends after ninety
		k.Clock.Advance(10 * 24 * time.Hour)
		tokens = refresh(t, k, tokens.RefreshToken)
	}
	k.Clock.Advance(10 * 24 * time.Hour)
	_, err = k.Directory.Refresh(k.Ctx, tokens.RefreshToken)
	want(t, err, "unauthenticated")
}

func TestSigningOut(t *testing.T) {
	k := peopletest.New(t)
	a := k.Person()
	one, two := k.SignIn(a.Email), k.SignIn(a.Email)
	other := k.Replica()
	for _, d := range []*people.Directory{k.Directory, other} {
		if !alive(k, d, one.AccessToken) || !alive(k, d, two.AccessToken) {
			t.Fatal("not signed in")
		}
	}
	if err := k.Directory.SignOut(k.Ctx, one.RefreshToken); err != nil {
		t.Fatal(err)
	}
	if alive(k, k.Directory, one.AccessToken) || !alive(k, k.Directory, two.AccessToken) {
		t.Error("signing out must end one session, at once")
	}
	if err := k.Directory.SignOutEverywhere(k.Ctx, a.ID); err != nil {
		t.Fatal(err)
	}
	if alive(k, k.Directory, two.AccessToken) {
		t.Error("a session outlived signing out everywhere")
	}
	k.Clock.Advance(5 * time.Second)
	if alive(k, other, one.AccessToken) || alive(k, other, two.AccessToken) {
		t.Error("the other replica has not noticed after five seconds")
	}
	if err := k.Directory.SignOut(k.Ctx, one.RefreshToken); err != nil {
		t.Errorf("signing out twice: %v", err)
	}
}

func TestAuthenticateRefuses(t *testing.T) {
	k := peopletest.New(t)
	a, b := k.Person(), k.Person()
	actor, err := k.Directory.Authenticate(k.Ctx, k.SignIn(a.Email).AccessToken)
	if err != nil {
		t.Fatal(err)
	}
	later := k.Clock.Now().Add(time.Hour)
	issue := func(c token.Claims) string {
		text, err := k.Signer.Issue(c)
		if err != nil {
			t.Fatal(err)
		}
		return text
	}
	for name, text := range map[string]string{
		"nothing":                       "",
		"nonsense":                      "a.b.c",
		"a session that does not exist": issue(token.Claims{Subject: a.ID, Session: "session_0", Expires: later}),
		"another person's session":      issue(token.Claims{Subject: b.ID, Session: actor.SessionID, Expires: later}),
		"an expired token":              issue(token.Claims{Subject: a.ID, Session: actor.SessionID, Expires: k.Clock.Now()}),
		"a token without an account":    issue(token.Claims{Session: actor.SessionID, Expires: later}),
	} {
		if _, err := k.Directory.Authenticate(k.Ctx, text); code(err) != "unauthenticated" {
			t.Errorf("%s: %v", name, err)
		}
	}
}
