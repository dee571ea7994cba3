package people_test

import (
	"encoding/json"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/services/people"
	"lateral/services/people/peopletest"
)

func ada() people.RegisterInput {
	return people.RegisterInput{
		Name: "Ada  Lovelace", Email: " Ada@Example.org", Password: peopletest.Password,
		URN: "100001", Role: people.Head,
	}
}

func register(t *testing.T, k *peopletest.Kit, in people.RegisterInput) string {
	t.Helper()
	if err := k.Directory.Register(k.Ctx, in); err != nil {
		t.Fatal(err)
	}
	return k.Letter(people.AccountRegistered)
}

func TestRegistrationIsConfirmedThenWaits(t *testing.T) {
	k := peopletest.New(t)
	k.Schools("100001")
	letter := register(t, k, ada())
	_, err := k.Directory.SignIn(k.Ctx, "ada@example.org", peopletest.Password)
	want(t, err, "wrong_password")

	m, err := k.Directory.ConfirmAccount(k.Ctx, letter)
	if err != nil {
		t.Fatal(err)
	}
	if m.State != people.StatePending || m.Role != people.Head || m.Place != people.School("100001") {
		t.Errorf("membership = %+v", m)
	}
	actor, err := k.Directory.Authenticate(k.Ctx, k.SignIn("ada@example.org").AccessToken)
	if err != nil {
		t.Fatal(err)
	}
	if len(actor.Held) != 0 || actor.Name != "Ada Lovelace" || actor.Email != "Ada@Example.org" {
		t.Errorf("actor = %+v", actor)
	}
	_, err = k.Directory.ConfirmAccount(k.Ctx, letter)
	want(t, err, "link_used")
}

func TestRegisterNamesEveryBadField(t *testing.T) {
	k := peopletest.New(t)
	k.Schools("100001", "100002")
	k.CloseSchools("100002")
	for name, tc := range map[string]struct {
		change func(*people.RegisterInput)
		fields []string
	}{
		"everything": {func(in *people.RegisterInput) { *in = people.RegisterInput{} },
			[]string{"name", "email", "password", "role"}},
		"control characters": {func(in *people.RegisterInput) { in.Name = "Ada\x00" }, []string{"name"}},
		"no UTF-8":           {func(in *people.RegisterInput) { in.Name = "Ada\xff" }, []string{"name"}},
		"two lines":          {func(in *people.RegisterInput) { in.Name = "Ada\u2028Lovelace" }, []string{"name"}},
		"unseen":             {func(in *people.RegisterInput) { in.Name = "Ada\u200bLovelace" }, []string{"name"}},
		"turned":             {func(in *people.RegisterInput) { in.Name = "Ada\u202eLovelace" }, []string{"name"}},
		"no letter":          {func(in *people.RegisterInput) { in.Name = "-- 1" }, []string{"name"}},
		"long name":          {func(in *people.RegisterInput) { in.Name = strings.Repeat("é", 101) }, []string{"name"}},
		"two addresses": {func(in *people.RegisterInput) { in.Email = "a@example.org, b@example.org" },
			[]string{"email"}},
		"header in address": {func(in *people.RegisterInput) { in.Email = "a@example.org\r\nBcc: b@example.org" },
			[]string{"email"}},
		"lookalike address": {func(in *people.RegisterInput) { in.Email = "\u212Aate@example.org" }, []string{"email"}},
		"address of a host": {func(in *people.RegisterInput) { in.Email = "root@localhost" }, []string{"email"}},
		"named address":     {func(in *people.RegisterInput) { in.Email = "Ada <ada@example.org>" }, []string{"email"}},
		"own name":          {func(in *people.RegisterInput) { in.Password = "AdaLovelace12" }, []string{"password"}},
		"own address":       {func(in *people.RegisterInput) { in.Password = "ada@example.org" }, []string{"password"}},
		"broker":            {func(in *people.RegisterInput) { in.Role = people.Broker }, []string{"role"}},
		"operator":          {func(in *people.RegisterInput) { in.Role = people.Operator }, []string{"role"}},
		"no such school":    {func(in *people.RegisterInput) { in.URN = "999999" }, []string{"urn"}},
		"closed school":     {func(in *people.RegisterInput) { in.URN = "100002" }, []string{"urn"}},
	} {
		t.Run(name, func(t *testing.T) {
			in := ada()
			tc.change(&in)
			err := k.Directory.Register(k.Ctx, in)
			if diff := cmp.Diff(tc.fields, paths(err)); diff != "" || !apperr.Is(err, apperr.KindInvalid) {
				t.Error(err, diff)
			}
		})
	}
	if all := k.Happened(); len(all) > 0 {
		t.Errorf("something happened: %+v", all)
	}
}

