package peoplehttp_test

import (
	"net/http"
	"strings"
	"testing"
	"time"

	"lateral/pkg/httpx/httpxtest"
	"lateral/services/people/peoplehttp"
	"lateral/services/people/peopletest"
)

func (a app) signIn(email string) (peoplehttp.Session, *http.Cookie) {
	a.T.Helper()
	said := a.expect(200, "", "POST", "/session",
		quote(map[string]string{"email": email, "password": peopletest.Password}))
	var s peoplehttp.Session
	said.Into(&s)
	c := cookieOf(said)
	if c == nil {
		a.T.Fatal("no cookie")
	}
	return s, c
}

func with(c *http.Cookie) []string {
	return []string{"Cookie", c.Name + "=" + c.Value, "X-Lateral-CSRF", "1"}
}

func TestSignInSetsACarefulCookie(t *testing.T) {
	a := newApp(t)
	person := a.Person()
	s, c := a.signIn(person.Email)
	if s.Account.ID != person.ID || !s.ExpiresAt.Equal(a.Clock.Now().Add(15*time.Minute)) {
		t.Errorf("session = %+v", s)
	}
	if !c.HttpOnly || !c.Secure || c.SameSite != http.SameSiteStrictMode || c.Path != "/api/v1/session" ||
		c.MaxAge != 14*24*60*60 || c.Domain != "" {
		t.Errorf("cookie = %s", c)
	}
	said := a.expect(200, s.AccessToken, "GET", "/me", "")
	if strings.Contains(string(said.Raw), "argon2id") || !strings.Contains(string(said.Raw), person.Email) {
		t.Errorf("%s", said.Raw)
	}
}

// deviceIn is the cookie that identifies the browser.
func deviceIn(said httpxtest.Answer) *http.Cookie {
	for _, c := range (&http.Response{Header: said.Header}).Cookies() {
		if c.Name == peoplehttp.DeviceCookie {
			return c
		}
	}
	return nil
}

func TestABrowserIsKnownAgain(t *testing.T) {
	a := newApp(t)
	email := a.Person().Email
	body := quote(map[string]string{"email": email, "password": peopletest.Password})
	c := deviceIn(a.expect(200, "", "POST", "/session", body))
	if c == nil || !c.HttpOnly || !c.Secure || c.SameSite != http.SameSiteStrictMode || c.Path != "/api/v1" ||
		c.MaxAge < 365*24*60*60 {
		t.Fatalf("cookie = %s", c)
	}
	again := deviceIn(a.expect(200, "", "POST", "/session", body, "Cookie", "odd[]=1; "+c.Name+"="+c.Value))
	if again == nil || again.Value != c.Value {
		t.Errorf("the browser became another: %s", again)
	}
	for _, forged := range []string{"x", c.Value + "x", strings.Repeat("x", 500)} {
		if other := deviceIn(a.expect(200, "", "POST", "/session", body, "Cookie", c.Name+"="+forged)); other == nil ||
			other.Value == c.Value {
			t.Errorf("%.20q is known: %s", forged, other)
		}
	}
}

func TestRefreshByCookie(t *testing.T) {
	a := newApp(t)
	said := a.expect(200, "", "POST", "/session",
		quote(map[string]string{"email": a.Person().Email, "password": peopletest.Password}))
	first, browser := cookieOf(said), deviceIn(said)
	a.expect(403, "", "POST", "/session/refresh", "", "Cookie", first.Name+"="+first.Value)
	a.expect(401, "", "POST", "/session/refresh", "", "X-Lateral-CSRF", "1")

	second := cookieOf(a.expect(200, "", "POST", "/session/refresh", "", with(first)...))
	if second == nil || second.Value == first.Value {
		t.Fatal("the cookie was not changed")
	}
	both := []string{"Cookie", first.Name + "=" + first.Value + "; " + browser.Name + "=" + browser.Value,
		"X-Lateral-CSRF", "1"}
	again := cookieOf(a.expect(200, "", "POST", "/session/refresh", "", both...)) // the answer was lost
	if again.Value != second.Value {
		t.Error("the tabs hold different cookies")
	}
	a.Clock.Advance(time.Minute)
	said = a.expect(401, "", "POST", "/session/refresh", "", with(first)...)
	if !strings.HasPrefix(said.Header.Get("Content-Type"), "application/problem+json") {
		t.Error(said.Header)
	}
	a.expect(401, "", "POST", "/session/refresh", "", with(second)...) // the copy ended the session
}

func TestSignOut(t *testing.T) {
	a := newApp(t)
	email := a.Person().Email
	s, c := a.signIn(email)
	a.expect(403, "", "DELETE", "/session", "", "Cookie", c.Name+"="+c.Value)
	gone := cookieOf(a.expect(204, "", "DELETE", "/session", "", with(c)...))
	if gone == nil || gone.MaxAge >= 0 || gone.Value != "" || gone.Path != "/api/v1/session" {
		t.Errorf("cookie = %v", gone)
	}
	a.expect(401, s.AccessToken, "GET", "/me", "")
	a.expect(204, "", "DELETE", "/session", "", "X-Lateral-CSRF", "1") // nobody is signed in

	s, _ = a.signIn(email)
	token := s.AccessToken
	a.expect(204, token, "DELETE", "/session", "", "X-Lateral-CSRF", "1") // by the token alone
	a.expect(401, token, "GET", "/me", "")
}

func TestSignOutEverywhere(t *testing.T) {
	a := newApp(t)
	email := a.Person().Email
	one, _ := a.signIn(email)
	two, cookie := a.signIn(email)
	a.expect(401, "", "DELETE", "/sessions", "")
	a.expect(204, one.AccessToken, "DELETE", "/sessions", "")
	a.expect(401, two.AccessToken, "GET", "/me", "")
	a.expect(401, "", "POST", "/session/refresh", "", with(cookie)...)
}

func TestWhoGuessesTooOftenIsToldWhenToTryAgain(t *testing.T) {
	a := newApp(t)
	guess := `{"email":"` + a.Person().Email + `","password":"not the password"}`
	for range 5 {
		a.expect(401, "", "POST", "/session", guess)
	}
	a.Clock.Advance(4 * time.Second)
	if got := a.expect(429, "", "POST", "/session", guess).Header.Get("Retry-After"); got != "11" {
		t.Errorf("Retry-After: %q", got)
	}
	a.Clock.Advance(11 * time.Second)
	a.expect(401, "", "POST", "/session", guess)
}

func TestProblemsOfSignIn(t *testing.T) {
	a := newApp(t)
	for body, want := range map[string]struct {
		status int
		text   string
	}{
		`{"email":"nobody@example.org","password":"x"}`:                               {401, "wrong_password"},
		`{"email":"nobody@example.org"}`:                                              {422, "password"},
		`{"email":1,"password":"x"}`:                                                  {422, "body.email"},
		`{"email":"a@example.org","password":"x","admin":true}`:                       {422, "body.admin"},
		`{"email":"` + strings.Repeat("a", 400) + `","password":"x"}`:                 {422, "body.email"},
		`{"email":"a@example.org","password":"` + strings.Repeat("a", 300<<10) + `"}`: {413, "too large"},
		`{`:  {400, ""},
		``:   {400, ""},
		`[]`: {422, ""},
	} {
		said := a.expect(want.status, "", "POST", "/session", body)
		if !strings.Contains(string(said.Raw), want.text) {
			t.Errorf("%.60s: %s", body, said.Raw)
		}
	}
}
