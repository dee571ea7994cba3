package privacy_test

import (
	"encoding/json"
	"log/slog"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lateral/pkg/apperr/apperrtest"
	"lateral/pkg/docdb"
	"lateral/services/needs"
	"lateral/services/needs/needstest"
	"lateral/services/people"
	"lateral/services/people/peopletest"
	"lateral/services/privacy"
	"lateral/services/security"
)

// lived gives Zoe a past in the product: roles, a role asked for, invitations, a draft and a posted need, a second
// step, a change of address and a stranger who guessed at her password.
func (w *world) lived() {
	w.t.Helper()
	zoe, ctx := w.who[asker], w.ctx(asker)
	_, err := w.Needs.Draft(ctx, zoe, needs.DraftInput{URN: "100001", Ask: needs.Ask{What: "Zoe's draft about phonics."}})
	w.must(err)
	posted, err := w.Needs.Draft(ctx, zoe, needs.DraftInput{URN: "100001", Ask: needstest.Ask()})
	w.must(err)
	_, err = w.Needs.Post(ctx, zoe, posted.ID, posted.Version)
	w.must(err)
	_, err = w.Directory.AskMembership(ctx, zoe, people.AskInput{URN: "100001", Role: people.Leader})
	w.must(err)
	_, err = w.Directory.Invite(w.ctx(head), w.who[head], people.InviteInput{
		Email: "guest@example.org", Role: people.Senior, Place: people.School("100001"),
	})
	w.must(err)
	_, err = w.Directory.Invite(w.ctx(head), w.who[head], people.InviteInput{
		Email: zoe.Email, Role: people.Finance, Place: people.School("100001"),
	})
	w.must(err)
	w.App(zoe)
	_, err = w.Directory.AskAddress(ctx, zoe, "zoe@new.example.org")
	w.must(err)
	watch := security.New(w.DB, w.Clock.Now, slog.New(slog.DiscardHandler), nil)
	w.must(w.DB.Update(w.Ctx, func(tx docdb.Tx) error {
		failed := people.Failure{What: people.WrongPassword, AccountID: zoe.AccountID, Email: zoe.Email}
		return watch.SignInFailed(w.Ctx, tx, failed)
	}))
}

// copyOf is the copy of somebody: for each heading, its entries as JSON.
func (w *world) copyOf(who string) (whole string, parts map[string][]string) {
	w.t.Helper()
	c, err := w.Copy(w.ctx(who), w.who[who])
	w.must(err)
	text, err := json.Marshal(c)
	w.must(err)
	parts = map[string][]string{}
	for _, part := range c.Parts {
		for _, entry := range part.Entries {
			one, err := json.Marshal(entry)
			w.must(err)
			parts[part.Heading] = append(parts[part.Heading], string(one))
		}
	}
	return string(text), parts
}

// Each line is a heading of the copy, how many entries it has, and facts that one of them tells.
func TestACopyTellsWhatIsHeld(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	w.lived()
	_, parts := w.copyOf(asker)
	for _, tt := range []struct {
		heading string
		entries int
		facts   []string
	}{
		{"Your account", 1, []string{`"Name":"Zoe Okonkwo"`, `"E-mail address":"zoe.okonkwo@example.org"`, `"State":"active"`}},
		{"Your roles", 2, []string{`"Role":"senior"`, `"State":"active"`, `"Role":"leader"`, `"State":"pending"`}},
		{"Needs that you began", 2, []string{`"State":"draft"`, `"State":"open"`, "Zoe's draft about phonics."}},
		{"Invitations", 1, []string{`"Your part":"You were invited"`, `"Role":"finance"`}},
		{"Where you signed in", 1, []string{`"Began":`}},
		{"Your second steps at sign-in", 1, []string{`"Kind":"totp"`, `"Name":"My phone"`, `"In use":true`}},
		{"Changes of your address", 1, []string{`"From":"zoe.okonkwo@example.org"`, `"To":"zoe@new.example.org"`}},
		{"Failed sign-ins, refusals and changes of power", 1, []string{`"What":"wrong_password"`}},
		{"Your requests to be erased", 0, nil},
		{"Invoices", 0, nil},
		{"You as a leader", 0, nil},
	} {
		got := parts[tt.heading]
		if len(got) != tt.entries {
			t.Errorf("%s: %d entries, want %d: %s", tt.heading, len(got), tt.entries, got)
		}
		for _, fact := range tt.facts {
			if !strings.Contains(strings.Join(got, "\n"), fact) {
				t.Errorf("%s lacks %s: %s", tt.heading, fact, got)
			}
		}
	}
}

