package main

import (
	"encoding/json"
	"fmt"
	"maps"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/pkg/jobs"
	"lateral/pkg/soak"
	"lateral/services/calendar"
	"lateral/services/demo"
)

// bodies are the documents of a collection by id.
func (p *program) bodies(t *testing.T, collection string) map[string]string {
	t.Helper()
	all := map[string]string{}
	for after := ""; ; {
		page, err := p.db.Find(t.Context(), collection, docdb.Query{Limit: docdb.MaxLimit, After: after})
		if err != nil {
			t.Fatal(err)
		}
		for _, d := range page.Documents {
			all[d.ID] = string(d.Body)
		}
		if after = page.Next; after == "" {
			return all
		}
	}
}

// states are the states of a collection's documents, sorted.
func (p *program) states(t *testing.T, collection string) []string {
	t.Helper()
	seen := map[string]bool{}
	for _, body := range p.bodies(t, collection) {
		var d struct{ State string }
		if err := json.Unmarshal([]byte(body), &d); err != nil {
			t.Fatal(err)
		}
		seen[d.State] = true
	}
	return slices.Sorted(maps.Keys(seen))
}

// promised are the states that the demonstration promises for each collection:
// every state of needs, agreements, visits and invoices.
func promised() map[string][]string {
	return map[string][]string{
		"needs":        {"agreed", "draft", "lapsed", "met", "open", "withdrawn"},
		"enquiries":    {"agreed", "declined", "expired", "proposed", "sent"},
		"proposals":    {"accepted", "open"},
		"releases":     {"asked", "granted", "refused"},
		"agreements":   {"active", "cancelled", "completed"},
		"visits":       {"cancelled", "planned", "queried", "recorded", "signed_off"},
		"invoices":     {"credited", "issued", "paid", "part_paid"},
		"designations": {"claimed", "verified"},
	}
}

func (p *program) showsEverything(t *testing.T) {
	t.Helper()
	for collection, want := range promised() {
		got := p.states(t, collection)
		for _, state := range want {
			if !slices.Contains(got, state) {
				t.Errorf("none of %s is %s, only %q", collection, state, got)
			}
		}
	}
	if dead, err := p.queue.Count(t.Context(), jobs.Dead); err != nil || dead > 0 {
		t.Errorf("%d jobs were given up, %v", dead, err)
	}
	if lines, err := demo.Statements(t.Context(), p.db); err != nil || len(lines) < 95 {
		t.Errorf("the statements have %d lines, %v", len(lines), err)
	}
	proof, err := p.billing.CheckLedger(t.Context())
	if err != nil || len(proof.Wrong) > 0 || proof.Invoices < 5 {
		t.Errorf("the ledger of %d invoices: %q, %v", proof.Invoices, proof.Wrong, err)
	}
}

func TestSoakTheDemonstrationOnAwkwardDays(t *testing.T) {
	days := []struct {
		name string
		date date.Day
	}{
		{"a Sunday", "2026-03-15"},
		{"29 February", "2028-02-29"},
		{"the summer holidays", "2026-08-24"},
		{"1 January", "2027-01-01"},
		{"a week after Christmas Day", "2026-12-30"},
		{"Easter Monday", "2026-04-06"},
		{"a Saturday in half-term", "2026-10-31"},
	}
	for _, tt := range days[:soak.Of(2, len(days))] {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			p := playedOn(t, tt.date)
			p.showsEverything(t)
			p.worksInOfficeHours(t)
		})
	}
}

func TestTheDemonstration(t *testing.T) {
	t.Parallel()
	p := playedOn(t, "2026-02-03")
	t.Run("shows everything", p.showsEverything)
	t.Run("is the same on the same day", func(t *testing.T) {
		again := playedAnew(t, "2026-02-03")
		for _, collection := range []string{"accounts", "partnerships", "leaders", "services", "needs", "enquiries",
			"agreements", "visits", "invoices", "credit_notes", "self_bills"} {
			one, two := p.bodies(t, collection), again.bodies(t, collection)
			if len(one) == 0 {
				t.Errorf("there are no %s", collection)
			}
			if diff := cmp.Diff(one, two); diff != "" {
				t.Errorf("%s: %s", collection, diff)
			}
		}
	})
	server, err := p.server()
	if err != nil {
		t.Fatal(err)
	}
	t.Run("agrees nothing in the holidays", p.worksInTerm)
	t.Run("has people act in office hours", p.worksInOfficeHours)
	for _, waits := range []struct{ who, what string }{
		{"ruth.adeyemi", "Choose whom to ask about Phonics, N-2029"},
		{"naomi.blythe",
			"Ask somebody else about English, N-2017: Ben Hartnoll did not answer in time. The need is still open."},
		{"ingrid.sol",
			"Your designation has lapsed: Its last day was Wed 28 Jan 2026. Schools no longer see what you offer."},
		{"sam.ferris", "Wenlow Grange Infant School has closed"},
		{"priya.raman", "Answer the enquiry about Phonics and early reading: E-3025."},
	} {
		t.Run("tells "+waits.who+" what waits", func(t *testing.T) {
			v := visitor{t: t, server: server}
			got := v.waiting(v.signIn(waits.who + "@wenlow.example")[0])
			if !slices.ContainsFunc(got, func(item string) bool { return strings.HasPrefix(item, waits.what) }) {
				t.Errorf("%q is not among %q", waits.what, got)
			}
		})
	}
	for _, a := range demo.Accounts() {
		t.Run("has something to do for the "+a.Role,
			func(t *testing.T) { hasSomethingToDo(visitor{t: t, server: server}, a) })
	}
}

