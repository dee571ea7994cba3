package security_test

import (
	"errors"
	"fmt"
	"log/slog"
	"net/netip"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"lateral/pkg/apperr"
	"lateral/pkg/clock"
	"lateral/pkg/docdb"
	"lateral/pkg/docdb/sqlite"
	"lateral/pkg/events"
	"lateral/pkg/faulty"
	"lateral/pkg/ids"
	"lateral/pkg/jobs"
	"lateral/services/partnerships"
	"lateral/services/people"
	"lateral/services/register"
	"lateral/services/security"
)

// world is the service on real storage that can be made to fail.
type world struct {
	*security.Service
	t    *testing.T
	db   docdb.DB
	now  *clock.Manual
	fail faulty.Trigger
	told strings.Builder // the log
}

func newWorld(t *testing.T) *world {
	t.Helper()
	db, err := sqlite.Open(t.Context(), filepath.Join(t.TempDir(), "security.db"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = db.Close() })
	if err := db.Define(t.Context(),
		append(append(security.Schemas(), people.Schemas()...),
			append(append(register.Schemas(), partnerships.Schemas()...), events.Schema(), jobs.Schema())...)...); err != nil {
		t.Fatal(err)
	}
	d := &world{t: t, now: clock.NewManual(time.Date(2026, 2, 3, 9, 0, 0, 0, time.UTC))}
	d.db = faulty.DB(db, &d.fail)
	d.Service = security.New(d.db, d.now.Now, slog.New(slog.NewTextHandler(&d.told, nil)), operations)
	return d
}

func operations(name string) string { return map[string]string{"get-need": "Read a need"}[name] }

func operator() people.Actor {
	return people.Actor{AccountID: "acct_o", Held: []people.Held{{Role: people.Operator, Place: people.Service()}}}
}

func (d *world) list(f security.Filter) []security.Told {
	d.t.Helper()
	f.Limit = 1000
	all, _, err := d.List(d.t.Context(), operator(), f)
	if err != nil {
		d.t.Fatal(err)
	}
	return all
}

func refusal(account, address string) security.Refusal {
	return security.Refusal{Operation: "get-need", Code: "forbidden", AccountID: account,
		Address: netip.MustParseAddr(address), Agent: "x"}
}

func TestARefusalThatCannotBeWrittenIsToldToTheLogAlone(t *testing.T) {
	d := newWorld(t)
	d.fail.Arm(1, faulty.Before)
	d.Refused(t.Context(), refusal("acct_1", "192.0.2.1"))
	if !d.fail.Disarm() || !strings.Contains(d.told.String(), "a refusal was not written") {
		t.Errorf("logged %q", d.told.String())
	}
	if got := d.list(security.Filter{}); len(got) != 0 {
		t.Errorf("kept: %v", got)
	}
}

func TestWhatIsAlikeOnADayIsOneEntry(t *testing.T) {
	d := newWorld(t)
	for range 3 {
		for _, address := range []string{"192.0.2.1", "::ffff:192.0.2.1", "2001:db8::1", "2001:db8::2%eth0"} {
			d.Refused(t.Context(), refusal("acct_1", address))
		}
	}
	d.Refused(t.Context(), refusal("acct_2", "192.0.2.1"))
	d.now.Advance(24 * time.Hour)
	d.Refused(t.Context(), refusal("acct_1", "192.0.2.1"))
	counts := map[string]int{}
	for _, e := range d.list(security.Filter{}) {
		counts[string(e.Day)+" "+e.AccountID+" "+e.Address] = e.Count
	}
	want := map[string]int{
		"2026-02-03 acct_1 192.0.2.1": 6, "2026-02-03 acct_1 2001:db8::/64": 6, "2026-02-03 acct_2 192.0.2.1": 1,
		"2026-02-04 acct_1 192.0.2.1": 1,
	}
	if diff := cmp.Diff(want, counts); diff != "" {
		t.Error(diff)
	}
}

// Many networks on one day make only a limited number of documents.
func TestADayHasABound(t *testing.T) {
	d := newWorld(t)
	d.SetMost(5)
	for n := range 40 {
		d.Refused(t.Context(), refusal("", fmt.Sprintf("192.0.2.%d", n)))
	}
	all := d.list(security.Filter{})
	rest := 0
	for _, e := range all {
		if e.What == "more" {
			rest = e.Count
		}
	}
	if len(all) != 6 || rest < 25 || rest > 35 {
		t.Errorf("%d entries, of which one has %d", len(all), rest)
	}
	d.now.Advance(24 * time.Hour)
	d.Refused(t.Context(), refusal("", "192.0.2.200"))
	if got := d.list(security.Filter{Address: "192.0.2.200"}); len(got) != 1 {
		t.Errorf("on the next day: %v", got)
	}
}

