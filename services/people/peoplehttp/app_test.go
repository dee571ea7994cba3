package peoplehttp_test

import (
	"crypto/rand"
	"encoding/json"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/prometheus/client_golang/prometheus"

	"lateral/pkg/httpx"
	"lateral/services/people"
	"lateral/services/people/peoplehttp"
	"lateral/services/people/peopletest"
)

// app is the real server with the routes of people.
type app struct {
	*peopletest.Kit
	t    *testing.T
	http *httpx.Server
}

func newApp(t *testing.T) app {
	k := peopletest.New(t)
	k.Schools("100001", "100002")
	server, err := httpx.New(httpx.Options{
		Title: "Test", Version: "0", Routes: routes(k), Metrics: prometheus.NewRegistry(),
		Log: slog.New(slog.NewTextHandler(io.Discard, nil)),
	})
	if err != nil {
		t.Fatal(err)
	}
	return app{Kit: k, t: t, http: server}
}

func routes(k *peopletest.Kit) []httpx.Route {
	d := k.Directory
	g := peoplehttp.NewGate(d.Authenticate)
	cookies := peoplehttp.Cookies{Secure: true}
	deciders := g.Roles(people.Head, people.Broker, people.Operator)
	return []httpx.Route{
		{Method: "POST", Path: "/api/v1/registrations", Name: "register-person", Access: g.Public(), Handle: peoplehttp.Register(d)},
		{Method: "POST", Path: "/api/v1/registrations/confirm", Name: "confirm-registration", Access: g.Public(), Handle: peoplehttp.Confirm(d)},
		{Method: "POST", Path: "/api/v1/session", Name: "sign-in", Access: g.Public(), Handle: peoplehttp.SignIn(d, cookies, k.Clock.Now)},
		{Method: "POST", Path: "/api/v1/session/refresh", Name: "refresh-session", Access: g.Public(), Handle: peoplehttp.Refresh(d, cookies, k.Clock.Now)},
		{Method: "DELETE", Path: "/api/v1/session", Name: "sign-out", Access: g.Public(), Handle: peoplehttp.SignOut(d, cookies)},
		{Method: "DELETE", Path: "/api/v1/sessions", Name: "sign-out-everywhere", Access: g.SignedIn(), Handle: peoplehttp.SignOutEverywhere(d, cookies)},
		{Method: "POST", Path: "/api/v1/password-resets", Name: "ask-password-reset", Access: g.Public(), Handle: peoplehttp.AskReset(d)},
		{Method: "POST", Path: "/api/v1/password-resets/complete", Name: "complete-password-reset", Access: g.Public(), Handle: peoplehttp.Reset(d)},
		{Method: "GET", Path: "/api/v1/me", Name: "read-me", Access: g.SignedIn(), Handle: peoplehttp.ReadMe(d)},
		{Method: "PATCH", Path: "/api/v1/me", Name: "change-me", Access: g.SignedIn(), Handle: peoplehttp.ChangeMe(d)},
		{Method: "PUT", Path: "/api/v1/me/password", Name: "change-password", Access: g.SignedIn(), Handle: peoplehttp.ChangePassword(d)},
		{Method: "POST", Path: "/api/v1/memberships", Name: "ask-membership", Access: g.SignedIn(), Handle: peoplehttp.Ask(d)},
		{Method: "GET", Path: "/api/v1/memberships/waiting", Name: "list-waiting-memberships", Access: deciders, Handle: peoplehttp.Waiting(d)},
		{Method: "POST", Path: "/api/v1/memberships/{id}/approve", Name: "approve-membership", Access: deciders, Handle: peoplehttp.Approve(d)},
		{Method: "POST", Path: "/api/v1/memberships/{id}/refuse", Name: "refuse-membership", Access: deciders, Handle: peoplehttp.Refuse(d)},
		{Method: "DELETE", Path: "/api/v1/memberships/{id}", Name: "end-membership", Access: g.SignedIn(), Handle: peoplehttp.End(d)},
		{Method: "GET", Path: "/api/v1/schools/{urn}/memberships", Name: "list-school-memberships", Access: deciders, Handle: peoplehttp.OfSchool(d)},
		{Method: "GET", Path: "/api/v1/partnerships/{id}/memberships", Name: "list-partnership-memberships", Access: g.Roles(people.Broker, people.Operator).InPartnership("id"), Handle: peoplehttp.OfPartnership(d)},
		{Method: "GET", Path: "/api/v1/operators", Name: "list-operators", Access: g.Roles(people.Operator), Handle: peoplehttp.Operators(d)},
		{Method: "POST", Path: "/api/v1/invitations", Name: "invite-person", Access: deciders, Handle: peoplehttp.Invite(d)},
		{Method: "POST", Path: "/api/v1/invitations/read", Name: "read-invitation", Access: g.Public(), Handle: peoplehttp.ReadInvitation(d)},
		{Method: "POST", Path: "/api/v1/invitations/accept", Name: "accept-invitation", Access: g.Public(), Handle: peoplehttp.Accept(d)},
		{Method: "DELETE", Path: "/api/v1/invitations/{id}", Name: "withdraw-invitation", Access: deciders, Handle: peoplehttp.Withdraw(d)},
		{Method: "GET", Path: "/api/v1/schools/{urn}/invitations", Name: "list-school-invitations", Access: deciders, Handle: peoplehttp.InvitationsToSchool(d)},
		{Method: "GET", Path: "/api/v1/partnerships/{id}/invitations", Name: "list-partnership-invitations", Access: g.Roles(people.Broker, people.Operator).InPartnership("id"), Handle: peoplehttp.InvitationsToPartnership(d)},
	}
}

