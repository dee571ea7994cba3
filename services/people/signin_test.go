package people_test

import (
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"lateral/pkg/apperr"
	"lateral/services/people"
	"lateral/services/people/peopletest"
)

// code is the code of the problem, "" where there is none.
func code(err error) string {
	var e *apperr.Error
	if errors.As(err, &e) {
		return e.Code
	}
	if err != nil {
		return err.Error()
	}
	return ""
}

// want fails the test unless err is a problem with the code.
func want(t *testing.T, err error, expected string) {
	t.Helper()
	if got := code(err); got != expected {
		t.Fatalf("code = %q (%v), want %q", got, err, expected)
	}
}

// paths are the bad fields that err names.
func paths(err error) []string {
	var e *apperr.Error
	if !errors.As(err, &e) {
		return nil
	}
	var at []string
	for _, f := range e.Fields {
		at = append(at, f.Path)
	}
	return at
}

func head(urn string) people.Held {
	return people.Held{Role: people.Head, Place: people.Place{Kind: people.InSchool, ID: urn}}
}

func TestSignInGivesTheRolesHeldNow(t *testing.T) {
	k := peopletest.New(t)
	k.Schools("100001")
	a := k.Person(head("100001"))
	tokens := k.SignIn("  " + strings.ToUpper(a.Email))
	if !tokens.ExpiresAt.Equal(k.Clock.Now().Add(15 * time.Minute)) {
		t.Errorf("access token expires %v", tokens.ExpiresAt)
	}
	actor, err := k.Directory.Authenticate(k.Ctx, tokens.AccessToken)
	if err != nil {
		t.Fatal(err)
	}
	wanted := people.Actor{
		AccountID: a.ID, SessionID: actor.SessionID, Name: a.Name, Email: a.Email,
		Held: []people.Held{head("100001")}, ProvedAt: k.Clock.Now(), Proved: true,
	}
	if diff := cmp.Diff(wanted, actor); diff != "" {
		t.Error(diff)
	}
}

func TestSignInRefuses(t *testing.T) {
	k := peopletest.New(t)
	a := k.Person()
	for name, tc := range map[string]struct{ email, password string }{
		"a wrong password":    {a.Email, "something else entirely"},
		"an unknown address":  {"nobody@example.org", peopletest.Password},
		"no password":         {a.Email, ""},
		"nothing":             {"", ""},
		"a very long address": {strings.Repeat("a", 100_000), peopletest.Password},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := k.Directory.SignIn(k.Ctx, tc.email, tc.password)
			want(t, err, "wrong_password")
		})
	}
}

func TestWrongPasswordsMakeOneWaitLongerAndLonger(t *testing.T) {
	k := peopletest.New(t)
	a := k.Person()
	guess := func(d *people.Directory) error {
		_, err := d.SignIn(k.Ctx, a.Email, "not the password")
		return err
	}
	other := k.Replica()
	for range 2 {
		want(t, guess(k.Directory), "wrong_password")
		want(t, guess(other), "wrong_password")
	}
	want(t, guess(other), "wrong_password") // the fifth
	want(t, guess(k.Directory), "too_many")
	_, err := k.Directory.SignIn(k.Ctx, a.Email, peopletest.Password)
	want(t, err, "too_many")

	k.Clock.Advance(15 * time.Second)
	want(t, guess(k.Directory), "wrong_password")
	k.Clock.Advance(29 * time.Second)
	want(t, guess(k.Directory), "too_many")
	k.Clock.Advance(time.Second)
	k.SignIn(a.Email)
	for range 5 {
		want(t, guess(k.Directory), "wrong_password") // the right one cleared the count
	}
	for range 20 { // never longer than a quarter of an hour
		k.Clock.Advance(15 * time.Minute)
		want(t, guess(k.Directory), "wrong_password")
	}
	k.Clock.Advance(15 * time.Minute)
	k.SignIn(a.Email)
}

func TestGuessesAtOnceAreCounted(t *testing.T) {
	k := peopletest.New(t)
	a := k.Person()
	answers := make(chan string)
	for range 12 {
		go func() {
			_, err := k.Directory.SignIn(k.Ctx, a.Email, "not the password")
			answers <- code(err)
		}()
	}
	counts := map[string]int{}
	for range 12 {
		counts[<-answers]++
	}
	if diff := cmp.Diff(map[string]int{"wrong_password": 5, "too_many": 7}, counts); diff != "" {
		t.Error(diff)
	}
}

func TestUnknownAddressesWaitLikeKnownOnes(t *testing.T) {
	k := peopletest.New(t)
	for range 5 {
		_, err := k.Directory.SignIn(k.Ctx, "nobody@example.org", "not the password")
		want(t, err, "wrong_password")
	}
	_, err := k.Directory.SignIn(k.Ctx, "Nobody@example.org", "not the password")
	want(t, err, "too_many")
}

func TestSecretsMustBeLong(t *testing.T) {
	k := peopletest.New(t)
	for _, secrets := range [][][]byte{nil, {[]byte("short")}, {peopletest.Secret(), []byte("short")}} {
		if _, err := people.New(k.DB, k.Log, k.Clock.Now, k.IDs, k.Signer, secrets); err == nil {
			t.Errorf("secrets %q were taken", secrets)
		}
	}
}
