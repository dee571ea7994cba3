package needshttp_test

import (
	"context"
	"crypto/rand"
	"encoding/json"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/prometheus/client_golang/prometheus"

	"lateral/pkg/apperr"
	"lateral/pkg/httpx"
	"lateral/services/needs/needshttp"
	"lateral/services/needs/needstest"
	"lateral/services/people"
	"lateral/services/people/peoplehttp"
)

// callers are the people who call, by their access tokens.
var callers = map[string]people.Actor{
	"head":   needstest.Person(people.Head, "100001"),
	"leader": needstest.Person(people.Leader, "100002"),
}

func authenticate(_ context.Context, token string) (people.Actor, error) {
	if a, ok := callers[token]; ok {
		return a, nil
	}
	return people.Actor{}, apperr.Unauthenticated("Please sign in.")
}

func serve(t *testing.T) (*needstest.World, *httpx.Server) {
	t.Helper()
	w := needstest.New(t)
	w.Import(needstest.School{URN: "100001", Name: "Oak Tree School"}, needstest.School{URN: "100002"})
	in, s := peoplehttp.NewGate(authenticate).SignedIn(), w.Needs
	server, err := httpx.New(httpx.Options{
		Title: "test", Version: "1", Log: slog.New(slog.DiscardHandler), Metrics: prometheus.NewRegistry(),
		Routes: []httpx.Route{
			{Method: "GET", Path: "/needs", Name: "list-needs", Access: in, Handle: needshttp.ListNeeds(s)},
			{Method: "POST", Path: "/needs", Name: "draft-need", Access: in, Handle: needshttp.DraftNeed(s)},
			{Method: "GET", Path: "/needs/{id}", Name: "get-need", Access: in, Handle: needshttp.GetNeed(s)},
			{Method: "PUT", Path: "/needs/{id}", Name: "save-need", Access: in, Handle: needshttp.SaveNeed(s)},
			{Method: "POST", Path: "/needs/{id}/post", Name: "post-need", Access: in, Handle: needshttp.PostNeed(s)},
			{Method: "POST", Path: "/needs/{id}/withdraw", Name: "withdraw-need", Access: in, Handle: needshttp.WithdrawNeed(s)},
			{Method: "POST", Path: "/needs/{id}/reopen", Name: "reopen-need", Access: in, Handle: needshttp.ReopenNeed(s)},
			{Method: "POST", Path: "/needs/{id}/name", Name: "name-need", Access: in, Handle: needshttp.NameNeed(s)},
			{Method: "GET", Path: "/needs/{id}/disclosures", Name: "list-disclosures", Access: in, Handle: needshttp.ListDisclosures(s)},
		},
	})
	if err != nil {
		t.Fatal(err)
	}
	return w, server
}

type answer struct {
	status int
	etag   string
	body   map[string]any
}

// call sends a body as the caller, with the ETag as If-Match unless it is "".
func call(t *testing.T, server *httpx.Server, who, method, path, etag, body string) answer {
	t.Helper()
	req := httptest.NewRequest(method, path, strings.NewReader(body))
	req.Header.Set("Authorization", "Bearer "+who)
	req.Header.Set("Content-Type", "application/json")
	req.Header.Set("Idempotency-Key", rand.Text())
	if etag != "" {
		req.Header.Set("If-Match", etag)
	}
	res, err := server.RoundTrip(req)
	if err != nil {
		t.Fatal(err)
	}
	text, err := io.ReadAll(res.Body)
	if err != nil {
		t.Fatal(err)
	}
	a := answer{status: res.StatusCode, etag: res.Header.Get("ETag")}
	if err := json.Unmarshal(text, &a.body); err != nil {
		t.Fatalf("%s %s: %s", method, path, text)
	}
	return a
}

// bad are the places that a problem names.
func (a answer) bad() []string {
	var at []string
	list, _ := a.body["errors"].([]any)
	for _, e := range list {
		one, _ := e.(map[string]any)
		location, _ := one["location"].(string)
		at = append(at, location)
	}
	return at
}

const whole = `{"step":5,"what":"Too few of our Year 1 children blend sounds.","success":"Nine in ten pass.","themes":["phonics"],
"phase":"primary","halfDays":6,"byOn":"2026-03-27","inPerson":true,"budget":{"pence":120000,"currency":"GBP"},
"funding":"school_budget","mostReach":"nation"}`