// answer is what the server said.
type answer struct {
	status int
	header http.Header
	body   string
	cookie *http.Cookie // the refresh token, nil where none was sent
}

// into decodes the body.
func (a answer) into(t *testing.T, value any) {
	t.Helper()
	if err := json.Unmarshal([]byte(a.body), value); err != nil {
		t.Fatalf("%s: %v", a.body, err)
	}
}

// call sends a request; headers are names and values in turn.
func (a app) call(method, path, body string, headers ...string) answer {
	a.t.Helper()
	r := httptest.NewRequest(method, "/api/v1"+path, strings.NewReader(body))
	if body != "" {
		r.Header.Set("Content-Type", "application/json")
	}
	r.Header.Set("Idempotency-Key", rand.Text())
	for i := 0; i < len(headers); i += 2 {
		r.Header.Set(headers[i], headers[i+1])
	}
	response, err := a.http.RoundTrip(r)
	if err != nil {
		a.t.Fatal(err)
	}
	defer func() { _ = response.Body.Close() }()
	text, err := io.ReadAll(response.Body)
	if err != nil {
		a.t.Fatal(err)
	}
	said := answer{status: response.StatusCode, header: response.Header, body: string(text)}
	for _, c := range response.Cookies() {
		if c.Name == peoplehttp.CookieName {
			said.cookie = c
		}
	}
	return said
}

// expect is call for an answer of the status.
func (a app) expect(status int, method, path, body string, headers ...string) answer {
	a.t.Helper()
	said := a.call(method, path, body, headers...)
	if said.status != status {
		a.t.Fatalf("%s %s: %d %s, want %d", method, path, said.status, said.body, status)
	}
	return said
}

// bearer makes somebody with the roles and returns the header that says so.
func (a app) bearer(held ...people.Held) []string {
	return []string{"Authorization", "Bearer " + a.SignIn(a.Person(held...).Email).AccessToken}
}

func head(urn string) people.Held {
	return people.Held{Role: people.Head, Place: people.Place{Kind: people.InSchool, ID: urn}}
}

func operator() people.Held { return people.Held{Role: people.Operator, Place: people.Service()} }

func quote(value any) string {
	text, err := json.Marshal(value)
	if err != nil {
		panic(err)
	}
	return string(text)
}
