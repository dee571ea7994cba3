package needshttp_test

import (
	"encoding/json"
	"net/http"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lateral/pkg/httpx"
	"lateral/pkg/httpx/httpxtest"
	"lateral/services/needs/needshttp"
	"lateral/services/needs/needstest"
	"lateral/services/people"
	"lateral/services/people/peopletest"
)

// callers are the callers by their access tokens.
var callers = peopletest.Callers{
	"head":   needstest.Person(people.Head, "100001"),
	"leader": needstest.Person(people.Leader, "100002"),
}

func serve(t *testing.T) (*needstest.World, *httpxtest.Server) {
	t.Helper()
	w := needstest.New(t)
	w.Import(needstest.School{URN: "100001", Name: "Oak Tree School"}, needstest.School{URN: "100002"})
	in, s := callers.Gate().SignedIn(), w.Needs
	return w, httpxtest.Serve(t,
		httpx.Route{Method: "GET", Path: "/needs", Access: in, Handle: needshttp.ListNeeds(s)},
		httpx.Route{Method: "POST", Path: "/needs", Access: in, Handle: needshttp.DraftNeed(s)},
		httpx.Route{Method: "GET", Path: "/needs/{id}", Access: in, Handle: needshttp.GetNeed(s)},
		httpx.Route{Method: "PUT", Path: "/needs/{id}", Access: in, Handle: needshttp.SaveNeed(s)},
		httpx.Route{Method: "POST", Path: "/needs/{id}/post", Access: in, Handle: needshttp.PostNeed(s)},
		httpx.Route{Method: "POST", Path: "/needs/{id}/withdraw", Access: in, Handle: needshttp.WithdrawNeed(s)},
		httpx.Route{Method: "POST", Path: "/needs/{id}/reopen", Access: in, Handle: needshttp.ReopenNeed(s)},
		httpx.Route{Method: "POST", Path: "/needs/{id}/name", Access: in, Handle: needshttp.NameNeed(s)},
		httpx.Route{Method: "GET", Path: "/needs/{id}/disclosures", Access: in, Handle: needshttp.ListDisclosures(s)},
	)
}

const whole = `{"what":"Too few of our Year 1 children blend sounds.","success":"Nine in ten pass.","themes":["phonics"],
"phase":"primary","halfDays":6,"byOn":"2026-03-27","inPerson":true,"budget":{"pence":120000,"currency":"GBP"},
"funding":"school_budget","mostReach":"nation"}`

func TestANeedFromDraftToDisclosure(t *testing.T) {
	_, server := serve(t)
	a := server.Call("head", "POST", "/needs", `{"urn":"100001","what":"Phonics."}`)
	if a.Status != http.StatusOK || a.Body()["ref"] != "N-2001" || a.ETag() != `W/"1"` {
		t.Fatalf("draft: %+v", a)
	}
	path := "/needs/" + a.Body()["id"].(string)
	if got := server.Call("leader", "GET", path, ""); got.Status != http.StatusNotFound {
		t.Errorf("another's draft: %+v", got)
	}
	a = server.Call("head", "PUT", path, whole, "If-Match", a.ETag())
	if a.Status != http.StatusOK || a.ETag() != `W/"2"` {
		t.Fatalf("save: %+v", a)
	}
	a = server.Call("head", "POST", path+"/post", "", "If-Match", a.ETag())
	if a.Status != http.StatusOK || a.Body()["state"] != "open" || a.Body()["reach"] != "region" {
		t.Fatalf("post: %+v", a)
	}
	seen := server.Call("leader", "GET", path, "")
	for _, key := range []string{"school", "budget", "funding", "createdAt", "widenAt", "mostReach", "partnershipId"} {
		if value, told := seen.Body()[key]; told {
			t.Errorf("others are told %s: %v", key, value)
		}
	}
	if seen.Body()["halfDays"] != 6.0 || seen.Body()["sizeBand"] != "101 to 250 pupils" || seen.Body()["inside"] != false {
		t.Errorf("seen by another: %+v", seen.Body())
	}
	a = server.Call("head", "POST", path+"/name", "", "If-Match", a.ETag())
	seen = server.Call("leader", "GET", "/needs?scope=reaching", "")
	items, _ := seen.Body()["items"].([]any)
	if len(items) != 1 || !strings.Contains(mustJSON(t, items[0]), "Oak Tree School") {
		t.Errorf("once named: %+v", seen.Body())
	}
	log := server.Call("head", "GET", path+"/disclosures", "")
	if list, _ := log.Body()["items"].([]any); len(list) != 1 {
		t.Errorf("log: %+v", log.Body())
	}
	a = server.Call("head", "POST", path+"/withdraw", "", "If-Match", a.ETag())
	a = server.Call("head", "POST", path+"/reopen", `{"byOn":"2026-04-30"}`, "If-Match", a.ETag())
	if a.Body()["state"] != "open" || a.Body()["byOn"] != "2026-04-30" {
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
		{"an unknown field", "head", "PUT", path, etag, `{"wat":1}`, 422, []string{"body.wat"}},
		{"wrong types", "head", "PUT", path, etag, `{"what":1,"halfDays":1.5}`, 422,
			[]string{"body.halfDays", "body.what"}},
		{"a rule of the use-case", "head", "PUT", path, etag, `{"halfDays":-3}`, 422, []string{"body.halfDays"}},
		{"no school", "head", "POST", "/needs", "", `{}`, 422, []string{"body"}},
		{"no version", "head", "PUT", path, "", whole, 428, []string{"header.If-Match"}},
		{"an invalid version", "head", "POST", path + "/post", `"x"`, "", 422, []string{"header.If-Match"}},
		{"a stale version", "head", "PUT", path, `"7"`, whole, 412, nil},
		{"another's need", "leader", "PUT", path, etag, whole, 404, nil},
		{"another's school", "leader", "POST", "/needs", "", `{"urn":"100001"}`, 404, nil},
		{"no such need", "head", "GET", "/needs/need_x", "", "", 404, nil},
		{"a forged token", "mallory", "GET", path, "", "", 401, nil},
		{"no JSON", "head", "PUT", path, etag, `{"what":`, 400, nil},
		{"an invalid scope", "head", "GET", "/needs?scope=all", "", "", 422, []string{"query.scope"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			a := server.Call(tt.who, tt.method, tt.path, tt.in, "If-Match", tt.etag)
			if a.Status != tt.status {
				t.Errorf("status %d, want %d: %v", a.Status, tt.status, a.Body())
			}
			if diff := cmp.Diff(tt.bad, a.Bad()); tt.bad != nil && diff != "" {
				t.Error(diff)
			}
		})
	}
	if got, _ := w.Needs.Get(w.Ctx, callers["head"], n.ID); got.Need.Version != n.Version {
		t.Errorf("bad input changed the need: version %d", got.Need.Version)
	}
}
