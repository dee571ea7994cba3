package leadershttp_test

import (
	"fmt"
	"net/http"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestBadInputIsNamedAndNothingIsDone(t *testing.T) {
	s := newServer(t)
	leader := s.ok("leader", http.MethodPost, "/leaders", "", `{"homeUrn":"100001"}`)
	id := leader.Text("id")
	draft := s.ok("leader", http.MethodPost, "/leaders/"+id+"/services", "", service)
	change := func(old, replacement string) string { return strings.Replace(service, old, replacement, 1) }

	offers, claims, diary := "POST /leaders/"+id+"/services", "POST /leaders/"+id+"/designations", "PUT /leaders/"+id+
		"/diary"
	tests := []struct {
		name, operation, body string
		status                int
		at                    []string
	}{
		{"no home", "POST /leaders", `{}`, 422, []string{"body"}},
		{"unknown field", "POST /leaders", `{"homeUrn":"100001","x":1}`, 422, []string{"body.x"}},
		{"a number for text", "POST /leaders", `{"homeUrn":100001}`, 422, []string{"body.homeUrn"}},
		{"no JSON", "POST /leaders", `homeUrn`, 400, []string{"body"}},
		{"a second time", "POST /leaders", `{"homeUrn":"100001"}`, 409, nil},
		{"another's school", "POST /leaders", `{"homeUrn":"100002"}`, 404, nil},
		{"a megabyte", offers, change("Phonics from the start", strings.Repeat("x", 1<<20-1000)), 413, nil},
		{"a long title", offers, change("Phonics from the start", strings.Repeat("x", 121)), 422, []string{"body.title"}},
		{"a control character", offers, change("Phonics from the start", `a\u0007b`), 422, []string{"body.title"}},
		{"negative money", offers, change("35000", "-1"), 422, []string{"body.dayRate.pence"}},
		{"fractional money", offers, change("35000", "350.5"), 422, []string{"body.dayRate.pence"}},
		{"unknown money", offers, change("GBP", "XXX"), 422, []string{"body.dayRate.currency"}},
		{"an unknown theme", offers, change("phonics", "alchemy"), 422, []string{"body.themes[0]"}},
		{"no themes", offers, change(`["phonics"]`, "null"), 422, []string{"body.themes"}},
		{"a past last day", claims, s.claim("2020-01-01"), 422, []string{"body.expiresOn"}},
		{"an invalid day", claims, s.claim("2026-02-30"), 422, []string{"body.expiresOn"}},
		{"an invalid half", diary, `{"open":[{"date":"2026-02-03","half":"noon"}]}`, 422, []string{"body.open[0].half"}},
		{"an invalid date", diary, `{"open":[{"date":"2026-02-31","half":"am"}]}`, 422, []string{"body.open[0].date"}},
		{"the weekend", diary, `{"open":[{"date":"2026-02-07","half":"am"}]}`, 422, []string{"body.open[0]"}},
		{"an invalid term", diary + "?term=2025-27-spring", `{"open":[{"date":"2026-02-03","half":"am"}]}`, 422,
			[]string{"query.term"}},
		{"no version", "POST /services/" + draft.Text("id") + "/list", "", 428, []string{"header.If-Match"}},
		{"no partnership", "GET /designations", "", 422, []string{"query.partnership"}},
		{"a huge page", "GET /leaders?limit=1000", "", 422, []string{"query.limit"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			method, path, _ := strings.Cut(tt.operation, " ")
			got := s.call("leader", method, path, "", tt.body)
			if diff := cmp.Diff(tt.at, got.Bad()); diff != "" || got.Status != tt.status {
				t.Errorf("%d %v\n%s", got.Status, got.Body(), diff)
			}
			if detail := got.Text("detail"); tt.status != 413 && detail == "" {
				t.Error("nothing is said to people")
			}
		})
	}
	if all := s.ok("leader", http.MethodGet, "/leaders/"+id+"/services", "", "").Items(); len(all) != 1 {
		t.Errorf("%d services", len(all))
	}
	if got := s.ok("leader", http.MethodGet, "/leaders/"+id+"/diary?term=2025-26-spring", "",
		"").Body()["counts"]; !cmp.Equal(got, any(map[string]any{"free": 0.0, "left": 0.0, "held": 0.0, "booked": 0.0})) {
		t.Errorf("the diary has %v", got)
	}
}

func TestAStalePageIsRefused(t *testing.T) {
	s := newServer(t)
	leader := s.ok("leader", http.MethodPost, "/leaders", "", `{"homeUrn":"100001"}`)
	id := leader.Text("id")
	claim := s.ok("leader", http.MethodPost, "/leaders/"+id+"/designations", "", s.claim(""))
	draft := s.ok("leader", http.MethodPost, "/leaders/"+id+"/services", "", service)
	tests := []struct{ who, method, path, body string }{
		{"leader", "PUT", "/leaders/" + id, `{"biography":"New."}`},
		{"leader", "POST", "/leaders/" + id + "/pause", ""},
		{"broker", "POST", "/designations/" + claim.Text("id") + "/verify", `{}`},
		{"leader", "PUT", "/services/" + draft.Text("id"), service},
		{"leader", "POST", "/services/" + draft.Text("id") + "/list", ""},
	}
	for _, tt := range tests {
		t.Run(tt.path, func(t *testing.T) {
			if got := s.call(tt.who, tt.method, tt.path, `"9"`, tt.body); got.Status != http.StatusPreconditionFailed {
				t.Errorf("%d %v", got.Status, got.Body())
			}
			if got := s.call(tt.who, tt.method, tt.path, `"x"`, tt.body); got.Status != http.StatusUnprocessableEntity {
				t.Errorf("%d %v", got.Status, got.Body())
			}
		})
	}
}

// This is each caller's answer to each operation on a listed leader with a draft
// service and a claim; 0 means "allowed".
func TestWhoMayDoWhat(t *testing.T) {
	s := newServer(t)
	leader := s.ok("leader", http.MethodPost, "/leaders", "", `{"homeUrn":"100001"}`)
	id := leader.Text("id")
	claim := s.ok("leader", http.MethodPost, "/leaders/"+id+"/designations", "", s.claim(""))
	draft := s.ok("leader", http.MethodPost, "/leaders/"+id+"/services", "", service)
	tests := []struct {
		operation, body string
		want            map[string]int
	}{
		{"GET /leaders/" + id, "", map[string]int{"head": 200, "stranger": 200, "far": 200, "broker": 200, "": 401}},
		{"PUT /leaders/" + id, `{"biography":""}`,
			map[string]int{"head": 403, "stranger": 403, "far": 403, "broker": 403, "": 401}},
		{"POST /leaders/" + id + "/services", service,
			map[string]int{"head": 403, "stranger": 403, "far": 403, "broker": 403, "": 401}},
		{"GET /services/" + draft.Text("id"), "",
			map[string]int{"leader": 200, "head": 200, "stranger": 404, "far": 404, "broker": 404, "": 401}},
		{"POST /services/" + draft.Text("id") + "/withdraw", "",
			map[string]int{"head": 403, "stranger": 404, "far": 404, "broker": 404, "": 401}},
		{"POST /designations/" + claim.Text("id") + "/verify", `{}`,
			map[string]int{"leader": 403, "head": 403, "stranger": 404, "far": 404, "": 401}},
		{"GET /designations?partnership=" + s.partnership, "",
			map[string]int{"leader": 404, "head": 404, "stranger": 404, "far": 404, "broker": 200, "": 401}},
		{"PUT /leaders/" + id + "/diary", `{}`,
			map[string]int{"leader": 200, "head": 403, "stranger": 403, "far": 403, "broker": 403, "": 401}},
	}
	for _, tt := range tests {
		for who, want := range tt.want {
			t.Run(fmt.Sprintf("%s by %q", tt.operation, who), func(t *testing.T) {
				method, path, _ := strings.Cut(tt.operation, " ")
				if got := s.call(who, method, path, `"1"`, tt.body); got.Status != want {
					t.Errorf("%d %v", got.Status, got.Body())
				}
			})
		}
	}
}
