package peoplehttp_test

import (
	"bytes"
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
	deciding := a.tokenOf(head("100001"))
	first := a.expect(200, "", "POST", "/registrations", ada)
	if again := a.expect(200, "", "POST", "/registrations", ada); !bytes.Equal(again.Raw, first.Raw) {
		t.Errorf("the answers differ: %s %s", first.Raw, again.Raw)
	}
	confirm := quote(map[string]string{"token": a.Letter(people.AccountRegistered)})
	var m peoplehttp.Membership
	a.expect(200, "", "POST", "/registrations/confirm", confirm).Into(&m)
	a.expect(409, "", "POST", "/registrations/confirm", confirm)

	var waiting httpx.Page[peoplehttp.Membership]
	a.expect(200, deciding, "GET", "/memberships/waiting", "").Into(&waiting)
	if diff := cmp.Diff([]peoplehttp.Membership{m}, waiting.Items); diff != "" {
		t.Error(diff)
	}
	s, _ := a.signIn("ada@example.org")
	self := s.AccessToken
	a.expect(403, self, "POST", "/memberships/"+m.ID+"/approve", "")
	a.expect(404, a.tokenOf(head("100002")), "POST", "/memberships/"+m.ID+"/approve", "")
	a.expect(200, deciding, "POST", "/memberships/"+m.ID+"/approve", "")
	a.expect(409, deciding, "POST", "/memberships/"+m.ID+"/refuse", "")

	var me peoplehttp.Me
	a.expect(200, self, "GET", "/me", "").Into(&me)
	if len(me.Memberships) != 1 || me.Memberships[0].State != people.StateActive ||
		me.Memberships[0].Place.Name != "School 100001" {
		t.Errorf("me = %+v", me)
	}
	var staff httpx.Page[peoplehttp.Membership]
	a.expect(200, deciding, "GET", "/schools/100001/memberships", "").Into(&staff)
	if len(staff.Items) != 2 {
		t.Errorf("staff = %+v", staff)
	}
	a.expect(422, deciding, "GET", "/schools/1/memberships", "")
	a.expect(204, deciding, "DELETE", "/memberships/"+m.ID, "")
	a.expect(200, self, "POST", "/memberships", `{"urn":"100002","role":"finance"}`)
	a.expect(409, self, "POST", "/memberships", `{"urn":"100002","role":"finance"}`)
}

func TestRegistrationProblemsNameTheFields(t *testing.T) {
	a := newApp(t)
	said := a.expect(422, "", "POST", "/registrations",
		`{"name":"A","email":"ada","password":"short","urn":"100001","role":"head"}`)
	if diff := cmp.Diff([]string{"body.name", "body.email", "body.password"}, said.Bad()); diff != "" {
		t.Error(diff)
	}
	a.expect(422, "", "POST", "/registrations", strings.Replace(ada, "leader", "operator", 1))
}

func TestPasswordResetOverHTTP(t *testing.T) {
	a := newApp(t)
	email := a.Person().Email
	known := a.expect(200, "", "POST", "/password-resets", quote(map[string]string{"email": email}))
	unknown := a.expect(200, "", "POST", "/password-resets", `{"email":"nobody@example.org"}`)
	if !bytes.Equal(known.Raw, unknown.Raw) {
		t.Errorf("the answers differ: %s %s", known.Raw, unknown.Raw)
	}
	token := a.Letter(people.PasswordResetAsked)
	a.expect(422, "", "POST", "/password-resets/complete", quote(map[string]string{"token": token, "password": "short"}))
	a.expect(404, "", "POST", "/password-resets/complete", `{"token":"nonsense","password":"another violet bicycle"}`)
	complete := quote(map[string]string{"token": token, "password": "another violet bicycle"})
	a.expect(200, "", "POST", "/password-resets/complete", complete)
	a.expect(409, "", "POST", "/password-resets/complete", complete)
}

func TestMeIsChangedAtAVersion(t *testing.T) {
	a := newApp(t)
	self := a.tokenOf()
	tag := a.expect(200, self, "GET", "/me", "").ETag()
	a.expect(428, self, "PATCH", "/me", `{"name":"Grace Hopper"}`)
	said := a.expect(200, self, "PATCH", "/me", `{"name":"Grace Hopper"}`, "If-Match", tag)
	if said.ETag() == tag || !strings.Contains(string(said.Raw), "Grace Hopper") {
		t.Errorf("%v %s", said.Header, said.Raw)
	}
	a.expect(412, self, "PATCH", "/me", `{"name":"Grace Murray"}`, "If-Match", tag)
	a.expect(422, self, "PUT", "/me/password", `{"present":"wrong","password":"another violet bicycle"}`)
	a.expect(200, self, "PUT", "/me/password",
		quote(map[string]string{"present": peopletest.Password, "password": "another violet bicycle"}))
}

func TestInvitationOverHTTP(t *testing.T) {
	a := newApp(t)
	deciding := a.tokenOf(head("100001"))
	const invite = `{"email":"new@example.org","role":"senior","place":{"kind":"school","id":"100001"}}`
	var i peoplehttp.Invitation
	a.expect(200, deciding, "POST", "/invitations", invite).Into(&i)
	a.expect(404, a.tokenOf(head("100002")), "POST", "/invitations", invite)
	a.expect(403, a.tokenOf(), "POST", "/invitations", invite)

	var list httpx.Page[peoplehttp.Invitation]
	a.expect(200, deciding, "GET", "/schools/100001/invitations", "").Into(&list)
	if diff := cmp.Diff([]peoplehttp.Invitation{i}, list.Items); diff != "" {
		t.Error(diff)
	}
	if i.Expired {
		t.Error("a new invitation has expired")
	}
	token := a.Letter(people.InvitationSent)
	var offer peoplehttp.InvitationOffer
	a.expect(200, "", "POST", "/invitations/read", quote(map[string]string{"token": token})).Into(&offer)
	if offer.Known || offer.Place.Name != "School 100001" || offer.Email != "new@example.org" {
		t.Errorf("offer = %+v", offer)
	}
	a.expect(422, "", "POST", "/invitations/accept", quote(map[string]string{"token": token}))
	a.expect(200, "", "POST", "/invitations/accept",
		quote(map[string]string{"token": token, "name": "New Person", "password": peopletest.Password}))
	a.expect(409, deciding, "DELETE", "/invitations/"+i.ID, "")
	a.signIn("new@example.org")

	a.expect(200, deciding, "POST", "/invitations", strings.Replace(invite, "new@", "newer@", 1)).Into(&i)
	a.expect(204, deciding, "DELETE", "/invitations/"+i.ID, "")
}

func TestListsOfPartnershipsAndOperators(t *testing.T) {
	a := newApp(t)
	p := a.Partnership("Solent", "100001", "100003")
	broker := a.tokenOf(people.Held{Role: people.Broker, Place: people.Partnership(p.ID)})
	for path, want := range map[string][3]int{ // broker, head, operator
		"/partnerships/" + p.ID + "/memberships": {200, 403, 200},
		"/partnerships/" + p.ID + "/invitations": {200, 403, 200},
		"/partnerships/p_0/memberships":          {404, 403, 404},
		"/schools/100001/memberships":            {404, 200, 200}, // it has a head
		"/schools/100003/memberships":            {200, 404, 200}, // it has none
		"/schools/100002/memberships":            {404, 404, 200},
		"/operators":                             {403, 403, 200},
	} {
		for i, who := range []string{broker, a.tokenOf(head("100001")), a.tokenOf(operator())} {
			a.expect(want[i], who, "GET", path, "")
		}
	}
}
