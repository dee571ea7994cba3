package security_test

import (
	"fmt"
	"net/netip"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/services/people"
	"lateral/services/security"
)

// walked are the entries of all pages of three, in their order, by account and address.
func walked(t *testing.T, page func(cursor string) ([]security.Told, string, error)) []string {
	t.Helper()
	var all []string
	for cursor, pages := "", 0; ; pages++ {
		found, next, err := page(cursor)
		if err != nil || pages > 100 {
			t.Fatalf("page %d: %v", pages, err)
		}
		for _, e := range found {
			all = append(all, e.AccountID+" "+e.Address)
		}
		if cursor = next; next == "" {
			return all
		}
	}
}

// Page after page has each entry that a filter wants once, the latest first.
func TestEachEntryIsOnOnePage(t *testing.T) {
	t.Parallel()
	d := newWorld(t)
	var every, ofOne, ofNet, both []string // the latest first
	for n := range 40 {
		account, address := fmt.Sprint("acct_", n%2), fmt.Sprint("192.0.2.", n%5)
		if n%10 == 0 {
			d.now.Advance(24 * time.Hour)
		}
		d.now.Advance(time.Minute)
		d.Refused(t.Context(), security.Refusal{Operation: fmt.Sprint("op-", n), Code: "forbidden", AccountID: account,
			Address: netip.MustParseAddr(address)})
		line := account + " " + address
		every = append([]string{line}, every...)
		if account == "acct_1" {
			ofOne = append([]string{line}, ofOne...)
		}
		if address == "192.0.2.3" {
			ofNet = append([]string{line}, ofNet...)
		}
		if account == "acct_1" && address == "192.0.2.3" {
			both = append([]string{line}, both...)
		}
	}
	for name, tt := range map[string]struct {
		f    security.Filter
		want []string
	}{
		"everything":                {security.Filter{}, every},
		"a kind":                    {security.Filter{Kind: security.Refused}, every},
		"an account":                {security.Filter{Account: "acct_1"}, ofOne},
		"an address":                {security.Filter{Address: "192.0.2.3"}, ofNet},
		"an account at an address":  {security.Filter{Account: "acct_1", Address: "192.0.2.3"}, both},
		"another kind":              {security.Filter{Kind: security.Failed, Account: "acct_1"}, nil},
		"the last of the four days": {security.Filter{From: "2026-02-07"}, every[:10]},
		"the first two days":        {security.Filter{To: "2026-02-05"}, every[20:]},
	} {
		got := walked(t, func(cursor string) ([]security.Told, string, error) {
			tt.f.Cursor, tt.f.Limit = cursor, 3
			return d.List(t.Context(), operator(), tt.f)
		})
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
	own := walked(t, func(cursor string) ([]security.Told, string, error) {
		return d.Own(t.Context(), people.Actor{AccountID: "acct_1"}, cursor, 3)
	})
	if diff := cmp.Diff(ofOne, own); diff != "" {
		t.Errorf("of oneself: %s", diff)
	}
}

// A day of a filter is London's: in summer it begins at 23:00 UTC of the day before.
func TestADayOfAFilterIsLondons(t *testing.T) {
	t.Parallel()
	d := newWorld(t)
	d.now.Advance(time.Date(2026, 7, 1, 22, 59, 0, 0, time.UTC).Sub(d.now.Now()))
	for n := range 2 { // on 1 July at 23:59, and on 2 July at 00:01
		d.Refused(t.Context(), refusal(fmt.Sprint("acct_", n), "192.0.2.1"))
		d.now.Advance(2 * time.Minute)
	}
	for day, want := range map[string]string{"2026-07-01": "acct_0", "2026-07-02": "acct_1"} {
		var f security.Filter
		f.From, f.To = date.Day(day), date.Day(day)
		if got := d.list(f); len(got) != 1 || got[0].AccountID != want || string(got[0].Day) != day {
			t.Errorf("%s: %+v", day, got)
		}
	}
}

// A flood is written in steps, so the count is what there was at least.
func TestAFloodIsWrittenInSteps(t *testing.T) {
	t.Parallel()
	d := newWorld(t)
	said := map[int]int{}
	for n := 1; n <= 450; n++ {
		d.Refused(t.Context(), refusal("acct_1", "192.0.2.1"))
		if n == 1 || n == 10 || n == 19 || n == 20 || n == 99 || n == 100 || n == 199 || n == 200 || n == 450 {
			said[n] = d.list(security.Filter{})[0].Count
		}
	}
	want := map[int]int{1: 1, 10: 10, 19: 10, 20: 20, 99: 90, 100: 100, 199: 100, 200: 200, 450: 400}
	if diff := cmp.Diff(want, said); diff != "" {
		t.Errorf("after so many it says (-want +got)\n%s", diff)
	}
}

// Entries are gone after twelve months, to the moment of their last count.
func TestEntriesAreGoneAfterTwelveMonths(t *testing.T) {
	t.Parallel()
	d := newWorld(t)
	d.Refused(t.Context(), refusal("acct_1", "192.0.2.1"))
	d.now.Advance(time.Hour)
	d.Refused(t.Context(), refusal("acct_1", "192.0.2.1")) // it counts the first one again
	d.Refused(t.Context(), refusal("acct_2", "192.0.2.1"))
	year := d.now.Now().AddDate(1, 0, 0).Sub(d.now.Now())
	for _, tt := range []struct {
		after time.Duration
		want  int
	}{{year, 0}, {time.Second, 2}, {time.Hour, 0}} {
		d.now.Advance(tt.after)
		if n, err := d.Tidy(t.Context()); err != nil || n != tt.want {
			t.Errorf("at %s %d are gone, want %d: %v", d.now.Now(), n, tt.want, err)
		}
	}
	if got := d.list(security.Filter{}); len(got) > 0 {
		t.Errorf("kept: %+v", got)
	}
}

// Of addresses that nobody has, the beginnings of hashes are kept, each once and twenty at most. What was typed is not.
func TestWhatWasTypedForAnAddressIsNotKept(t *testing.T) {
	t.Parallel()
	d := newWorld(t)
	fails := func(email string) {
		if err := d.db.Update(t.Context(), func(tx docdb.Tx) error {
			return d.SignInFailed(t.Context(), tx, people.Failure{What: people.UnknownAddress, Email: email})
		}); err != nil {
			t.Fatal(err)
		}
	}
	for _, email := range []string{"ghost@example.org", " Ghost@Example.org", "other@example.org"} {
		fails(email)
	}
	if e := d.list(security.Filter{})[0]; len(e.Unknown) != 2 || e.Count != 3 {
		t.Errorf("%q, %d times", e.Unknown, e.Count)
	}
	for n := range 30 {
		fails(fmt.Sprintf("ghost%d@example.org", n))
	}
	if e := d.list(security.Filter{})[0]; len(e.Unknown) != 20 || e.Count != 33 {
		t.Errorf("%d hashes, %d times", len(e.Unknown), e.Count)
	}
}

// Strangers mistype addresses: that is not worth a line. Everything else that is refused is.
func TestWhichRefusalsAreWritten(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		account, code string
		want          int
	}{
		{"", "not_found", 0}, {"acct_1", "not_found", 1}, {"", "forbidden", 1}, {"acct_1", "forbidden", 1},
		{"", "too_many", 1}, {"acct_1", "proof_needed", 1},
	} {
		d := newWorld(t)
		refused := refusal(tt.account, "192.0.2.1")
		refused.Code = tt.code
		d.Refused(t.Context(), refused)
		if got := d.list(security.Filter{}); len(got) != tt.want {
			t.Errorf("%s of %q: %d entries, want %d", tt.code, tt.account, len(got), tt.want)
		}
	}
}
