package people_test

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"lateral/services/people"
	"lateral/services/people/peopletest"
)

// moving is somebody who asks for another address, and the two links.
type moving struct {
	*peopletest.Kit
	t        *testing.T
	account  people.Account
	actor    people.Actor
	here     people.Tokens // the session that asks
	old, new string        // tokens
}

func newMoving(t *testing.T, k *peopletest.Kit, to string, held ...people.Held) moving {
	t.Helper()
	m := moving{Kit: k, t: t, account: k.Person(held...)}
	m.here = k.SignIn(m.account.Email)
	var err error
	if m.actor, err = k.Directory.Authenticate(k.Ctx, m.here.AccessToken); err != nil {
		t.Fatal(err)
	}
	if _, err := k.Directory.AskAddress(k.Ctx, m.actor, to); err != nil {
		t.Fatal(err)
	}
	m.old, m.new = m.links()
	return m
}

// links are the tokens of the two letters that went out last.
func (m moving) links() (from, to string) {
	m.t.Helper()
	all := m.Happened(people.AddressChangeAsked)
	var data people.AddressData
	if err := all[len(all)-1].Decode(&data); err != nil {
		m.t.Fatal(err)
	}
	return m.Directory.Link(data.OldLinkID), m.Directory.Link(data.NewLinkID)
}

func (m moving) email() string {
	m.t.Helper()
	a, err := people.GetAccount(m.Ctx, m.DB, m.account.ID)
	if err != nil {
		m.t.Fatal(err)
	}
	return a.Email
}

func (m moving) confirm(token string) people.AddressLetter {
	m.t.Helper()
	l, err := m.Directory.ConfirmAddress(m.Ctx, token)
	if err != nil {
		m.t.Fatal(err)
	}
	return l
}

func TestAnAddressChangesWhenBothSayYes(t *testing.T) {
	for name, order := range map[string]func(moving) [2]string{
		"the old one first": func(m moving) [2]string { return [2]string{m.old, m.new} },
		"the new one first": func(m moving) [2]string { return [2]string{m.new, m.old} },
	} {
		t.Run(name, func(t *testing.T) {
			m := newMoving(t, peopletest.New(t), "New@Example.org")
			other := m.SignIn(m.account.Email)
			both := order(m)
			for range 2 { // pressing twice is once
				if l := m.confirm(both[0]); l.State != people.AddressWaiting || m.email() != m.account.Email {
					t.Fatalf("one yes changed it: %+v", l)
				}
			}
			if l := m.confirm(both[1]); l.State != people.AddressDone || m.email() != "New@Example.org" {
				t.Fatalf("two did not change it: %+v, %s", l, m.email())
			}
			if !alive(m.Kit, m.Directory, m.here.AccessToken) || alive(m.Kit, m.Directory, other.AccessToken) {
				t.Error("the session that asked must go on, and the other end")
			}
			m.SignIn("new@example.org")
			_, err := m.Directory.SignIn(m.Ctx, m.account.Email, peopletest.Password)
			want(t, err, "wrong_password")
			_, err = m.Directory.ConfirmAddress(m.Ctx, m.old)
			want(t, err, "link_used")
		})
	}
}

func TestAnAddressDoesNotChange(t *testing.T) {
	for name, c := range map[string]struct {
		do   func(moving) error
		code string // the error of the link that would complete it
	}{
		"after a week": {func(m moving) error { m.Clock.Advance(7 * 24 * time.Hour); return nil },
			"link_expired"},
		"once the old one says no": {func(m moving) error { _, err := m.Directory.StopAddress(m.Ctx, m.old); return err },
			"link_used"},
		"once the new one says no": {func(m moving) error { _, err := m.Directory.StopAddress(m.Ctx, m.new); return err },
			"link_used"},
		"once it is taken back": {func(m moving) error { return m.Directory.WithdrawAddress(m.Ctx, m.actor) },
			"link_used"},
		"once another is asked for": {func(m moving) error {
			_, err := m.Directory.AskAddress(m.Ctx, m.actor, "third@example.org")
			return err
		}, "link_used"},
		"once somebody else has it": {func(m moving) error {
			_, err := m.Directory.Provision(m.Ctx,
				people.ProvisionInput{Name: "Nia New", Email: "new@example.org", Password: peopletest.Password})
			return err
		}, "address_taken"},
	} {
		t.Run(name, func(t *testing.T) {
			m := newMoving(t, peopletest.New(t), "new@example.org")
			m.confirm(m.new)
			if err := c.do(m); err != nil {
				t.Fatal(err)
			}
			_, err := m.Directory.ConfirmAddress(m.Ctx, m.old)
			want(t, err, c.code)
			if m.email() != m.account.Email {
				t.Errorf("the address is %s", m.email())
			}
		})
	}
}