// worksInTerm checks that no visit takes place while schools are closed.
func (p *program) worksInTerm(t *testing.T) {
	seen := 0
	for _, body := range p.bodies(t, "visits") {
		var v struct{ Date date.Day }
		if err := json.Unmarshal([]byte(body), &v); err != nil {
			t.Fatal(err)
		}
		on, err := v.Date.Start()
		if err != nil {
			t.Fatal(err)
		}
		if closed := calendar.TermOf(on).Closure(v.Date); closed != "" {
			t.Errorf("a visit is on %s: %s", v.Date, closed)
		}
		seen++
	}
	if seen == 0 {
		t.Error("there are no visits")
	}
}

// byPeople are the times of people's acts, by collection.
func byPeople() map[string][]string {
	return map[string][]string{
		"needs":      {"createdAt", "postedAt"},
		"enquiries":  {"sentAt"},
		"proposals":  {"createdAt"},
		"releases":   {"decidedAt"},
		"agreements": {"agreedAt"},
		"visits":     {"recordedAt", "signedOffAt"},
	}
}

// worksInOfficeHours checks that nobody acts at night, at the weekend or at
// Christmas.
func (p *program) worksInOfficeHours(t *testing.T) {
	t.Helper()
	london, err := time.LoadLocation("Europe/London")
	if err != nil {
		t.Fatal(err)
	}
	for collection, names := range byPeople() {
		seen := 0
		for id, body := range p.bodies(t, collection) {
			var d map[string]any
			if err := json.Unmarshal([]byte(body), &d); err != nil {
				t.Fatal(err)
			}
			for _, name := range names {
				text, _ := d[name].(string)
				if text == "" {
					continue
				}
				at, err := time.Parse(time.RFC3339, text)
				if err != nil {
					t.Fatal(err)
				}
				if seen++; !isOfficeHour(at.In(london)) {
					t.Errorf("%s of %s: %s", name, id, at.In(london).Format(time.RFC1123))
				}
			}
		}
		if seen == 0 {
			t.Errorf("nobody did anything with %s", collection)
		}
	}
}

func isOfficeHour(at time.Time) bool {
	if at.Weekday() == time.Saturday || at.Weekday() == time.Sunday ||
		slices.Contains([]string{"12-25", "12-26", "01-01"}, at.Format("01-02")) {
		return false
	}
	return at.Hour() >= 8 && at.Before(time.Date(at.Year(), at.Month(), at.Day(), 18, 0, 1, 0, at.Location()))
}

// hasSomethingToDo signs in and looks at the dashboard of each membership.
func hasSomethingToDo(v visitor, a demo.Account) {
	v.t.Helper()
	memberships := v.signIn(a.Email)
	account, _ := v.call(http.MethodGet, "/me", "")["account"].(map[string]any)
	if account["name"] != a.Name || len(memberships) == 0 {
		v.t.Fatalf("signed in as %v of %v", account, memberships)
	}
	for _, id := range memberships {
		board := v.call(http.MethodGet, "/dashboard?membership="+id, "")
		items, _ := board["items"].([]any)
		figures, _ := board["figures"].([]any)
		if len(items)+len(figures) == 0 {
			v.t.Errorf("nothing is on the dashboard of %s", id)
		}
	}
}

// visitor calls the API as somebody.
type visitor struct {
	t      *testing.T
	server http.RoundTripper
	token  string
}

// signIn signs in somebody of the demonstration, and returns the ids of their
// memberships.
func (v *visitor) signIn(email string) []string {
	v.t.Helper()
	body, _ := json.Marshal(map[string]string{"email": email, "password": demo.Password})
	v.token, _ = v.call(http.MethodPost, "/session", string(body))["accessToken"].(string)
	memberships, _ := v.call(http.MethodGet, "/me", "")["memberships"].([]any)
	var ids []string
	for _, m := range memberships {
		held, _ := m.(map[string]any)
		id, _ := held["id"].(string)
		ids = append(ids, id)
	}
	return ids
}

// waiting are the items of a membership, each as "title: why".
func (v visitor) waiting(membership string) []string {
	v.t.Helper()
	items, _ := v.call(http.MethodGet, "/dashboard?membership="+membership, "")["items"].([]any)
	var all []string
	for _, each := range items {
		item, _ := each.(map[string]any)
		all = append(all, fmt.Sprintf("%s: %s", item["title"], item["why"]))
	}
	return all
}

func (v visitor) call(method, path, body string) map[string]any {
	v.t.Helper()
	r := httptest.NewRequestWithContext(v.t.Context(), method, "/api/v1"+path, strings.NewReader(body))
	r.Header.Set("Content-Type", "application/json")
	r.Header.Set("Authorization", "Bearer "+v.token)
	response, err := v.server.RoundTrip(r)
	if err != nil {
		v.t.Fatal(err)
	}
	defer response.Body.Close()
	var answer map[string]any
	if err := json.NewDecoder(response.Body).Decode(&answer); err != nil || response.StatusCode != http.StatusOK {
		v.t.Fatalf("%s %s: %d %v %v", method, path, response.StatusCode, answer, err)
	}
	return answer
}
