package people_test

import (
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"lateral/services/people"
	"lateral/services/people/peopletest"
)

func senior(email string) people.InviteInput {
	return people.InviteInput{Email: email, Role: people.Senior, Place: people.School("100001")}
}

func (d district) invite(t *testing.T, who string, in people.InviteInput) (people.Invitation, string) {
	t.Helper()
	i, err := d.Directory.Invite(d.Ctx, d.who(who), in)
	if err != nil {
		t.Fatal(err)
	}
	return i, d.Letter(people.InvitationSent)
}

func TestInvitationOfANewcomer(t *testing.T) {
	d := newDistrict(t)
	i, letter := d.invite(t, "head", senior("New@example.org"))
	offer, err := d.Directory.InvitationByLink(d.Ctx, letter)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(people.Offer{Invitation: i, PlaceName: "School 100001"}, offer); diff != "" {
		t.Error(diff)
	}
	_, err = d.Directory.AcceptInvitation(d.Ctx, people.AcceptInput{Token: letter})
	if diff := cmp.Diff([]string{"name", "password"}, paths(err)); diff != "" {
		t.Error(diff)
	}
	m, err := d.Directory.AcceptInvitation(d.Ctx,
		people.AcceptInput{Token: letter, Name: "New Person", Password: peopletest.Password})
	if err != nil {
		t.Fatal(err)
	}
	if m.State != people.StateActive || m.By != d.who("head").AccountID {
		t.Errorf("membership = %+v", m)
	}
	actor, err := d.Directory.Authenticate(d.Ctx, d.SignIn("new@example.org").AccessToken)
	if err != nil || !actor.At("100001", people.Senior) {
		t.Errorf("actor = %+v, %v", actor, err)
	}
	_, err = d.Directory.AcceptInvitation(d.Ctx,
		people.AcceptInput{Token: letter, Name: "New Person", Password: peopletest.Password})
	want(t, err, "link_used")
}

func TestInvitationOfSomebodyKnownChangesOnlyTheirRoles(t *testing.T) {
	d := newDistrict(t)
	a := d.Person()
	token := d.SignIn(a.Email).AccessToken
	alive(d.Kit, d.Directory, token)
	_, letter := d.invite(t, "head", senior(a.Email))
	if offer, err := d.Directory.InvitationByLink(d.Ctx, letter); err != nil || !offer.Known {
		t.Errorf("offer = %+v, %v", offer, err)
	}
	_, err := d.Directory.AcceptInvitation(d.Ctx,
		people.AcceptInput{Token: letter, Name: "Mallory", Password: "mallory knows this one"})
	if err != nil {
		t.Fatal(err)
	}
	if d.SignIn(a.Email).Account.Name != a.Name {
		t.Error("the name changed")
	}
	if actor, err := d.Directory.Authenticate(d.Ctx, token); err != nil || !actor.At("100001", people.Senior) {
		t.Errorf("the session does not know the new role: %+v, %v", actor, err)
	}
	_, err = d.Directory.Invite(d.Ctx, d.who("head"), senior(a.Email))
	want(t, err, "membership_held")
}

func TestInvitationConfirmsARegistration(t *testing.T) {
	d := newDistrict(t)
	confirm := register(t, d.Kit, ada())
	_, letter := d.invite(t, "head", senior("ada@example.org"))
	if _, err := d.Directory.AcceptInvitation(d.Ctx,
		people.AcceptInput{Token: letter, Name: "Ada King", Password: fresh}); err != nil {
		t.Fatal(err)
	}
	if _, err := d.Directory.ConfirmAccount(d.Ctx, confirm); err != nil {
		t.Fatal(err)
	}
	tokens, err := d.Directory.SignIn(d.Ctx, "ada@example.org", fresh)
	if err != nil || tokens.Account.Name != "Ada King" {
		t.Errorf("%+v, %v", tokens.Account, err)
	}
}

func TestInvitationMakesAnAskedForRoleActive(t *testing.T) {
	d := newDistrict(t)
	a := d.Person()
	actor, err := d.Directory.Authenticate(d.Ctx, d.SignIn(a.Email).AccessToken)
	if err != nil {
		t.Fatal(err)
	}
	asked, err := d.Directory.AskMembership(d.Ctx, actor, people.AskInput{URN: "100001", Role: people.Senior})
	if err != nil {
		t.Fatal(err)
	}
	_, letter := d.invite(t, "head", senior(a.Email))
	if m, err := d.Directory.AcceptInvitation(d.Ctx, people.AcceptInput{Token: letter}); err != nil || m.ID != asked.ID ||
		m.State != people.StateActive {
		t.Errorf("%+v, %v", m, err)
	}
}