func TestAKnownAddressIsToldByLetterOnly(t *testing.T) {
	k := peopletest.New(t)
	k.Schools("100001")
	a := k.Person()
	in := ada()
	in.Email = a.Email
	if err := k.Directory.Register(k.Ctx, in); err != nil {
		t.Fatal("the caller was told:", err)
	}
	if len(k.Happened(people.AccountRegistered)) != 0 {
		t.Error("registered a second time")
	}
	fresh := "another violet bicycle"
	if err := k.Directory.Reset(k.Ctx, k.Letter(people.RegistrationRepeated), fresh); err != nil {
		t.Fatal(err)
	}
	if _, err := k.Directory.SignIn(k.Ctx, a.Email, fresh); err != nil {
		t.Error(err)
	}
}

// Somebody registers the address of another person, before or after its owner does.
func TestWhatALinkConfirmsIsWhatItWasSentFor(t *testing.T) {
	for _, order := range []string{"owner first", "owner last"} {
		t.Run(order, func(t *testing.T) {
			k := peopletest.New(t)
			k.Schools("100001")
			thief := ada()
			thief.Name, thief.Password = "Mallory", "mallory knows this one"
			var letter, theirs string
			if order == "owner first" {
				letter, theirs = register(t, k, ada()), register(t, k, thief)
			} else {
				theirs, letter = register(t, k, thief), register(t, k, ada())
			}
			if _, err := k.Directory.ConfirmAccount(k.Ctx, letter); err != nil {
				t.Fatal(err)
			}
			if _, err := k.Directory.ConfirmAccount(k.Ctx, theirs); err != nil {
				t.Fatal(err) // the owner opened this one too
			}
			if got := k.SignIn("ada@example.org").Account.Name; got != "Ada Lovelace" {
				t.Errorf("name = %q", got)
			}
			_, err := k.Directory.SignIn(k.Ctx, "ada@example.org", thief.Password)
			want(t, err, "wrong_password")
		})
	}
}

func TestARepeatedRegistrationIsOne(t *testing.T) {
	k := peopletest.New(t)
	k.Schools("100001", "100002")
	letter := register(t, k, ada())
	for range 5 {
		register(t, k, ada())
	}
	letters := func() int { return len(k.Happened(people.AccountRegistered)) }
	if n := letters(); n != 1 {
		t.Errorf("%d letters, want 1", n)
	}
	for what, change := range map[string]func(*people.RegisterInput){
		"another password": func(in *people.RegisterInput) { in.Password = "another violet bicycle" },
		"another school":   func(in *people.RegisterInput) { in.URN = "100002" },
	} {
		before, in := letters(), ada()
		change(&in)
		if register(t, k, in); letters() != before+1 {
			t.Errorf("%s is another registration, and has no letter", what)
		}
	}
	if _, err := k.Directory.ConfirmAccount(k.Ctx, letter); err != nil {
		t.Error(err)
	}
}

func TestLettersAreNotSentWithoutEnd(t *testing.T) {
	k := peopletest.New(t)
	k.Schools("100001")
	for range 10 {
		register(t, k, ada())
		k.Clock.Advance(time.Minute)
	}
	if n := len(k.Happened(people.AccountRegistered)); n != 3 {
		t.Errorf("%d letters in ten minutes, want 3", n)
	}
	k.Clock.Advance(10 * time.Minute)
	if _, err := k.Directory.ConfirmAccount(k.Ctx, register(t, k, ada())); err != nil {
		t.Error(err)
	}
}