func TestFilters(t *testing.T) {
	d := newWorld(t)
	d.Refused(t.Context(), refusal("acct_1", "192.0.2.1"))
	d.now.Advance(24 * time.Hour)
	d.Refused(t.Context(), refusal("acct_2", "192.0.2.1"))
	d.Refused(t.Context(), refusal("acct_2", "192.0.2.2"))
	for name, tt := range map[string]struct {
		f    security.Filter
		want int
	}{
		"all":                 {security.Filter{}, 3},
		"kind":                {security.Filter{Kind: security.Refused}, 3},
		"another kind":        {security.Filter{Kind: security.Power}, 0},
		"account":             {security.Filter{Account: "acct_2"}, 2},
		"account and address": {security.Filter{Account: "acct_2", Address: "192.0.2.2"}, 1},
		"address":             {security.Filter{Address: " 192.0.2.1 "}, 2},
		"from":                {security.Filter{From: "2026-02-04"}, 2},
		"to":                  {security.Filter{To: "2026-02-03"}, 1},
		"a day":               {security.Filter{From: "2026-02-04", To: "2026-02-04", Address: "192.0.2.1"}, 1},
	} {
		if got := d.list(tt.f); len(got) != tt.want {
			t.Errorf("%s: %d, want %d", name, len(got), tt.want)
		}
	}
	for _, bad := range []security.Filter{{Address: "here"}, {From: "yesterday"}, {To: "2026-13-01"},
		{Account: "ghost@example.org"}} {
		if _, _, err := d.List(t.Context(), operator(), bad); !apperr.Is(err, apperr.KindInvalid) {
			t.Errorf("%+v: %v", bad, err)
		}
	}
	if _, _, err := d.List(t.Context(), people.Actor{AccountID: "acct_1"}, security.Filter{}); !apperr.Is(err,
		apperr.KindForbidden) {
		t.Errorf("not an operator: %v", err)
	}
}

// A change of power and its entry are kept together or not at all, and every change has its
// words.
func TestAChangeOfPowerIsKeptWithItsEntry(t *testing.T) {
	for _, what := range security.Powers() {
		d := newWorld(t)
		source := ids.New(d.now.Now)
		log := events.NewLog(d.now.Now, source, jobs.NewQueue(d.db, d.now.Now, source), nil, d.Witness)
		gone := errors.New("the change fails after all")
		for _, fails := range []error{gone, nil} {
			err := d.db.Update(t.Context(), func(tx docdb.Tx) error {
				if err := log.Append(t.Context(), tx, what, "x",
					map[string]any{"role": "head", "accountId": "acct_1"}); err != nil {
					return err
				}
				return fails
			})
			if !errors.Is(err, fails) {
				t.Fatal(err)
			}
			all := d.list(security.Filter{})
			if want := map[bool]int{true: 0, false: 1}[fails != nil]; len(all) != want {
				t.Errorf("%s: %d entries, want %d", what, len(all), want)
			}
			for _, e := range all {
				if e.Text == "" {
					t.Errorf("%s has no words", what)
				}
			}
		}
	}
}

func TestEveryFailureHasItsWords(t *testing.T) {
	d := newWorld(t)
	for _, what := range []people.FailureKind{people.WrongPassword, people.UnknownAddress, people.WrongCode,
		people.WrongPasskey, people.WrongProof} {
		if err := d.db.Update(t.Context(), func(tx docdb.Tx) error {
			return d.SignInFailed(t.Context(), tx, people.Failure{What: what, Email: "Ghost@Example.org"})
		}); err != nil {
			t.Fatal(err)
		}
	}
	all := d.list(security.Filter{Kind: security.Failed})
	for _, e := range all {
		if e.Text == "" || len(e.Unknown) != 1 || len(e.Unknown[0]) != 8 {
			t.Errorf("%s: %q, %q", e.What, e.Text, e.Unknown)
		}
	}
	if len(all) != 5 {
		t.Errorf("%d entries", len(all))
	}
}

func TestARefusalIsSaidInTheWordsOfItsOperation(t *testing.T) {
	for _, tt := range []struct{ operation, code, want string }{
		{"get-need", "forbidden", "Was refused: “Read a need”"},
		{"get-need", "not_found", "Asked for something that does not exist, or that they may not see: “Read a need”"},
		{"get-need", "proof_needed", "Was asked to prove who they are before this: “Read a need”"},
		{"get-need", "second_step_needed", "Has to add a second step before this: “Read a need”"},
		{"get-need", "too_many", "Asked too often: “Read a need”"},
		{"an-older-one", "forbidden", "Was refused"},
		{"an-older-one", "not_found", "Asked for something that does not exist, or that they may not see"},
	} {
		t.Run(tt.operation+" "+tt.code, func(t *testing.T) {
			d := newWorld(t)
			refused := refusal("acct_1", "192.0.2.1")
			refused.Operation, refused.Code = tt.operation, tt.code
			d.Refused(t.Context(), refused)
			if got := d.list(security.Filter{}); len(got) != 1 || got[0].Text != tt.want {
				t.Errorf("got %+v, want %q", got, tt.want)
			}
		})
	}
}