func TestWhoStopsAChangeOfTheirAddressIsSignedOutEverywhere(t *testing.T) {
	k := peopletest.New(t)
	m := newMoving(t, k, "thief@example.org")
	if _, err := k.Directory.StopAddress(k.Ctx, m.new); err != nil || !alive(k, k.Directory, m.here.AccessToken) {
		t.Fatalf("the new address ended sessions: %v", err)
	}
	k.Clock.Advance(time.Hour)
	if _, err := k.Directory.AskAddress(k.Ctx, m.actor, "thief2@example.org"); err != nil {
		t.Fatal(err)
	}
	m.old, m.new = m.links()
	if _, err := k.Directory.StopAddress(k.Ctx, m.old); err != nil || alive(k, k.Directory, m.here.AccessToken) {
		t.Errorf("the one who asked is still signed in: %v", err)
	}
}

// Nothing that the asker sees depends on whether somebody has the address.
func TestAskingForAnAddressTellsNothingOfItsOwner(t *testing.T) {
	k := peopletest.New(t)
	owner := k.Person()
	asker := k.Actor()
	taken, err := k.Directory.AskAddress(k.Ctx, asker, owner.Email)
	if err != nil {
		t.Fatal(err)
	}
	k.Clock.Advance(time.Hour)
	free, err := k.Directory.AskAddress(k.Ctx, asker, "free@example.org")
	if err != nil {
		t.Fatal(err)
	}
	taken.Meta, taken.To, taken.ToKey, taken.At, taken.ExpiresAt = free.Meta, free.To, free.ToKey, free.At, free.ExpiresAt
	if diff := cmp.Diff(free, taken); diff != "" {
		t.Error(diff)
	}
}

func TestAnAddressThatIsNoneIsRefused(t *testing.T) {
	k := peopletest.New(t)
	a := k.Actor()
	for _, email := range []string{"", "nobody", "a b@example.org", "Person1@example.org"} {
		_, err := k.Directory.AskAddress(k.Ctx, a, email)
		if diff := cmp.Diff([]string{"email"}, paths(err)); diff != "" {
			t.Errorf("%q: %s", email, diff)
		}
	}
}

func TestAskingForAnAddressHasAPace(t *testing.T) {
	k := peopletest.New(t)
	victim := "victim@example.org"
	letters := 0
	for range 10 { // of as many people
		a := k.Actor()
		for range 3 {
			if _, err := k.Directory.AskAddress(k.Ctx, a, victim); err != nil {
				want(t, err, "too_many")
			}
			k.Clock.Advance(2 * time.Minute)
		}
	}
	if letters = len(k.Happened(people.AddressChangeAsked)); letters == 0 || letters > 4 {
		t.Errorf("%d letters", letters)
	}
}

// A person who registered the new address without ever proving it does not block the
// change.
func TestAnUnprovedRegistrationDoesNotKeepAnAddress(t *testing.T) {
	k := peopletest.New(t)
	k.Schools("100001")
	register(t, k, ada())
	m := newMoving(t, k, "ada@example.org")
	m.confirm(m.old)
	if m.confirm(m.new); m.email() != "ada@example.org" {
		t.Errorf("the address is %s", m.email())
	}
	_, err := k.Directory.ConfirmAccount(k.Ctx, k.Letter(people.AccountRegistered))
	want(t, err, "not_found")
}

// The old mailbox may belong to somebody else by now. So what was sent there and still
// opens something moves to the new address, or ends.
func TestWhatWentToTheOldAddressOpensNothing(t *testing.T) {
	d := newDistrict(t)
	m := newMoving(t, d.Kit, "new@example.org")
	_, invited := d.invite(t, "head", senior(m.account.Email))
	if err := d.Directory.AskReset(d.Ctx, m.account.Email); err != nil {
		t.Fatal(err)
	}
	reset := d.Letter(people.PasswordResetAsked)
	m.confirm(m.old)
	m.confirm(m.new)
	want(t, d.Directory.Reset(d.Ctx, reset, fresh), "link_used")
	_, err := d.Directory.AcceptInvitation(d.Ctx, people.AcceptInput{Token: invited})
	want(t, err, "link_used")
	joined, err := d.Directory.AcceptInvitation(d.Ctx, people.AcceptInput{Token: d.Letter(people.InvitationSent)})
	if err != nil || joined.AccountID != m.account.ID {
		t.Errorf("the invitation did not follow: %+v, %v", joined, err)
	}
}