// What nobody may read, and what is others', is in no copy. What was left out is said.
func TestACopyHoldsNoSecretsAndNothingOfOthers(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	w.lived()
	for who, others := range map[string][]string{
		asker: {"guest@example.org", "ada.head@example.org", "Olu Operator"},
		head:  {"zoe.okonkwo@example.org", "zoe@new.example.org", "Zoe's draft", "guest@example.org", "My phone"},
		other: {"zoe", "ada.head@example.org", "phonics", "100001"},
	} {
		whole, _ := w.copyOf(who)
		for _, hidden := range append(others, "argon2id", "emailKey", "sealed", "hashes", "token=ey") {
			if strings.Contains(whole, hidden) {
				t.Errorf("the copy of %s has %q", who, hidden)
			}
		}
		var c struct {
			Else []privacy.CopiedElse `json:"What is not in this file"`
		}
		w.must(json.Unmarshal([]byte(whole), &c))
		left := map[string]bool{}
		for _, e := range c.Else {
			left[e.What] = e.Why != ""
		}
		if !left["credentials"] || !left["links"] || !left["jobs"] {
			t.Errorf("the copy of %s does not say what it leaves out: %v", who, left)
		}
	}
}

// Each heading is there once, in the order of the table, also where nothing is held: people see what is looked for.
func TestACopyHasEveryHeadingInTheOrderOfTheTable(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	c, err := w.Copy(w.ctx(other), w.who[other])
	w.must(err)
	var want, got []string
	for _, h := range privacy.Table() {
		if h.Title != "" {
			want = append(want, h.Title)
		}
	}
	for _, part := range c.Parts {
		got = append(got, part.Heading)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestAnEntryKeepsTheOrderOfItsFields(t *testing.T) {
	t.Parallel()
	for want, e := range map[string]privacy.Entry{
		`{}`:                           {},
		`{"b":1,"a":"x"}`:              {{Label: "b", Value: 1}, {Label: "a", Value: "x"}},
		`{"A \"quoted\" field":["x"]}`: {{Label: `A "quoted" field`, Value: []string{"x"}}},
	} {
		if got, err := json.Marshal(e); err != nil || string(got) != want {
			t.Errorf("%s, %v; want %s", got, err, want)
		}
	}
	if _, err := json.Marshal(privacy.Entry{{Label: "a", Value: func() {}}}); err == nil {
		t.Error("a value that is no fact was written")
	}
}

// A copy is counted, and told in the record of events.
func TestCopiesAreCountedAndTold(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	for range 10 {
		w.copyOf(asker)
	}
	apperrtest.Refused(t, second(w.Copy(w.ctx(asker), w.who[asker])), "too_many")
	w.copyOf(head) // others are not held up
	taken := 0
	for _, e := range w.Events(w.who[asker].AccountID) {
		if e == privacy.CopyTaken {
			taken++
		}
	}
	if taken != 10 {
		t.Errorf("%d copies are told", taken)
	}
}

// An erasure removes what is only theirs, and leaves what others need without name and address. Each line is a
// collection, how many of its documents were about Zoe before, and how many name her account afterwards.
func TestWhatAnErasureRemovesAndKeeps(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	w.lived()
	id := w.who[asker].AccountID
	before := map[string]int{}
	lines := map[string]struct{ before, after int }{
		"accounts": {1, 1}, "memberships": {2, 2}, "needs": {2, 1}, "sessions": {1, 0}, "factors": {1, 0},
		"recovery_codes": {1, 0}, "credentials": {1, 0}, "address_changes": {1, 0}, "security_events": {1, 0},
		"devices": {1, 0},
	}
	for collection := range lines {
		before[collection] = w.holding(collection, id)
	}
	e := w.erased(asker)
	if e.State != privacy.Done || e.Was != nil || e.Found != 0 || e.Next != "" {
		t.Errorf("the request is %+v", e)
	}
	for collection, n := range lines {
		if after := w.holding(collection, id); before[collection] != n.before || after != n.after {
			t.Errorf("%s: %d before and %d after, want %d and %d", collection, before[collection], after, n.before, n.after)
		}
	}
	for _, h := range privacy.Table() {
		for _, trace := range []string{"Okonkwo", "okonkwo", "zoe@new"} {
			if n := w.holding(h.Collection, trace); n > 0 && h.Collection != "jobs" {
				t.Errorf("%d documents of %s still have %q", n, h.Collection, trace)
			}
		}
	}
	a, err := people.GetAccount(w.Ctx, w.DB, id)
	if err != nil || a.Name != people.ErasedName || a.Email != people.ErasedAddress(id) {
		t.Errorf("the account is %+v, %v", a, err)
	}
	if _, err := w.Directory.SignIn(w.Ctx, "zoe.okonkwo@example.org", peopletest.Password); err == nil {
		t.Error("an erased person signed in")
	}
}

// Nothing of the others changes: their copies are the same before and after.
func TestAnErasureChangesNothingOfOthers(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	w.lived()
	theirs := func() map[string][]string {
		_, parts := w.copyOf(head)
		delete(parts, "What you did, and what was done to your account")
		delete(parts, "Invitations") // the one to the erased person is withdrawn
		return parts
	}
	was := theirs()
	w.erased(asker)
	if diff := cmp.Diff(was, theirs()); diff != "" {
		t.Error(diff)
	}
}
