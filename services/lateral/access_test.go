package main

import (
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"regexp"
	"slices"
	"strings"
	"testing"

	"lateral/pkg/httpx"
	"lateral/services/people"
	"lateral/services/people/peoplehttp"
)

// walker calls every operation of the program with real access tokens.
type walker struct {
	*program
	t    *testing.T
	call func(*http.Request) int
}

var parameter = regexp.MustCompile(`\{[a-z]+\}`)

// try calls the operation with ids that do not exist as its parameters, and
// returns the status.
func (w *walker) try(r httpx.Route, token string) int {
	w.t.Helper()
	path := strings.ReplaceAll(r.Path, "{urn}", "999999")
	request := httptest.NewRequestWithContext(w.t.Context(), r.Method, parameter.ReplaceAllString(path, "none"),
		strings.NewReader("{}"))
	request.Header.Set("Content-Type", "application/json")
	if token != "" {
		request.Header.Set("Authorization", "Bearer "+token)
	}
	return w.call(request)
}

// everyRole are the roles, each with an empty place of the right kind.
func everyRole() map[people.Role]people.Held {
	return map[people.Role]people.Held{
		people.Head:     {Role: people.Head, Place: people.School(elsewhere)},
		people.Senior:   {Role: people.Senior, Place: people.School(elsewhere)},
		people.Leader:   {Role: people.Leader, Place: people.School(elsewhere)},
		people.Finance:  {Role: people.Finance, Place: people.School(elsewhere)},
		people.Broker:   {Role: people.Broker, Place: people.Partnership("")},
		people.Operator: {Role: people.Operator, Place: people.Service()},
	}
}

// elsewhere is a school in which everybody of the walk works. It owns none of
// the things that they ask for.
const elsewhere = "100001"

func TestEveryOperationIsClosedToWhomTheTableCloses(t *testing.T) {
	t.Parallel()
	p := newTestProgram(t)
	w := &walker{program: p, t: t, call: caller(t, p)}
	tokens := p.signedInRoles(t)
	for _, r := range signOutLast(p.routes()) {
		rule, ok := r.Access.(peoplehttp.Rule)
		if !ok {
			t.Fatalf("%s has a rule of another kind: %T", r.Name, r.Access)
		}
		t.Run(r.Name, func(t *testing.T) {
			w.t = t
			w.nobody(r, rule)
			for role, token := range tokens {
				w.role(r, rule, role, token)
			}
		})
	}
}

// signOutLast puts the operation that ends the walkers' sessions at the end.
func signOutLast(routes []httpx.Route) []httpx.Route {
	isSignOut := func(r httpx.Route) bool { return r.Name == "sign-out-everywhere" }
	i := slices.IndexFunc(routes, isSignOut)
	return append(slices.Delete(slices.Clone(routes), i, i+1), routes[i])
}

func (w *walker) nobody(r httpx.Route, rule peoplehttp.Rule) {
	w.t.Helper()
	forged := "eyJhbGciOiJub25lIn0.eyJzdWIiOiJhY2N0XzEifQ."
	for who, token := range map[string]string{"nobody": "", "a forged token": forged} {
		if got := w.try(r, token); !rule.IsPublic() && got != http.StatusUnauthorized {
			w.t.Errorf("%s got %d, want 401", who, got)
		}
	}
}

// role checks that a role outside the table is refused, and that a role in the
// table, in the wrong place, finds nothing.
func (w *walker) role(r httpx.Route, rule peoplehttp.Rule, role people.Role, token string) {
	w.t.Helper()
	got := w.try(r, token)
	open := rule.IsPublic() || len(rule.RoleNames()) == 0 || slices.Contains(rule.RoleNames(), role)
	switch {
	case !open && got != http.StatusForbidden:
		w.t.Errorf("%s got %d, want 403", role, got)
	case open && got == http.StatusUnauthorized && !rule.IsPublic():
		w.t.Errorf("%s got 401 where the table lets them in", role)
	case open && strings.Contains(r.Path, "{") && got < 300:
		w.t.Errorf("%s was answered %d about a thing that is not there", role, got)
	case got >= http.StatusInternalServerError:
		w.t.Errorf("%s got %d", role, got)
	}
}

// A person of another school must get the same answer about existing things as
// about things that do not exist.
func TestThingsOfAnotherSchoolLookAbsent(t *testing.T) {
	t.Parallel()
	p := playedProgram(t)
	call := caller(t, p)
	stranger := p.signIn(t, "Stranger Danger", people.Held{Role: people.Head, Place: people.School(elsewhere)},
		people.Held{Role: people.Senior, Place: people.School(elsewhere)},
		people.Held{Role: people.Leader, Place: people.School(elsewhere)},
		people.Held{Role: people.Finance, Place: people.School(elsewhere)})
	there := p.idsOfEverything(t)
	for _, r := range p.routes() {
		rule, _ := r.Access.(peoplehttp.Rule)
		kind, found := thingOf(r.Path)
		if !found || rule.IsPublic() || openToAll(r.Name) {
			continue
		}
		t.Run(r.Name, func(t *testing.T) {
			ask := func(id string) int {
				request := httptest.NewRequestWithContext(t.Context(), r.Method, parameter.ReplaceAllString(r.Path, id),
					strings.NewReader(plausible(r.Name)))
				request.Header.Set("Content-Type", "application/json")
				request.Header.Set("Authorization", "Bearer "+stranger)
				request.Header.Set("If-Match", `"1"`)
				request.Header.Set("Idempotency-Key", "walk-"+r.Name+id)
				return call(request)
			}
			absent := ask("none")
			if absent < http.StatusBadRequest {
				t.Errorf("%s %s: a thing that is not there was answered %d", r.Method, r.Path, absent)
			}
			for _, id := range there[kind] {
				if got := ask(id); got != absent {
					t.Errorf("%s %s of %s: got %d, and %d of one that is not there", r.Method, r.Path, id, got, absent)
				}
			}
		})
	}
}

// thingOf is the collection of the ids in the path.
func thingOf(path string) (string, bool) {
	collections := map[string]string{
		"needs": "needs", "enquiries": "enquiries", "proposals": "proposals", "releases": "releases",
		"offers": "offers", "agreements": "agreements", "visits": "visits", "moves": "visit_moves", "invoices": "invoices",
		"self-bills":   "self_bills",
		"refunds":      "refunds",
		"credit-notes": "credit_notes",
		"memberships":  "memberships", "designations": "designations",
	}
	parts := strings.Split(strings.TrimPrefix(path, "/api/v1/"), "/")
	if len(parts) < 2 || parts[1] != "{id}" {
		return "", false
	}
	kind, ok := collections[parts[0]]
	return kind, ok
}

// openToAll are operations on other people's things that the table opens on
// purpose: needs within reach are shown without the school's name.
func openToAll(name string) bool { return name == "get-need" }

// plausible is a body that the operation would accept.
func plausible(name string) string {
	bodies := map[string]any{
		"propose": map[string]any{"scope": "x", "objectives": []string{"x"}, "slots": []any{},
			"dayRate": map[string]any{"pence": 0, "currency": "GBP"}},
	}
	body, ok := bodies[name]
	if !ok {
		return "{}"
	}
	text, _ := json.Marshal(body)
	return string(text)
}
