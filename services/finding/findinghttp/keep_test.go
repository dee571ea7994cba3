package findinghttp_test

import (
	"fmt"
	"net/http"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lateral/services/finding"
	"lateral/services/finding/findinghttp"
	"lateral/services/themes"
)

func TestAShortlistIsOnesOwn(t *testing.T) {
	server := serve(t)
	for _, step := range []struct {
		who, method, path string
		status            int
	}{
		{"head", "PUT", "/shortlist/service_00000", http.StatusOK},
		{"head", "PUT", "/shortlist/service_00000", http.StatusOK}, // again
		{"head", "PUT", "/shortlist/service_never", http.StatusNotFound},
		{"head", "PUT", "/shortlist/" + strings.Repeat("s", 101), http.StatusUnprocessableEntity},
		{"other", "DELETE", "/shortlist/service_00000", http.StatusNotFound},
		{"mallory", "PUT", "/shortlist/service_00000", http.StatusUnauthorized},
		{"head", "GET", "/shortlist?urn=mine", http.StatusUnprocessableEntity},
		{"head", "GET", "/shortlist?urn=100004", http.StatusNotFound},
	} {
		if a := server.Call(step.who, step.method, step.path, ""); a.Status != step.status {
			t.Errorf("%s %s by %s: %d, want %d: %s", step.method, step.path, step.who, a.Status, step.status, a.Raw)
		}
	}
	var mine, theirs findinghttp.SupportItems
	server.OK("head", "GET", "/shortlist?urn=100001", "").Into(&mine)
	if len(mine.Items) != 1 || !mine.Items[0].Shortlisted || mine.Items[0].Distance != "7 miles" {
		t.Errorf("%+v", mine)
	}
	if a := server.OK("other", "GET", "/shortlist", ""); strings.Contains(string(a.Raw), "null") {
		t.Errorf("%s", a.Raw)
	} else if a.Into(&theirs); len(theirs.Items) != 0 {
		t.Errorf("another's shortlist holds %+v", theirs)
	}
	for _, status := range []int{http.StatusNoContent, http.StatusNotFound} {
		if a := server.Call("head", "DELETE", "/shortlist/service_00000", ""); a.Status != status {
			t.Errorf("taken off: %d, want %d", a.Status, status)
		}
	}
}

func TestCompareSupport(t *testing.T) {
	server := serve(t)
	var got findinghttp.SupportItems
	server.OK("head", "GET", "/support/compare?ids=service_00002&ids=service_never&ids=service_00000", "").Into(&got)
	var ids []string
	for _, item := range got.Items {
		ids = append(ids, item.Service.ID)
	}
	if diff := cmp.Diff([]string{"service_00002", "service_00000"}, ids); diff != "" {
		t.Error(diff)
	}
	for query, want := range map[string]int{
		"": http.StatusUnprocessableEntity, "ids=a&ids=b&ids=c&ids=d&ids=e": http.StatusUnprocessableEntity,
		"ids=service_00000&urn=x": http.StatusUnprocessableEntity, "ids=service_00000&urn=100003": http.StatusNotFound,
		"ids=never": http.StatusOK,
	} {
		if a := server.Call("head", "GET", "/support/compare?"+query, ""); a.Status != want ||
			strings.Contains(string(a.Raw), "null") {
			t.Errorf("%q: %d, want %d: %s", query, a.Status, want, a.Raw)
		}
	}
}

func TestSavedSearches(t *testing.T) {
	server := serve(t)
	const body = `{"name":"Reading","query":{"q":"phonics","theme":["phonics"],"urn":"100001","withinKm":20,"sort":"nearest"}}`
	var saved, again findinghttp.SavedSearch
	server.OK("head", "POST", "/searches", body, "Idempotency-Key", "once-and-only-once").Into(&saved)
	server.OK("head", "POST", "/searches", body, "Idempotency-Key", "once-and-only-once").Into(&again)
	want := findinghttp.SavedQuery{Q: "phonics", Themes: []themes.ID{"phonics"}, URN: "100001", WithinKM: 20,
		Order: finding.Nearest}
	if diff := cmp.Diff(want, saved.Query); diff != "" || saved.ID != again.ID || saved.Name != "Reading" {
		t.Errorf("saved as %+v, and again as %s %s", saved, again.ID, diff)
	}
	var mine, theirs struct{ Items []findinghttp.SavedSearch }
	server.OK("head", "GET", "/searches", "").Into(&mine)
	server.OK("other", "GET", "/searches", "").Into(&theirs)
	if len(mine.Items) != 1 || len(theirs.Items) != 0 {
		t.Errorf("%d are mine, %d another's", len(mine.Items), len(theirs.Items))
	}
	for _, step := range []struct {
		who    string
		status int
	}{{"other", http.StatusNotFound}, {"mallory", http.StatusUnauthorized}, {"head", http.StatusNoContent},
		{"head", http.StatusNotFound}} {
		if a := server.Call(step.who, "DELETE", "/searches/"+saved.ID, ""); a.Status != step.status {
			t.Errorf("deleted by %s: %d, want %d", step.who, a.Status, step.status)
		}
	}
}

func TestWhatSavedSearchesRefuse(t *testing.T) {
	server := serve(t)
	const wrong = http.StatusUnprocessableEntity
	for name, tt := range map[string]struct {
		body   string
		status int
	}{
		"nothing":                    {`{}`, wrong},
		"no JSON":                    {`q=phonics`, http.StatusBadRequest},
		"an unknown part":            {`{"query":{"colour":"red"}}`, wrong},
		"too long a name":            {`{"name":"` + strings.Repeat("a", 121) + `","query":{}}`, wrong},
		"a distance without a place": {`{"query":{"withinKm":10}}`, wrong},
		"an unknown order":           {`{"query":{"sort":"tallest"}}`, wrong},
		"a theme that the list lost": {`{"query":{"theme":["flower_arranging"]}}`, wrong},
		"fifty-one themes":           {`{"query":{"theme":[` + strings.Repeat(`"phonics",`, 50) + `"phonics"]}}`, wrong},
		"a text too long":            {`{"query":{"q":"` + strings.Repeat("a", 2001) + `"}}`, wrong},
		"another's school":           {`{"query":{"urn":"100003"}}`, http.StatusNotFound},
	} {
		if a := server.Call("head", "POST", "/searches", tt.body); a.Status != tt.status {
			t.Errorf("%s: %d, want %d: %s", name, a.Status, tt.status, a.Raw)
		}
	}
	for i := range finding.MostSearches {
		server.OK("head", "POST", "/searches", fmt.Sprintf(`{"query":{"q":"phonics %d"}}`, i))
	}
	if a := server.Call("head", "POST", "/searches", `{"query":{"q":"one more"}}`); a.Status != http.StatusConflict {
		t.Errorf("one too many: %d %s", a.Status, a.Raw)
	}
}
