package partnershipshttp_test

import (
	"context"
	"net/http"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"lateral/pkg/clock"
	"lateral/pkg/docdb"
	"lateral/pkg/docdb/sqlite"
	"lateral/pkg/events"
	"lateral/pkg/httpx"
	"lateral/pkg/httpx/httpxtest"
	"lateral/pkg/idempotency"
	"lateral/pkg/ids"
	"lateral/pkg/jobs"
	"lateral/pkg/pace"
	"lateral/services/partnerships"
	"lateral/services/partnerships/partnershipshttp"
	"lateral/services/register"
)

const school = "URN,EstablishmentName,EstablishmentStatus (name),TypeOfEstablishment (name),PhaseOfEducation " +
	"(name),Postcode,Town\n" +
	"100000,The Aldgate School,Open,Voluntary aided school,Primary,EC3A 5DE,London\n"

// servePartnerships answers the operations of partnerships, beside a register of one school.
func servePartnerships(t *testing.T) *httpxtest.Server {
	t.Helper()
	db, err := sqlite.Open(t.Context(), filepath.Join(t.TempDir(), "partnerships.db"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = db.Close() })
	schemas := append(register.Schemas(), partnerships.Schemas()...)
	if err := db.Define(t.Context(),
		append(schemas, events.Schema(), jobs.Schema(), idempotency.Schema(), pace.Schema())...); err != nil {
		t.Fatal(err)
	}
	now := clock.NewManual(time.Date(2026, 2, 3, 9, 0, 0, 0, time.UTC))
	source := ids.New(now.Now)
	log := events.NewLog(now.Now, source, jobs.NewQueue(db, now.Now, source), nil)
	schools := register.New(db, log, nil, now.Now, source)
	if _, err := schools.Import(t.Context(), strings.NewReader(school), func(int, int) {}); err != nil {
		t.Fatal(err)
	}
	s := partnerships.New(db, log, now.Now, source, partnerships.WithPeople(operators{}))
	return httpxtest.Serve(t, partnershipRoutes(s)...)
}

// operators makes everybody an operator; no school has a head.
type operators struct{}

func (operators) Caller(context.Context) (partnerships.Caller, error) {
	return operator{}, nil
}

func (operators) HasHead(context.Context, docdb.Reader, register.URN) (bool, error) {
	return false, nil
}

// operator runs the service and does nothing else.
type operator struct{}

func (operator) Account() string         { return "account_operator" }
func (operator) IsOperator() bool        { return true }
func (operator) Leads(register.URN) bool { return false }
func (operator) Brokers(string) bool     { return false }
func (operator) Handles(string) bool     { return false }
func (operator) PaysFor() []register.URN { return nil }

func partnershipRoutes(s *partnerships.Service) []httpx.Route {
	rows := []httpx.Route{
		{Method: "GET", Path: "/schools/{urn}/partnerships", Handle: partnershipshttp.ListSchoolPartnerships(s)},
		{Method: "GET", Path: "/partnerships", Handle: partnershipshttp.ListPartnerships(s)},
		{Method: "POST", Path: "/partnerships", Handle: partnershipshttp.FoundPartnership(s)},
		{Method: "GET", Path: "/partnerships/{id}", Handle: partnershipshttp.GetPartnership(s)},
		{Method: "PUT", Path: "/partnerships/{id}", Handle: partnershipshttp.ChangePartnership(s)},
		{Method: "GET", Path: "/partnerships/{id}/schools", Handle: partnershipshttp.ListMembers(s)},
		{Method: "PUT", Path: "/partnerships/{id}/schools/{urn}", Handle: partnershipshttp.AskSchool(s)},
		{Method: "DELETE", Path: "/partnerships/{id}/schools/{urn}", Handle: partnershipshttp.LeavePartnership(s)},
	}
	for i := range rows {
		rows[i].Access = httpxtest.Open{}
	}
	return rows
}

// members are the URNs of the schools of a page.
func members(a httpxtest.Answer) []any {
	all := []any{}
	for _, s := range a.Items() {
		all = append(all, s["urn"])
	}
	return all
}

const alliance = `{"name":"The alliance","kind":"alliance","brokerage":{"mode":"deducted","share":1500},"widenDays":7,"paymentDays":28}`

func TestAPartnershipFromItsFoundingToItsMembers(t *testing.T) {
	server := servePartnerships(t)
	founded := server.OK("", "POST", "/partnerships", alliance)
	path := "/partnerships/" + founded.Text("id")
	changed := server.OK("", "PUT", path, strings.Replace(alliance, "The alliance", "The vale", 1), "If-Match",
		founded.ETag())
	if changed.Text("name") != "The vale" || changed.ETag() == founded.ETag() {
		t.Errorf("changed: %s %s", changed.ETag(), changed.Raw)
	}
	if a := server.Call("", "PUT", path, alliance, "If-Match", founded.ETag()); a.Status != http.StatusPreconditionFailed {
		t.Errorf("a stale change: %d %s", a.Status, a.Raw)
	}
	if a := server.Call("", "PUT", path, alliance); a.Status != http.StatusPreconditionRequired {
		t.Errorf("a change of nothing seen: %d %s", a.Status, a.Raw)
	}
	joined := server.OK("", "PUT", path+"/schools/100000", "")
	if joined.Text("urn") != "100000" || joined.Text("since") != "2026-02-03T09:00:00Z" {
		t.Errorf("joined: %s", joined.Raw)
	}
	if got := members(server.OK("", "GET", path+"/schools", "")); !cmp.Equal(got, []any{"100000"}) {
		t.Errorf("members: %v", got)
	}
	if got := server.OK("", "GET", "/schools/100000/partnerships", "").First()["name"]; got != "The vale" {
		t.Errorf("the school's partnership: %v", got)
	}
	if a := server.Call("", "DELETE", path+"/schools/100000", ""); a.Status != http.StatusNoContent {
		t.Errorf("leaving: %d %s", a.Status, a.Raw)
	}
	if got := members(server.OK("", "GET", path+"/schools", "")); len(got) > 0 {
		t.Errorf("members after leaving: %v", got)
	}
	if got := server.OK("", "GET", "/partnerships", "").First()["id"]; got != founded.Text("id") {
		t.Errorf("listed: %v", got)
	}
}

func TestBadInputOfPartnershipsIsNamed(t *testing.T) {
	server := servePartnerships(t)
	tests := []struct {
		name, method, path, body string
		status                   int
		bad                      []string
	}{
		{"a partnership that is not there", "GET", "/partnerships/partnership_x", "", 404, nil},
		{"a school that joins nothing", "PUT", "/partnerships/partnership_x/schools/100000", "", 404, nil},
		{"what a partnership must have", "POST", "/partnerships",
			`{"name":" ","kind":"club","brokerage":{"mode":"added","share":-1},"widenDays":-1,"paymentDays":1000}`, 422,
			[]string{"body.kind"}},
		{"what only the register can see", "POST", "/partnerships",
			`{"name":" ","kind":"alliance","brokerage":{"mode":"added","share":-1},"widenDays":-1,"paymentDays":1000}`, 422,
			[]string{"body.name", "body.widenDays", "body.paymentDays", "body.brokerage.share"}},
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
