package peoplehttp_test

import (
	"encoding/json"
	"net/http"
	"testing"

	"lateral/pkg/httpx"
	"lateral/pkg/httpx/httpxtest"
	"lateral/services/people"
	"lateral/services/people/peoplehttp"
	"lateral/services/people/peopletest"
)

// app is the real server with the routes of people. Its tests use real sessions, since
// those are what they test.
type app struct {
	*peopletest.Kit
	*httpxtest.Server
}

func newApp(t *testing.T) app {
	t.Helper()
	k := peopletest.New(t)
	k.Schools("100001", "100002", "100003")
	return app{k, httpxtest.Serve(t, routes(k)...)}
}

func routes(k *peopletest.Kit) []httpx.Route {
	d := k.Directory
	g := peoplehttp.NewGate(d.Authenticate)
	cookies := peoplehttp.Cookies{Secure: true}
	deciders := g.Roles(people.Head, people.Broker, people.Operator)
	return []httpx.Route{
		{Method: "POST", Path: "/api/v1/registrations", Access: g.Public(), Handle: peoplehttp.Register(d)},
		{Method: "POST", Path: "/api/v1/registrations/confirm", Access: g.Public(), Handle: peoplehttp.Confirm(d)},
		{Method: "POST", Path: "/api/v1/session", Access: g.Public(), Handle: peoplehttp.SignIn(d, cookies, k.Clock.Now)},
		{Method: "POST", Path: "/api/v1/session/refresh", Access: g.Public(),
			Handle: peoplehttp.Refresh(d, cookies, k.Clock.Now)},
		{Method: "POST", Path: "/api/v1/session/proof", Access: g.Waiting(), Handle: peoplehttp.Prove(d)},
		{Method: "DELETE", Path: "/api/v1/session", Access: g.Public(), Handle: peoplehttp.SignOut(d, cookies)},
		{Method: "DELETE", Path: "/api/v1/sessions", Access: g.Waiting(), Handle: peoplehttp.SignOutEverywhere(d, cookies)},
		{Method: "POST", Path: "/api/v1/password-resets", Access: g.Public(), Handle: peoplehttp.AskReset(d)},
		{Method: "POST", Path: "/api/v1/password-resets/complete", Access: g.Public(), Handle: peoplehttp.Reset(d)},
		{Method: "GET", Path: "/api/v1/me", Access: g.Waiting(), Handle: peoplehttp.ReadMe(d, mayNothing)},
		{Method: "PATCH", Path: "/api/v1/me", Access: g.Waiting(), Handle: peoplehttp.ChangeMe(d, mayNothing)},
		{Method: "PUT", Path: "/api/v1/me/password", Access: g.Waiting(), Handle: peoplehttp.ChangePassword(d)},
		{Method: "POST", Path: "/api/v1/memberships", Access: g.Waiting(), Handle: peoplehttp.Ask(d)},
		{Method: "GET", Path: "/api/v1/memberships/waiting", Access: deciders, Handle: peoplehttp.Waiting(d)},
		{Method: "POST", Path: "/api/v1/memberships/{id}/approve", Access: deciders, Handle: peoplehttp.Approve(d)},
		{Method: "POST", Path: "/api/v1/memberships/{id}/refuse", Access: deciders, Handle: peoplehttp.Refuse(d)},
		{Method: "DELETE", Path: "/api/v1/memberships/{id}", Access: g.Waiting(), Handle: peoplehttp.End(d)},
		{Method: "GET", Path: "/api/v1/schools/{urn}/memberships", Access: deciders, Handle: peoplehttp.OfSchool(d)},
		{Method: "GET", Path: "/api/v1/partnerships/{id}/memberships",
			Access: g.Roles(people.Broker, people.Operator).InPartnership("id"), Handle: peoplehttp.OfPartnership(d)},
		{Method: "GET", Path: "/api/v1/operators", Access: g.Roles(people.Operator), Handle: peoplehttp.Operators(d)},
		{Method: "POST", Path: "/api/v1/invitations", Access: deciders, Handle: peoplehttp.Invite(d)},
		{Method: "POST", Path: "/api/v1/invitations/read", Access: g.Public(), Handle: peoplehttp.ReadInvitation(d)},
		{Method: "POST", Path: "/api/v1/invitations/accept", Access: g.Public(), Handle: peoplehttp.Accept(d)},
		{Method: "DELETE", Path: "/api/v1/invitations/{id}", Access: deciders, Handle: peoplehttp.Withdraw(d)},
		{Method: "GET", Path: "/api/v1/schools/{urn}/invitations", Access: deciders,
			Handle: peoplehttp.InvitationsToSchool(d)},
		{Method: "GET", Path: "/api/v1/partnerships/{id}/invitations",
			Access: g.Roles(people.Broker, people.Operator).InPartnership("id"), Handle: peoplehttp.InvitationsToPartnership(d)},
	}
}

// expect makes a call that must be answered with the status; who is an access token.
func (a app) expect(status int, who, method, path, body string, headers ...string) httpxtest.Answer {
	a.T.Helper()
	said := a.Call(who, method, "/api/v1"+path, body, headers...)
	if said.Status != status {
		a.T.Fatalf("%s %s: %d %s, want %d", method, path, said.Status, said.Raw, status)
	}
	return said
}

// cookieOf is the refresh token that an answer sets, nil if it sets none.
func cookieOf(said httpxtest.Answer) *http.Cookie {
	for _, c := range (&http.Response{Header: said.Header}).Cookies() {
		if c.Name == peoplehttp.CookieName {
			return c
		}
	}
	return nil
}

// tokenOf makes somebody with the roles, and returns their access token.
func (a app) tokenOf(held ...people.Held) string {
	return a.Kit.SignIn(a.Person(held...).Email).AccessToken
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

func mayNothing(people.Membership) peoplehttp.MembershipMay { return peoplehttp.MembershipMay{} }