func TestANeedFromDraftToDisclosure(t *testing.T) {
	_, server := serve(t)
	a := call(t, server, "head", "POST", "/needs", "", `{"urn":"100001"}`)
	if a.status != http.StatusOK || a.body["ref"] != "N-2001" || a.etag != `"1"` {
		t.Fatalf("draft: %+v", a)
	}
	path := "/needs/" + a.body["id"].(string)
	if got := call(t, server, "leader", "GET", path, "", ""); got.status != http.StatusNotFound {
		t.Errorf("another's draft: %+v", got)
	}
	a = call(t, server, "head", "PUT", path, a.etag, whole)
	if a.status != http.StatusOK || a.etag != `"2"` {
		t.Fatalf("save: %+v", a)
	}
	a = call(t, server, "head", "POST", path+"/post", a.etag, "")
	if a.status != http.StatusOK || a.body["state"] != "open" || a.body["reach"] != "region" {
		t.Fatalf("post: %+v", a)
	}
	seen := call(t, server, "leader", "GET", path, "", "")
	for _, key := range []string{"school", "budget", "funding", "createdAt", "widenAt", "mostReach", "partnershipId"} {
		if value, told := seen.body[key]; told {
			t.Errorf("others are told %s: %v", key, value)
		}
	}
	if seen.body["halfDays"] != 6.0 || seen.body["sizeBand"] != "101 to 250 pupils" || seen.body["inside"] != false {
		t.Errorf("seen by another: %+v", seen.body)
	}
	a = call(t, server, "head", "POST", path+"/name", a.etag, "")
	seen = call(t, server, "leader", "GET", "/needs?scope=reaching", "", "")
	items, _ := seen.body["items"].([]any)
	if len(items) != 1 || !strings.Contains(mustJSON(t, items[0]), "Oak Tree School") {
		t.Errorf("once named: %+v", seen.body)
	}
	log := call(t, server, "head", "GET", path+"/disclosures", "", "")
	if list, _ := log.body["items"].([]any); len(list) != 1 {
		t.Errorf("log: %+v", log.body)
	}
	a = call(t, server, "head", "POST", path+"/withdraw", a.etag, "")
	a = call(t, server, "head", "POST", path+"/reopen", a.etag, `{"byOn":"2026-04-30"}`)
	if a.body["state"] != "open" || a.body["byOn"] != "2026-04-30" {
		t.Errorf("reopened: %+v", a)
	}
}

func mustJSON(t *testing.T, v any) string {
	t.Helper()
	text, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

func TestBadInput(t *testing.T) {
	w, server := serve(t)
	n := w.Draft("100001", needstest.Ask())
	path, etag := "/needs/"+n.ID, httpx.ETag(n.Version)
	tests := []struct {
		name                        string
		who, method, path, etag, in string
		status                      int
		bad                         []string
	}{
		{"an unknown field", "head", "PUT", path, etag, `{"step":1,"wat":1}`, 422, []string{"body.wat"}},
		{"wrong types", "head", "PUT", path, etag, `{"step":"one","halfDays":1.5}`, 422, []string{"body.halfDays", "body.step"}},
		{"a rule of the use-case", "head", "PUT", path, etag, `{"step":1,"halfDays":-3}`, 422, []string{"body.halfDays"}},
		{"no school", "head", "POST", "/needs", "", `{}`, 422, []string{"body"}},
		{"no version", "head", "PUT", path, "", whole, 422, nil},
		{"a version that is none", "head", "POST", path + "/post", `"x"`, "", 422, nil},
		{"a stale version", "head", "PUT", path, `"7"`, whole, 412, nil},
		{"another's need", "leader", "PUT", path, etag, whole, 404, nil},
		{"another's school", "leader", "POST", "/needs", "", `{"urn":"100001"}`, 404, nil},
		{"no such need", "head", "GET", "/needs/need_x", "", "", 404, nil},
		{"a forged token", "mallory", "GET", path, "", "", 401, nil},
		{"no JSON", "head", "PUT", path, etag, `{"step":`, 400, nil},
		{"a scope that is none", "head", "GET", "/needs?scope=all", "", "", 422, []string{"query.scope"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			a := call(t, server, tt.who, tt.method, tt.path, tt.etag, tt.in)
			if a.status != tt.status {
				t.Errorf("status %d, want %d: %v", a.status, tt.status, a.body)
			}
			if diff := cmp.Diff(tt.bad, a.bad()); tt.bad != nil && diff != "" {
				t.Error(diff)
			}
		})
	}
	if got, _ := w.Needs.Get(w.Ctx, callers["head"], n.ID); got.Need.Version != n.Version {
		t.Errorf("bad input changed the need: version %d", got.Need.Version)
	}
}
