package registerhttp_test

import (
	"fmt"
	"net/http"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"lateral/pkg/clock"
	"lateral/pkg/docdb/sqlite"
	"lateral/pkg/events"
	"lateral/pkg/httpx"
	"lateral/pkg/httpx/httpxtest"
	"lateral/pkg/ids"
	"lateral/pkg/jobs"
	"lateral/pkg/search/bleve"
	"lateral/services/register"
	"lateral/services/register/registerhttp"
)

const schools = "URN,EstablishmentName,EstablishmentStatus (name),TypeOfEstablishment (name),PhaseOfEducation " +
	"(name),Postcode,Town,Easting,Northing,NumberOfPupils,CloseDate\n" +
	"100000,The Aldgate School,Open,Voluntary aided school,Primary,EC3A 5DE,London,533498,181201,227,\n" +
	"100006,Heath School,\"Open, but proposed to close\",Pupil referral unit,Not applicable,NW3 " +
	"2NY,London,527663,185479,53,\n" +
	"100010,Moss School,Closed,Community school,Primary,CB1 1AA,Cambridge,,,90,31-08-2025\n"

const links = "URN,LinkURN,LinkName,LinkType,LinkEstablishedDate\n100010,100006,Heath School,Successor,01-09-2025\n"

// serve answers the operations of a register of three schools. One of them closed into
// another.
func serve(t *testing.T) *httpxtest.Server {
	t.Helper()
	db, err := sqlite.Open(t.Context(), filepath.Join(t.TempDir(), "register.db"))
	if err != nil {
		t.Fatal(err)
	}
	if err := db.Define(t.Context(), append(register.Schemas(), events.Schema(), jobs.Schema())...); err != nil {
		t.Fatal(err)
	}
	index, err := bleve.New(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = index.Close(); _ = db.Close() })
	now := clock.NewManual(time.Date(2026, 2, 3, 9, 0, 0, 0, time.UTC))
	source := ids.New(now.Now)
	log := events.NewLog(now.Now, source, jobs.NewQueue(db, now.Now, source), nil)
	s := register.New(db, log, index, now.Now, source)
	if _, err := s.Import(t.Context(), strings.NewReader(schools), func(int, int) {}); err != nil {
		t.Fatal(err)
	}
	successors, err := register.ReadLinks(strings.NewReader(links))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := s.ApplyLinks(t.Context(), successors, func(int, int) {}); err != nil {
		t.Fatal(err)
	}
	if err := s.Reindex(t.Context()); err != nil {
		t.Fatal(err)
	}
	return httpxtest.Serve(t, routes(s)...)
}

func routes(s *register.Service) []httpx.Route {
	rows := []httpx.Route{
		{Method: "GET", Path: "/schools", Handle: registerhttp.FindSchools(s)},
		{Method: "GET", Path: "/schools/{urn}", Handle: registerhttp.GetSchool(s)},
		{Method: "GET", Path: "/successions", Handle: registerhttp.ListAwaiting(s)},
		{Method: "POST", Path: "/successions", Handle: registerhttp.ConfirmSuccession(s)},
	}
	for i := range rows {
		rows[i].Access = httpxtest.Open{}
	}
	return rows
}

// urns are those of the schools of a page.
func urns(a httpxtest.Answer) []any {
	all := []any{}
	for _, s := range a.Items() {
		all = append(all, s["urn"])
	}
	return all
}

func TestSchoolsAreFoundAsOneTypes(t *testing.T) {
	server := serve(t)
	tests := []struct {
		name, query string
		want        []any
	}{
		{"the beginning of a name", "q=aldg", []any{"100000"}},
		{"with an error", "q=algdate", []any{"100000"}},
		{"a town", "q=london", []any{"100000", "100006"}},
		{"a postcode", "q=ec3a5de", []any{"100000"}},
		{"a URN", "q=100006", []any{"100006"}},
		{"a phase", "q=london&phase=primary", []any{"100000"}},
		{"a closed school is left out", "q=moss", []any{}},
		{"unless all are wanted", "q=moss&all=true", []any{"100010"}},
		{"no more than wanted", "q=aldgate&limit=1", []any{"100000"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			a := server.OK("", "GET", "/schools?"+tt.query, "")
			if diff := cmp.Diff(tt.want, urns(a),
				cmpopts.SortSlices(func(a, b any) bool { return fmt.Sprint(a) < fmt.Sprint(b) })); diff != "" ||
				a.Body()["degraded"] != false {
				t.Errorf("%s%s", diff, a.Raw)
			}
		})
	}
}

func TestASchoolIsShownWithWhatTheRegisterSays(t *testing.T) {
	a := serve(t).OK("", "GET", "/schools/100006", "")
	got := a.Body()
	// Its second version names the school that it follows, from the other's link.
	delete(got, "point") // its own package tests the grid
	want := map[string]any{
		"urn": "100006", "name": "Heath School", "type": "Pupil referral unit", "status": "open", "closing": true,
		"phase":  "alternative",
		"pupils": 53.0, "sizeBand": "up to 100 pupils", "town": "London", "postcode": "NW3 2NY",
	}
	if diff := cmp.Diff(want, got); diff != "" || a.ETag() != `W/"2"` {
		t.Errorf("ETag %s %s", a.ETag(), diff)
	}
}

func TestASuccessorIsConfirmedOnce(t *testing.T) {
	server := serve(t)
	if got := urns(server.OK("", "GET", "/successions", "")); !cmp.Equal(got, []any{"100010"}) {
		t.Fatalf("awaiting: %v", got)
	}
	const body = `{"from":"100010","to":"100006"}`
	if got := server.OK("", "POST", "/successions", body).Text("succeededBy"); got != "100006" {
		t.Errorf("succeeded by %q", got)
	}
	if got := urns(server.OK("", "GET", "/successions", "")); len(got) > 0 {
		t.Errorf("still awaiting: %v", got)
	}
	if a := server.Call("", "POST", "/successions", body); a.Status != http.StatusConflict {
		t.Errorf("a second time: %d %s", a.Status, a.Raw)
	}
}

func TestBadInputIsNamed(t *testing.T) {
	server := serve(t)
	tests := []struct {
		name, method, path, body string
		status                   int
		bad                      []string
	}{
		{"no words", "GET", "/schools", "", 422, []string{"query.q"}},
		{"one letter", "GET", "/schools?q=a", "", 422, []string{"query.q"}},
		{"a phase that is none", "GET", "/schools?q=oak&phase=first", "", 422, []string{"query.phase"}},
		{"too many", "GET", "/schools?q=oak&limit=1000", "", 422, []string{"query.limit"}},
		{"a URN that is none", "GET", "/schools/12x", "", 422, []string{"path.urn"}},
		{"a school that is not there", "GET", "/schools/999999", "", 404, nil},
		{"a successor that is no URN", "POST", "/successions", `{"from":"x","to":"100006"}`, 422, []string{"body.from"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			a := server.Call("", tt.method, tt.path, tt.body)
			if diff := cmp.Diff(tt.bad, a.Bad()); a.Status != tt.status || diff != "" {
				t.Errorf("%d %s%s", a.Status, diff, a.Raw)
			}
		})
	}
}
