package audithttp_test

import (
	"encoding/csv"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lateral/pkg/docdb"
	"lateral/pkg/events"
	"lateral/pkg/httpx"
	"lateral/pkg/httpx/httpxtest"
	"lateral/pkg/jobs"
	"lateral/services/audit"
	"lateral/services/audit/audithttp"
	"lateral/services/people"
	"lateral/services/people/peopletest"
	"lateral/services/security"
)

const posted events.Type = "needs.posted"

// record is a server of the record of two schools and a partnership of both.
type record struct {
	*peopletest.Kit
	*httpxtest.Server
	group string
}

func newRecord(t *testing.T) *record {
	t.Helper()
	r := &record{Kit: peopletest.New(t, append(security.Schemas(), events.PlacesSchema())...)}
	r.Schools("100001", "100002")
	r.group = r.Partnership("Group", "100001", "100002").ID
	table, err := events.TableOf([]events.Row{events.RowOf(posted, "need", func(places []string) []events.Line {
		lines := []events.Line{{Place: events.Service, Text: "A need was posted."}}
		for _, place := range places {
			lines = append(lines, events.Line{Place: place, Text: "Posted, for " + place + ".", Ref: "=N-1"})
		}
		return lines
	})})
	if err != nil {
		t.Fatal(err)
	}
	held := func(role people.Role, place people.Place) people.Actor {
		return people.Actor{AccountID: "acct_" + string(role), Held: []people.Held{{Role: role, Place: place}}}
	}
	gate := peopletest.Callers{
		"head": held(people.Head, people.School("100001")), "broker": held(people.Broker, people.Partnership(r.group)),
		"operator": held(people.Operator, people.Service()), "senior": held(people.Senior, people.School("100001")),
	}.Gate()
	record := audit.New(r.DB, table)
	r.Server = httpxtest.Serve(t,
		httpx.Route{Method: "GET", Path: "/audit", Access: gate.SignedIn(), Handle: audithttp.ListEntries(record)},
		httpx.Route{Method: "GET", Path: "/audit.csv", Access: gate.SignedIn(),
			Handle: audithttp.ExportEntries(record, r.Clock.Now)},
	)
	log := events.NewLog(r.Clock.Now, r.IDs, jobs.NewQueue(r.DB, r.Clock.Now, r.IDs), nil).Placing(table)
	for _, places := range [][]string{{"100001", r.group}, {"100002", r.group}} {
		if err := r.DB.Update(r.Ctx, func(tx docdb.Tx) error {
			return log.Append(r.Ctx, tx, posted, "need_1", places)
		}); err != nil {
			t.Fatal(err)
		}
	}
	return r
}

// Each reads the record of their place as a page and as a file; others are answered as if it were not there.
func TestWhoReadsWhichRecord(t *testing.T) {
	t.Parallel()
	r := newRecord(t)
	for _, tt := range []struct {
		who, query string
		want       string // the status, and the code of a problem or how many entries
	}{
		{"head", "school=100001", "200 1"},
		{"head", "school=100002", "404 not_found"},
		{"head", "partnership=" + r.group, "404 not_found"},
		{"head", "", "404 not_found"},
		{"senior", "school=100001", "404 not_found"},
		{"broker", "partnership=" + r.group, "200 2"},
		{"broker", "school=100001", "404 not_found"},
		{"broker", "", "404 not_found"},
		{"operator", "", "200 2"},
		{"operator", "school=100002", "200 1"},
		{"operator", "partnership=" + r.group, "200 2"},
		{"operator", "school=100001&partnership=" + r.group, "422 invalid"},
		{"operator", "school=1", "422 invalid"},
		{"operator", "person=ghost@example.org", "422 invalid"},
		{"operator", "from=2026-02-03&to=2026-02-01", "422 invalid"},
		{"operator", "subject=need_1", "200 2"},
		{"operator", "subject=need_2", "200 0"},
		{"", "school=100001", "401 unauthenticated"},
	} {
		query := "?thing=need&" + tt.query
		list, file := r.Call(tt.who, "GET", "/audit"+query, ""), r.Call(tt.who, "GET", "/audit.csv"+query, "")
		got := fmt.Sprint(list.Status, " ", list.Text("code"))
		exported := fmt.Sprint(file.Status, " ")
		if list.Status == 200 {
			got = fmt.Sprint(list.Status, " ", len(list.Items()))
			rows, err := csv.NewReader(strings.NewReader(string(file.Raw))).ReadAll()
			if err != nil {
				t.Fatal(err)
			}
			exported += fmt.Sprint(len(rows) - 1)
		} else {
			exported += file.Text("code")
		}
		if diff := cmp.Diff([]string{tt.want, tt.want}, []string{got, exported}); diff != "" {
			t.Errorf("%s asks for %q (listed, exported): %s", tt.who, tt.query, diff)
		}
	}
	if a := r.Call("operator", "GET", "/audit?thing=cake", ""); a.Status != 422 {
		t.Errorf("a thing that is none: %d", a.Status)
	}
}

// The file is named by its day, is opened by spreadsheets, and runs nothing in them.
func TestTheRecordAsAFile(t *testing.T) {
	t.Parallel()
	a := newRecord(t).OK("head", "GET", "/audit.csv?school=100001&thing=need", "")
	if got := a.Header.Get("Content-Disposition"); !strings.Contains(got, "record-2026-01-12.csv") {
		t.Errorf("it is named %q", got)
	}
	if got := a.Header.Get("Content-Type"); !strings.HasPrefix(got, "text/csv") {
		t.Errorf("it is %q", got)
	}
	rows, err := csv.NewReader(strings.NewReader(string(a.Raw))).ReadAll()
	if err != nil || len(rows) != 2 {
		t.Fatalf("%q, %v", rows, err)
	}
	want := []string{"2026-01-12 09:00", "The service", "Posted, for 100001.", "Needs", "'=N-1", "", "", ""}
	if diff := cmp.Diff(want, rows[1]); diff != "" {
		t.Error(diff)
	}
}
