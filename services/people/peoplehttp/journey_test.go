package peoplehttp_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lateral/pkg/httpx"
	"lateral/services/people"
	"lateral/services/people/peoplehttp"
	"lateral/services/people/peopletest"
)

const ada = `{"name":"Ada Lovelace","email":"ada@example.org","password":"violet bicycle harvest","urn":"100001","role":"leader"}`

func TestFromRegistrationToARole(t *testing.T) {
	a := newApp(t)
	deciding := a.bearer(head("100001"))
	first := a.expect(200, "POST", "/registrations", ada)
	if again := a.expect(200, "POST", "/registrations", ada); again.body != first.body {
		t.Errorf("the answers differ: %s %s", first.body, again.body)
	}
	confirm := quote(map[string]string{"token": a.Letter(people.Registered)})
	var m peoplehttp.Membership
	a.expect(200, "POST", "/registrations/confirm", confirm).into(t, &m)
	a.expect(409, "POST", "/registrations/confirm", confirm)

	var waiting httpx.Page[peoplehttp.Membership]
	a.expect(200, "GET", "/memberships/waiting", "", deciding...).into(t, &waiting)
	if diff := cmp.Diff([]peoplehttp.Membership{m}, waiting.Items); diff != "" {
		t.Error(diff)
	}
	s, _ := a.signIn("ada@example.org")
	self := []string{"Authorization", "Bearer " + s.AccessToken}
	a.expect(403, "POST", "/memberships/"+m.ID+"/approve", "", self...)
	a.expect(404, "POST", "/memberships/"+m.ID+"/approve", "", a.bearer(head("100002"))...)
	a.expect(200, "POST", "/memberships/"+m.ID+"/approve", "", deciding...)
	a.expect(409, "POST", "/memberships/"+m.ID+"/refuse", "", deciding...)

	var me peoplehttp.Me
	a.expect(200, "GET", "/me", "", self...).into(t, &me)
	if len(me.Memberships) != 1 || me.Memberships[0].State != people.StateActive || me.Memberships[0].Place.Name != "School 100001" {
		t.Errorf("me = %+v", me)
	}
	var staff httpx.Page[peoplehttp.Membership]
	a.expect(200, "GET", "/schools/100001/memberships", "", deciding...).into(t, &staff)
	if len(staff.Items) != 2 {
		t.Errorf("staff = %+v", staff)
	}
	a.expect(422, "GET", "/schools/1/memberships", "", deciding...)
	a.expect(204, "DELETE", "/memberships/"+m.ID, "", deciding...)
	a.expect(200, "POST", "/memberships", `{"urn":"100002","role":"finance"}`, self...)
	a.expect(409, "POST", "/memberships", `{"urn":"100002","role":"finance"}`, self...)
}

func TestRegistrationProblemsNameTheFields(t *testing.T) {
	a := newApp(t)
	said := a.expect(422, "POST", "/registrations", `{"name":"A","email":"ada","password":"short","urn":"100001","role":"head"}`)
	var p httpx.Problem
	said.into(t, &p)
	var at []string
	for _, e := range p.Errors {
		at = append(at, e.Location)
	}
	if diff := cmp.Diff([]string{"body.name", "body.email", "body.password"}, at); diff != "" {
		t.Error(diff)
	}
	a.expect(422, "POST", "/registrations", strings.Replace(ada, "leader", "operator", 1))
}

func TestPasswordResetOverHTTP(t *testing.T) {
	a := newApp(t)
	email := a.Person().Email
	known := a.expect(200, "POST", "/password-resets", quote(map[string]string{"email": email}))
	unknown := a.expect(200, "POST", "/password-resets", `{"email":"nobody@example.org"}`)
	if known.body != unknown.body {
		t.Errorf("the answers differ: %s %s", known.body, unknown.body)
	}
	token := a.Letter(people.PasswordResetRequested)
	a.expect(422, "POST", "/password-resets/complete", quote(map[string]string{"token": token, "password": "short"}))
	a.expect(404, "POST", "/password-resets/complete", `{"token":"nonsense","password":"another violet bicycle"}`)
	complete := quote(map[string]string{"token": token, "password": "another violet bicycle"})
	a.expect(200, "POST", "/password-resets/complete", complete)
	a.expect(409, "POST", "/password-resets/complete", complete)
}

