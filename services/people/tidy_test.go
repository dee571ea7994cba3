package people_test

import (
	"testing"
	"time"

	"lateral/pkg/docdb"
	"lateral/pkg/events"
	"lateral/services/people"
	"lateral/services/people/peopletest"
)

const day = 24 * time.Hour

var accountDocs = docdb.Of[people.Account]("accounts")

// adas is the account of Ada's address, and whether there is one.
func adas(t *testing.T, k *peopletest.Kit) (people.Account, bool) {
	t.Helper()
	all, err := accountDocs.All(k.Ctx, k.DB, docdb.Query{})
	if err != nil {
		t.Fatal(err)
	}
	for _, a := range all {
		if a.EmailKey == "ada@example.org" {
			return a, true
		}
	}
	return people.Account{}, false
}

func tidy(t *testing.T, k *peopletest.Kit) {
	t.Helper()
	if _, err := k.Directory.Tidy(k.Ctx); err != nil {
		t.Fatal(err)
	}
}

func TestAnAccountThatNobodyConfirmsIsForgotten(t *testing.T) {
	tests := []struct {
		name  string
		after time.Duration
		meant func(t *testing.T, k *peopletest.Kit, letter string) // what happens before
		gone  bool
	}{
		{"after a month", 30*day + time.Second, nil, true},
		{"not before", 30*day - time.Second, nil, false},
		{"confirmed", 40 * day, func(t *testing.T, k *peopletest.Kit, letter string) {
			if _, err := k.Directory.ConfirmAccount(k.Ctx, letter); err != nil {
				t.Fatal(err)
			}
		}, false},
		{"registered again these days", 31 * day, func(t *testing.T, k *peopletest.Kit, _ string) {
			k.Clock.Advance(29 * day)
			register(t, k, ada())
			k.Clock.Advance(-29 * day)
		}, false},
		{"registered again long ago", 60 * day, func(t *testing.T, k *peopletest.Kit, _ string) {
			k.Clock.Advance(day)
			register(t, k, ada())
			k.Clock.Advance(-day)
		}, true},
		{"with a role, whatever the account says", 40 * day, func(t *testing.T, k *peopletest.Kit, _ string) {
			a, _ := adas(t, k)
			memberships := docdb.Of[people.Membership]("memberships")
			m := people.Membership{
				Meta: docdb.Meta{ID: "membership_x"}, AccountID: a.ID, Role: people.Head, Place: people.School("100001"),
				State: people.StateActive, Live: true, Since: k.Clock.Now(),
			}
			update(t, k, func(tx docdb.Tx) error { return memberships.Insert(k.Ctx, tx, &m) })
		}, false},
		{"confirmed once, whatever the account says", 40 * day, func(t *testing.T, k *peopletest.Kit, _ string) {
			a, _ := adas(t, k)
			update(t, k, func(tx docdb.Tx) error {
				return k.Log.Append(k.Ctx, tx, people.AccountConfirmed, a.ID, people.PersonData{AccountID: a.ID})
			})
		}, false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			k := peopletest.New(t)
			k.Schools("100001")
			letter := register(t, k, ada())
			before, _ := adas(t, k)
			if tt.meant != nil {
				tt.meant(t, k, letter)
			}
			k.Clock.Advance(tt.after)
			for range 2 {
				tidy(t, k)
			}
			if _, there := adas(t, k); there == tt.gone {
				t.Errorf("there: %v", there)
			}
			forgotten, err := events.Of(k.Ctx, k.DB, before.ID)
			if err != nil || (forgotten[len(forgotten)-1].Type == people.AccountForgotten) != tt.gone {
				t.Errorf("the last that happened: %v, %v", forgotten[len(forgotten)-1].Type, err)
			}
		})
	}
}

func TestWhoWasForgottenMayRegisterAnew(t *testing.T) {
	k := peopletest.New(t)
	k.Schools("100001")
	register(t, k, ada())
	first, _ := adas(t, k)
	k.Clock.Advance(31 * day)
	tidy(t, k)
	m, err := k.Directory.ConfirmAccount(k.Ctx, register(t, k, ada()))
	if err != nil || m.AccountID == first.ID {
		t.Errorf("%+v, %v", m, err)
	}
	k.SignIn("ada@example.org")
}

func update(t *testing.T, k *peopletest.Kit, fn func(docdb.Tx) error) {
	t.Helper()
	if err := k.DB.Update(k.Ctx, fn); err != nil {
		t.Fatal(err)
	}
}
