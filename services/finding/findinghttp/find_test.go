package findinghttp_test

import (
	"net/http"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lateral/pkg/docdb"
	"lateral/pkg/httpx"
	"lateral/pkg/httpx/httpxtest"
	"lateral/pkg/money"
	"lateral/pkg/search/bleve"
	"lateral/services/calendar"
	"lateral/services/diary"
	"lateral/services/evidence"
	"lateral/services/finding"
	"lateral/services/finding/findinghttp"
	"lateral/services/leaders"
	"lateral/services/matching"
	"lateral/services/matching/matchinghttp"
	"lateral/services/matching/matchingtest"
	"lateral/services/needs/needstest"
	"lateral/services/people"
	"lateral/services/people/peopletest"
	"lateral/services/register"
	"lateral/services/themes"
	"lateral/services/themes/reading"
)

// serve answers for three services of other schools. The tokens "head" and "other" make the
// caller the head of the school 100001, and of another.
func serve(t *testing.T) *httpxtest.Server {
	t.Helper()
	w := needstest.New(t, slices.Concat(leaders.Schemas(), diary.Schemas(), evidence.Schemas(), matching.Schemas(),
		finding.Schemas())...)
	w.Import(
		needstest.School{URN: "100001", Easting: "460000", Northing: "100000"},
		needstest.School{URN: "100002", Name: "Elm School", Town: "Fareham", Easting: "472000", Northing: "100000"},
		needstest.School{URN: "100003", Easting: "460000", Northing: "200000"},
		needstest.School{URN: "100004"},
	)
	for i, said := range []string{"Phonics", "Calm corridors", "Times tables"} {
		l := matchingtest.Numbered(i, []register.URN{"100002", "100003", "100004"}[i], "phonics")
		s := l.Numbered(i, said, said+" for every class.")
		s.Themes, s.Formats, s.DayRate = []themes.ID{"phonics"}, []themes.Format{themes.Review}, money.Pounds(400)
		l.Free = []calendar.Slot{{Date: "2026-02-03", Half: calendar.PM}}
		if err := w.DB.Update(w.Ctx, func(tx docdb.Tx) error { return l.Insert(w.Ctx, tx) }); err != nil {
			t.Fatal(err)
		}
	}
	engine, err := bleve.New(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = engine.Close() })
	spelling := reading.NewSpelling(nil)
	m := matching.New(w.DB, engine, w.Clock.Now, matching.WithSpelling(func() *reading.Spelling { return spelling }))
	if err := m.Candidates.Reindex(w.Ctx); err != nil {
		t.Fatal(err)
	}
	s := finding.New(w.DB, w.Log, engine, m, w.Clock.Now, w.IDs)
	callers := peopletest.Callers{
		"head": needstest.Person(people.Head, "100001"), "other": needstest.Person(people.Head, "100004"),
	}
	signedIn := callers.Gate().SignedIn()
	return httpxtest.Serve(t,
		httpx.Route{Method: "GET", Path: "/support", Access: signedIn, Handle: findinghttp.FindSupport(s)},
		httpx.Route{Method: "GET", Path: "/support/compare", Access: signedIn, Handle: findinghttp.CompareSupport(s)},
		httpx.Route{Method: "GET", Path: "/shortlist", Access: signedIn, Handle: findinghttp.ListShortlist(s)},
		httpx.Route{Method: "PUT", Path: "/shortlist/{serviceId}", Access: signedIn, Handle: findinghttp.KeepService(s)},
		httpx.Route{Method: "DELETE", Path: "/shortlist/{serviceId}", Access: signedIn, Handle: findinghttp.DropService(s)},
		httpx.Route{Method: "GET", Path: "/searches", Access: signedIn, Handle: findinghttp.ListSearches(s)},
		httpx.Route{Method: "POST", Path: "/searches", Access: signedIn, Handle: findinghttp.SaveSearch(s)},
		httpx.Route{Method: "DELETE", Path: "/searches/{id}", Access: signedIn, Handle: findinghttp.ForgetSearch(s)},
	)
}

func TestFindSupport(t *testing.T) {
	server := serve(t)
	a := server.OK("head", "GET", "/support?q=fonics&urn=100001&withinKm=20", "")
	var got findinghttp.SupportFound
	a.Into(&got)
	if len(got.Items) != 1 || got.Total != 1 || got.Degraded || got.Meaning {
		t.Fatalf("answer = %s", a.Raw)
	}
	if strings.Contains(string(a.Raw), "null") {
		t.Errorf("a list is null: %s", a.Raw)
	}
	if diff := cmp.Diff([]matchinghttp.Corrected{{Typed: "fonics", Read: "phonics"}}, got.Corrected); diff != "" {
		t.Error(diff)
	}
	one := got.Items[0]
	wantLeader := findinghttp.SupportLeader{ID: "leader_00000", Name: "Leader 00000", HomeName: "Elm School",
		HomeTown: "Fareham", URN: "100002"}
	if diff := cmp.Diff(wantLeader, one.Leader); diff != "" {
		t.Error(diff)
	}
	if !one.Close || one.Service.Title != "Phonics" || one.DayRate != money.Pounds(400) || one.Distance != "7 miles" ||
		one.DistanceKM == nil || *one.DistanceKM != 12 || one.Point == nil || one.FreeHalfDays != 1 ||
		one.FirstFree.String() != "2026-02-03.pm" || len(one.Designations) != 1 || one.Shortlisted {
		t.Errorf("item = %+v", one)
	}
	if diff := cmp.Diff([]findinghttp.SupportChoice{{Value: "phonics", Label: "Phonics", Count: 1}},
		got.Facets.Theme); diff != "" {
		t.Error(diff)
	}
}

