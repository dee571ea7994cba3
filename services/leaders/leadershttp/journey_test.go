package leadershttp_test

import (
	"net/http"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// One leader's way to a listed service with days in the diary.
func TestALeaderGetsListed(t *testing.T) {
	s := newServer(t)
	leader := s.ok("leader", http.MethodPost, "/leaders", "",
		`{"homeUrn":"100001","biography":"Twenty years of phonics."}`)
	id := leader.Text("id")
	if got := []any{leader.Body()["mine"], leader.Body()["homeName"], leader.Body()["state"],
		leader.ETag()}; !cmp.Equal(got, []any{true, "School 100001", "listed", `W/"1"`}) {
		t.Errorf("enlisted: %v", got)
	}

	if diff := cmp.Diff(map[string]any{"halfDays": 0.0, "schools": 0.0}, leader.Body()["record"]); diff != "" {
		t.Error(diff)
	}

	claim := s.ok("leader", http.MethodPost, "/leaders/"+id+"/designations", "", s.claim(""))
	waiting := s.ok("broker", http.MethodGet, "/designations?partnership="+s.partnership, "", "")
	first := waiting.First()
	if first["id"] != claim.Text("id") || first["leaderName"] != leader.Text("name") || first["homeUrn"] != "100001" ||
		first["state"] != "claimed" {
		t.Errorf("waiting: %v", first)
	}
	verified := s.ok("broker", http.MethodPost, "/designations/"+claim.Text("id")+"/verify", claim.ETag(),
		`{"note":"Seen."}`)
	if verified.Body()["state"] != "verified" || verified.ETag() != `W/"2"` || verified.Text("decidedAt") == "" {
		t.Errorf("verified: %v", verified.Body())
	}

	draft := s.ok("leader", http.MethodPost, "/leaders/"+id+"/services", "", service)
	listed := s.ok("leader", http.MethodPost, "/services/"+draft.Text("id")+"/list", draft.ETag(), "")
	if listed.Body()["state"] != "listed" || listed.Body()["ref"] != "S-1001" {
		t.Errorf("listed: %v", listed.Body())
	}
	shown := s.ok("stranger", http.MethodGet, "/leaders/"+id+"/services", "", "").First()
	if diff := cmp.Diff(map[string]any{"pence": 35000.0, "currency": "GBP"}, shown["dayRate"]); diff != "" {
		t.Error(diff)
	}
	honours, _ := s.ok("stranger", http.MethodGet, "/leaders?home=100001", "", "").First()["designations"].([]any)
	want := []any{map[string]any{"kind": "SLE", "themes": []any{"phonics"}, "expiresOn": "2026-08-31"}}
	if diff := cmp.Diff(want, honours); diff != "" {
		t.Error(diff)
	}
}

func TestADiaryIsReadAndChanged(t *testing.T) {
	s := newServer(t)
	id := s.ok("leader", http.MethodPost, "/leaders", "", `{"homeUrn":"100001"}`).Text("id")
	path := "/leaders/" + id + "/diary"
	changed := s.ok("leader", http.MethodPut, path+"?term=2025-26-spring", "",
		`{"open":[{"date":"2026-02-03","half":"am"},{"date":"2026-02-03","half":"pm"}]}`)
	if diff := cmp.Diff(map[string]any{"free": 2.0, "left": 2.0, "held": 0.0, "booked": 0.0},
		changed.Body()["counts"]); diff != "" {
		t.Error(diff)
	}
	read := s.ok("stranger", http.MethodGet, path+"?term=2025-26-spring", "", "")
	if diff := cmp.Diff(changed.Body(), read.Body()); diff != "" {
		t.Error(diff)
	}
	weeks, _ := read.Body()["weeks"].([]any)
	week, _ := weeks[6].(map[string]any)
	days, _ := week["days"].([]any)
	want := map[string]any{"date": "2026-02-03", "past": false, "am": map[string]any{"state": "free"},
		"pm": map[string]any{"state": "free"}}
	if diff := cmp.Diff(any(want), days[1]); diff != "" {
		t.Error(diff)
	}
	term, _ := s.ok("leader", http.MethodGet, path, "", "").Body()["term"].(map[string]any)
	if term["id"] != "2025-26-spring" || term["name"] != "Spring term 2025/26" {
		t.Errorf("the present term is %v", term)
	}
	closed := s.ok("leader", http.MethodPut, path+"?term=2025-26-spring", "",
		`{"close":[{"date":"2026-02-03","half":"am"}]}`)
	if diff := cmp.Diff(map[string]any{"free": 1.0, "left": 1.0, "held": 0.0, "booked": 0.0},
		closed.Body()["counts"]); diff != "" {
		t.Error(diff)
	}
}

func TestALeaderPausesResumesAndRetires(t *testing.T) {
	s := newServer(t)
	leader := s.ok("leader", http.MethodPost, "/leaders", "", `{"homeUrn":"100001"}`)
	path := "/leaders/" + leader.Text("id")
	for _, step := range []struct{ verb, state string }{{"pause", "paused"}, {"resume", "listed"}, {"retire", "retired"}} {
		leader = s.ok("leader", http.MethodPost, path+"/"+step.verb, leader.ETag(), "")
		if leader.Body()["state"] != step.state {
			t.Errorf("%s: %v", step.verb, leader.Body()["state"])
		}
	}
	if got := s.call("stranger", http.MethodGet, path, "", ""); got.Status != http.StatusNotFound {
		t.Errorf("a stranger reads a retired leader: %d", got.Status)
	}
	mine := s.ok("leader", http.MethodGet, "/leaders?mine=true", "", "").First()
	if mine["state"] != "retired" || mine["mine"] != true {
		t.Errorf("mine: %v", mine)
	}
}