func TestInvitingAgainRenews(t *testing.T) {
	d := newDistrict(t)
	first, old := d.invite(t, "head", senior("new@example.org"))
	d.Clock.Advance(15 * 24 * time.Hour)
	_, err := d.Directory.InvitationByLink(d.Ctx, old)
	want(t, err, "link_expired")
	again, letter := d.invite(t, "operator", senior("NEW@example.org"))
	if again.ID != first.ID || !again.ExpiresAt.After(first.ExpiresAt) {
		t.Errorf("again = %+v", again)
	}
	_, err = d.Directory.InvitationByLink(d.Ctx, old)
	want(t, err, "link_used")
	_, err = d.Directory.InvitationByLink(d.Ctx, letter)
	want(t, err, "")
}

func TestWithdrawnInvitations(t *testing.T) {
	d := newDistrict(t)
	d.who("head")
	for who, may := range mayManage {
		d.Clock.Advance(time.Hour)
		i, letter := d.invite(t, "operator", senior(strings.ReplaceAll(who, " ", ".")+"@example.org"))
		want(t, d.Directory.WithdrawInvitation(d.Ctx, d.who(who), i.ID), expected(may))
		if !may {
			continue
		}
		_, err := d.Directory.AcceptInvitation(d.Ctx, people.AcceptInput{Token: letter, Name: "New Person", Password: fresh})
		want(t, err, "link_used")
		want(t, d.Directory.WithdrawInvitation(d.Ctx, d.who(who), i.ID), "invitation_closed")
	}
	want(t, d.Directory.WithdrawInvitation(d.Ctx, d.who("operator"), "invitation_0"), "not_found")
}

func TestInvitationsList(t *testing.T) {
	d := newDistrict(t)
	for _, email := range []string{"c@example.org", "a@example.org", "b@example.org"} {
		d.invite(t, "head", senior(email))
	}
	var emails []string
	for cursor := ""; ; {
		page, next, err := d.Directory.Invitations(d.Ctx, d.who("head"), people.School("100001"), cursor, 2)
		if err != nil {
			t.Fatal(err)
		}
		for _, i := range page {
			emails = append(emails, i.Email)
		}
		if cursor = next; next == "" {
			break
		}
	}
	if diff := cmp.Diff([]string{"a@example.org", "b@example.org", "c@example.org"}, emails); diff != "" {
		t.Error(diff)
	}
}

func TestInviteNamesEveryBadField(t *testing.T) {
	d := newDistrict(t)
	d.CloseSchools("100003")
	for name, tc := range map[string]struct {
		in     people.InviteInput
		fields []string
	}{
		"everything": {people.InviteInput{}, []string{"email", "place.kind", "role"}},
		"broker of school": {people.InviteInput{Email: "a@example.org", Role: people.Broker, Place: people.School("100001")},
			[]string{"role"}},
		"head of a network": {
			people.InviteInput{Email: "a@example.org", Role: people.Head, Place: people.Partnership(d.alike.ID)},
			[]string{"role"}},
		"closed school": {people.InviteInput{Email: "a@example.org", Role: people.Head, Place: people.School("100003")},
			[]string{"place.id"}},
	} {
		_, err := d.Directory.Invite(d.Ctx, d.who("operator"), tc.in)
		if diff := cmp.Diff(tc.fields, paths(err)); diff != "" {
			t.Errorf("%s: %v %s", name, err, diff)
		}
	}
	_, err := d.Directory.Invite(d.Ctx, d.who("operator"),
		people.InviteInput{Email: "a@example.org", Role: people.Broker, Place: people.Partnership("partnership_0")})
	want(t, err, "not_found")
}

func TestProvisionAgainAddsWhatIsMissing(t *testing.T) {
	d := newDistrict(t)
	in := people.ProvisionInput{Name: "Opal", Email: "opal@example.org", Password: peopletest.Password,
		Held: []people.Held{{Role: people.Operator, Place: people.Service()}}}
	first, err := d.Directory.Provision(d.Ctx, in)
	if err != nil {
		t.Fatal(err)
	}
	happened := len(d.Happened())
	again := in
	again.Name, again.Password = "Another", fresh
	if second, err := d.Directory.Provision(d.Ctx, again); err != nil || !cmp.Equal(first, second) ||
		len(d.Happened()) != happened {
		t.Errorf("second = %+v, %v", second, err)
	}
	again.Held = append(again.Held, people.Held{Role: people.Head, Place: people.School("100002")})
	if _, err := d.Directory.Provision(d.Ctx, again); err != nil {
		t.Fatal(err)
	}
	actor, err := d.Directory.Authenticate(d.Ctx, d.SignIn("opal@example.org").AccessToken)
	if err != nil || !actor.IsOperator() || !actor.At("100002", people.Head) {
		t.Errorf("actor = %+v, %v", actor, err)
	}
	_, err = d.Directory.Provision(d.Ctx,
		people.ProvisionInput{Held: []people.Held{{Role: people.Head, Place: people.Service()}}})
	if diff := cmp.Diff([]string{"name", "email", "password", "held[0]"}, paths(err)); diff != "" {
		t.Error(diff)
	}
	in.Email, in.Held = "opal2@example.org", []people.Held{{Role: people.Head, Place: people.School("999999")}}
	_, err = d.Directory.Provision(d.Ctx, in)
	want(t, err, "not_found")
}