func TestLinksAreForOnePurposeAndExpire(t *testing.T) {
	k := peopletest.New(t)
	k.Schools("100001")
	letter := register(t, k, ada())
	want(t, k.Directory.Reset(k.Ctx, letter, "another violet bicycle"), "link_unknown")
	_, err := k.Directory.InvitationByLink(k.Ctx, letter)
	want(t, err, "link_unknown")
	_, err = k.Directory.ConfirmAccount(k.Ctx, letter[1:])
	want(t, err, "link_unknown")
	k.Clock.Advance(3 * 24 * time.Hour)
	_, err = k.Directory.ConfirmAccount(k.Ctx, letter)
	want(t, err, "link_expired")
}

func TestConfirmingAtTheSameMomentHappensOnce(t *testing.T) {
	k := peopletest.New(t)
	k.Schools("100001")
	letter := register(t, k, ada())
	answers := make(chan string)
	for range 6 {
		go func() {
			_, err := k.Directory.ConfirmAccount(k.Ctx, letter)
			answers <- code(err)
		}()
	}
	counts := map[string]int{}
	for range 6 {
		counts[<-answers]++
	}
	if diff := cmp.Diff(map[string]int{"": 1, "link_used": 5}, counts); diff != "" {
		t.Error(diff)
	}
}

// atOnce does the same twenty times at once, on two replicas.
func atOnce(t *testing.T, k *peopletest.Kit, do func(*people.Directory) error) {
	t.Helper()
	replicas := []*people.Directory{k.Directory, k.Replica()}
	failed := make(chan error)
	for i := range 20 {
		go func() { failed <- do(replicas[i%2]) }()
	}
	for range 20 {
		if err := <-failed; err != nil {
			t.Error(err)
		}
	}
}

func TestRegisteringAtTheSameMomentHappensOnce(t *testing.T) {
	k := peopletest.New(t)
	k.Schools("100001")
	atOnce(t, k, func(d *people.Directory) error { return d.Register(k.Ctx, ada()) })
	if n := len(k.Happened(people.AccountRegistered)); n != 1 {
		t.Errorf("%d letters, want 1", n)
	}
	for _, collection := range []string{"accounts", "registrations"} {
		if n, err := k.DB.Count(k.Ctx, collection, docdb.Query{}); err != nil || n != 1 {
			t.Errorf("%d %s, want 1; %v", n, collection, err)
		}
	}
}

func TestAKnownAddressIsToldOnce(t *testing.T) {
	k := peopletest.New(t)
	k.Schools("100001")
	in := ada()
	in.Email = k.Person().Email
	atOnce(t, k, func(d *people.Directory) error { return d.Register(k.Ctx, in) })
	if n := len(k.Happened(people.RegistrationRepeated)); n != 1 {
		t.Errorf("%d letters, want 1", n)
	}
}

func TestEventsHoldNoSecretsAndNoAddresses(t *testing.T) {
	k := peopletest.New(t)
	k.Schools("100001")
	letter := register(t, k, ada())
	if _, err := k.Directory.ConfirmAccount(k.Ctx, letter); err != nil {
		t.Fatal(err)
	}
	tokens := k.SignIn("ada@example.org")
	if err := k.Directory.AskReset(k.Ctx, "ada@example.org"); err != nil {
		t.Fatal(err)
	}
	all, err := json.Marshal(k.Happened())
	if err != nil {
		t.Fatal(err)
	}
	for _, secret := range []string{letter, k.Letter(people.PasswordResetAsked), tokens.RefreshToken,
		peopletest.Password, "argon2id", "example.org"} {
		if strings.Contains(strings.ToLower(string(all)), strings.ToLower(secret)) {
			t.Errorf("events hold %q", secret)
		}
	}
}