func TestMeIsChangedAtAVersion(t *testing.T) {
	a := newApp(t)
	self := a.bearer()
	tag := a.expect(200, "GET", "/me", "", self...).header.Get("ETag")
	a.expect(428, "PATCH", "/me", `{"name":"Grace Hopper"}`, self...)
	said := a.expect(200, "PATCH", "/me", `{"name":"Grace Hopper"}`, append(self, "If-Match", tag)...)
	if said.header.Get("ETag") == tag || !strings.Contains(said.body, "Grace Hopper") {
		t.Error(said.header, said.body)
	}
	a.expect(412, "PATCH", "/me", `{"name":"Grace Murray"}`, append(self, "If-Match", tag)...)
	a.expect(422, "PUT", "/me/password", `{"present":"wrong","password":"another violet bicycle"}`, self...)
	a.expect(200, "PUT", "/me/password", quote(map[string]string{"present": peopletest.Password, "password": "another violet bicycle"}), self...)
}

func TestInvitationOverHTTP(t *testing.T) {
	a := newApp(t)
	deciding := a.bearer(head("100001"))
	const invite = `{"email":"new@example.org","role":"senior","place":{"kind":"school","id":"100001"}}`
	var i peoplehttp.Invitation
	a.expect(200, "POST", "/invitations", invite, deciding...).into(t, &i)
	a.expect(404, "POST", "/invitations", invite, a.bearer(head("100002"))...)
	a.expect(403, "POST", "/invitations", invite, a.bearer()...)

	var list httpx.Page[peoplehttp.Invitation]
	a.expect(200, "GET", "/schools/100001/invitations", "", deciding...).into(t, &list)
	if diff := cmp.Diff([]peoplehttp.Invitation{i}, list.Items); diff != "" {
		t.Error(diff)
	}
	token := a.Letter(people.Invited)
	var offer peoplehttp.InvitationOffer
	a.expect(200, "POST", "/invitations/read", quote(map[string]string{"token": token})).into(t, &offer)
	if offer.Known || offer.Place.Name != "School 100001" || offer.Email != "new@example.org" {
		t.Errorf("offer = %+v", offer)
	}
	a.expect(422, "POST", "/invitations/accept", quote(map[string]string{"token": token}))
	a.expect(200, "POST", "/invitations/accept", quote(map[string]string{"token": token, "name": "New Person", "password": peopletest.Password}))
	a.expect(409, "DELETE", "/invitations/"+i.ID, "", deciding...)
	a.signIn("new@example.org")

	a.expect(200, "POST", "/invitations", strings.Replace(invite, "new@", "newer@", 1), deciding...).into(t, &i)
	a.expect(204, "DELETE", "/invitations/"+i.ID, "", deciding...)
}

func TestListsOfPartnershipsAndOperators(t *testing.T) {
	a := newApp(t)
	p := a.Partnership("Solent", "100001")
	broker := a.bearer(people.Held{Role: people.Broker, Place: people.Partnership(p.ID)})
	for path, want := range map[string][3]int{ // broker, head, operator
		"/partnerships/" + p.ID + "/memberships": {200, 403, 200},
		"/partnerships/" + p.ID + "/invitations": {200, 403, 200},
		"/partnerships/p_0/memberships":          {404, 403, 404},
		"/schools/100001/memberships":            {200, 200, 200},
		"/schools/100002/memberships":            {404, 404, 200},
		"/operators":                             {403, 403, 200},
	} {
		for i, who := range [][]string{broker, a.bearer(head("100001")), a.bearer(operator())} {
			a.expect(want[i], "GET", path, "", who...)
		}
	}
}