func TestPagesOfSupport(t *testing.T) {
	server := serve(t)
	var seen []string
	for cursor := ""; len(seen) < 4; {
		var got findinghttp.SupportFound
		server.OK("head", "GET", "/support?sort=price&limit=1&cursor="+cursor, "").Into(&got)
		if got.Total != 3 || len(got.Items) != 1 {
			t.Fatalf("%d of %d", len(got.Items), got.Total)
		}
		seen = append(seen, got.Items[0].Service.ID)
		if cursor = got.Next; cursor == "" {
			break
		}
	}
	slices.Sort(seen)
	if diff := cmp.Diff([]string{"service_00000", "service_00001", "service_00002"}, seen); diff != "" {
		t.Error(diff)
	}
}

// Whatever is asked gets a clear answer, which names the part of the query that is wrong.
func TestWhatFindSupportRefuses(t *testing.T) {
	server := serve(t)
	const wrong = http.StatusUnprocessableEntity
	many := func(name, value string, n int) string { return strings.Repeat("&"+name+"="+value, n)[1:] }
	for name, tt := range map[string]struct {
		query  string
		status int
		names  string
	}{
		"nothing at all":                     {"", http.StatusOK, ""},
		"fifty themes and phases":            {many("theme", "phonics", 50) + "&" + many("phase", "primary", 50), 200, ""},
		"fifty partnerships that never were": {many("partnership", "p", 50), http.StatusOK, ""},
		"one more":                           {many("theme", "phonics", 51), wrong, "query.theme"},
		"a theme that the list lost":         {"theme=flower_arranging", wrong, "query.theme"},
		"no such phase":                      {"phase=moon", wrong, "query.phase"},
		"no such designation":                {"designation=OBE", wrong, "query.designation"},
		"no such format":                     {"format=dance", wrong, "query.format"},
		"no such mode":                       {"mode=by_post", wrong, "query.mode"},
		"no such order":                      {"sort=tallest", wrong, "query.sort"},
		"a distance without a place":         {"withinKm=10", wrong, "query.withinKm"},
		"the nearest to no place":            {"sort=nearest", wrong, "query.sort"},
		"a distance round the earth":         {"withinKm=50000&urn=100001", wrong, "query.withinKm"},
		"no distance":                        {"withinKm=near&urn=100001", wrong, "query.withinKm"},
		"a price below zero":                 {"maxDayRate=-1", wrong, "query.maxDayRate"},
		"no day":                             {"freeFrom=2026-02-30", wrong, "query.freeFrom"},
		"no day at all":                      {"freeFrom=soon", wrong, "query.freeFrom"},
		"a text too long":                    {"q=" + strings.Repeat("a", 2001), wrong, "query.q"},
		"a text with a hole":                 {"q=a%00b", wrong, "query.q"},
		"a text that is none":                {"q=%ff", wrong, ""},
		"a page of none":                     {"limit=0", wrong, "query.limit"},
		"too large a page":                   {"limit=51", wrong, "query.limit"},
		"a page of words":                    {"limit=x", wrong, "query.limit"},
		"too long a cursor":                  {"cursor=" + strings.Repeat("1", 501), wrong, "query.cursor"},
		"no school":                          {"urn=mine", wrong, "query.urn"},
		"another's school":                   {"urn=100003", http.StatusNotFound, ""},
		"a school that never was":            {"urn=999999", http.StatusNotFound, ""},
	} {
		a := server.Call("head", "GET", "/support?"+tt.query, "")
		if a.Status != tt.status || !strings.Contains(string(a.Raw), tt.names) {
			t.Errorf("%s: %d, want %d and %s: %s", name, a.Status, tt.status, tt.names, a.Raw)
		}
	}
	if a := server.Call("other", "GET", "/support?withinKm=10&urn=100004", ""); a.Status != wrong ||
		!strings.Contains(string(a.Raw), "query.urn") {
		t.Errorf("a school that is not on the map: %d %s", a.Status, a.Raw)
	}
	for _, who := range []string{"", "mallory"} {
		if a := server.Call(who, "GET", "/support", ""); a.Status != http.StatusUnauthorized {
			t.Errorf("%q: %d", who, a.Status)
		}
	}
}
