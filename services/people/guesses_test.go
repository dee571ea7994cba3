package people_test

import (
	"fmt"
	"net/netip"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"lateral/services/people"
	"lateral/services/people/password"
	"lateral/services/people/peopletest"
)

// at is a caller from an address, in a browser of that cookie.
func at(address, device string) people.Caller {
	return people.Caller{Address: netip.MustParseAddr(address), Device: device,
		Agent: "Mozilla/5.0 (X11; Linux) Firefox/150.0"}
}

// tries sends passwords and returns the code of the last answer.
func tries(k *peopletest.Kit, times int, from people.Caller, email func(i int) string, text string) string {
	last := ""
	for i := range times {
		_, err := k.Directory.SignIn(people.WithCaller(k.Ctx, from), email(i), text)
		last = code(err)
	}
	return last
}

func always(email string) func(int) string { return func(int) string { return email } }

func TestWrongPasswordsNeverShutTheOwnerOut(t *testing.T) {
	k := peopletest.New(t)
	owner := k.Person()
	home := at("192.0.2.1", "")
	k.From(home)
	cookie := k.SignIn(owner.Email).Device
	tests := []struct {
		name  string
		owner people.Caller
		where func(i int) string // the attacker
	}{
		{"by another address; the owner comes by theirs", home, func(int) string { return "198.51.100.7" }},
		{"by many addresses; the owner comes by theirs", home,
			func(i int) string { return fmt.Sprintf("198.51.%d.%d", i/200, i%200) }},
		{"by many networks of IPv6; the owner has their browser with them", at("203.0.113.5", cookie),
			func(i int) string { return fmt.Sprintf("2001:db8:%x::1", i) }},
		{"by the owner's own address; the owner has their browser", at("192.0.2.1", cookie),
			func(int) string { return "192.0.2.1" }},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			slowed := 0
			for i := range 100 {
				if tries(k, 1, at(tt.where(i), ""), always(owner.Email), "not the password") == "too_many" {
					slowed++
				}
			}
			if slowed < 35 {
				t.Errorf("only %d of 100 wrong passwords were slowed", slowed)
			}
			if got := tries(k, 1, at(tt.where(0), ""), always(owner.Email), peopletest.Password); got != "too_many" {
				t.Errorf("the attacker who guesses it is told %q", got)
			}
			if got := tries(k, 1, tt.owner, always(owner.Email), peopletest.Password); got != "" {
				t.Errorf("the owner is told %q", got)
			}
		})
		k.Clock.Advance(48 * time.Hour)
	}
}

func TestAnAddressThatGuessesAtManyAccountsIsSlowed(t *testing.T) {
	for name, where := range map[string]func(i int) string{
		"of IPv4":            func(int) string { return "198.51.100.7" },
		"a network of IPv6":  func(i int) string { return fmt.Sprintf("2001:db8::%x", i+1) },
		"IPv4 written as v6": func(int) string { return "::ffff:198.51.100.7" },
	} {
		t.Run(name, func(t *testing.T) {
			k := peopletest.New(t)
			var people []string
			for range 5 {
				people = append(people, k.Person().Email)
			}
			nobody := func(i int) string {
				if i < len(people) {
					return people[i]
				}
				return fmt.Sprintf("nobody%d@example.org", i)
			}
			counts := map[string]int{}
			for i := range 50 {
				counts[tries(k, 1, at(where(i), ""), func(int) string { return nobody(i) }, "not the password")]++
			}
			if diff := cmp.Diff(map[string]int{"wrong_password": 30, "too_many": 20}, counts); diff != "" {
				t.Error(diff)
			}
			if got := tries(k, 1, at("203.0.113.9", ""), always(people[0]), peopletest.Password); got != "" {
				t.Errorf("another address is told %q", got)
			}
		})
	}
}

func TestAKnownBrowserIsSlowedToo(t *testing.T) {
	k := peopletest.New(t)
	owner, other := k.Person(), k.Person()
	cookie := k.SignIn(owner.Email).Device
	if got := tries(k, 6, at("192.0.2.1", cookie), always(owner.Email), "not the password"); got != "too_many" {
		t.Errorf("the sixth wrong password is told %q", got)
	}
	k.SignIn(other.Email)
	forged := at("192.0.2.1", "browser_1.forged")
	for range 100 {
		tries(k, 1, at("198.51.100.7", ""), always(owner.Email), "not the password")
	}
	if got := tries(k, 6, forged, always(owner.Email), "not the password"); got != "too_many" {
		t.Errorf("a forged cookie is told %q", got)
	}
}

func TestRightPasswordsAtTheSameMomentAllSucceed(t *testing.T) {
	dear := password.NewHasher(password.Params{MemoryKiB: 16, Passes: 1, Lanes: 1}, 4)
	for name, outdated := range map[string]bool{"kept as they are kept now": false, "kept as they were before": true} {
		t.Run(name, func(t *testing.T) {
			k := peopletest.New(t)
			owner := k.Person()
			d := k.Directory
			if outdated {
				var err error
				d, err = people.New(k.DB, k.Log, k.Clock.Now, k.IDs, k.Signer, [][]byte{peopletest.Secret()}, people.Hashing(dear))
				if err != nil {
					t.Fatal(err)
				}
			}
			answers := make(chan error)
			for range 20 {
				go func() {
					_, err := d.SignIn(k.Ctx, owner.Email, peopletest.Password)
					answers <- err
				}()
			}
			for range 20 {
				if err := <-answers; err != nil {
					t.Error(err)
				}
			}
		})
	}
}
