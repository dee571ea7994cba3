package enquirieshttp_test

import (
	"bytes"
	"fmt"
	"net/http"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lateral/services/agreements"
	"lateral/services/agreements/agreementshttp"
	"lateral/services/enquiries"
	"lateral/services/enquiries/enquirieshttp"
	"lateral/services/enquiries/enquiriestest"
)

const proposal = `{"scope":"Coaching for Year 1.","objectives":["Blend every day"],"slots":[{"date":"2026-02-03","half":"am"},` +
	`{"date":"2026-02-03","half":"pm"},{"date":"2026-02-05","half":"am"}],"dayRate":{"pence":35000,"currency":"GBP"},"mutual":false}`

// next returns the action that is offered.
func next(t *testing.T, actions []agreementshttp.NextAction, do agreements.Verb) agreementshttp.NextAction {
	t.Helper()
	for _, a := range actions {
		if a.Do == do {
			return a
		}
	}
	t.Fatalf("%s is not offered: %+v", do, actions)
	return agreementshttp.NextAction{}
}

func (s *server) sent() enquirieshttp.SentEnquiry {
	s.T.Helper()
	got := s.call("head", "POST", "/needs/"+s.AshNeed.ID+"/enquiries", "", fmt.Sprintf(
		`{"serviceIds":[%q],"message":"Could you help?","replyBy":"2026-01-20T12:00:00Z","disclose":false}`, s.Service.ID))
	if got.Status != http.StatusOK {
		s.T.Fatalf("sending: %d %s", got.Status, got.Raw)
	}
	var body struct{ Items []enquirieshttp.SentEnquiry }
	got.Into(&body)
	return body.Items[0]
}

func TestFromTheEnquiryToTheSignOff(t *testing.T) {
	s := newServer(t)
	page := "/enquiries/" + s.sent().ID
	do := next(t, s.thread("leader", "GET", page, "", "").Next, agreements.ToPropose)
	thread := s.thread("leader", "POST", page+"/proposals", do.IfMatch, proposal)
	if thread.Asking.Name != "" || thread.Asking.SizeBand == "" || thread.Proposals[0].Total.Pence != 52500 {
		t.Errorf("the leader sees %+v, %+v", thread.Asking, thread.Proposals)
	}
	do = next(t, s.thread("home", "GET", page, "", "").Next, agreements.ToGrant)
	s.thread("home", "POST", "/releases/"+do.On+"/grant", do.IfMatch, `{}`)
	do = next(t, s.thread("head", "GET", page, "", "").Next, agreements.ToAccept)
	thread = s.thread("head", "POST", "/proposals/"+do.On+"/accept", do.IfMatch, "")
	if thread.Agreement == nil || thread.Agreement.Ref != "A-4001" || len(thread.Visits) != 2 {
		t.Fatalf("agreed: %+v, %+v", thread.Agreement, thread.Visits)
	}
	s.order(t, thread.Agreement.ID)
	s.document(t, thread.Agreement.ID)
	for range thread.Visits {
		s.Until("2026-02-05")
		do = next(t, s.thread("leader", "GET", page, "", "").Next, agreements.ToRecord)
		s.thread("leader", "POST", "/visits/"+do.On+"/record", do.IfMatch, `{"record":"We coached."}`)
		do = next(t, s.thread("head", "GET", page, "", "").Next, agreements.ToSignOff)
		thread = s.thread("head", "POST", "/visits/"+do.On+"/sign-off", do.IfMatch, "")
	}
	if thread.Agreement.State != agreements.CompletedAgreement || len(thread.Timeline) != 11 {
		t.Errorf("it ends %s after %d steps", thread.Agreement.State, len(thread.Timeline))
	}
	s.Sound()
}

func (s *server) order(t *testing.T, agreementID string) {
	t.Helper()
	path := "/agreements/" + agreementID
	shown := s.call("finance", "GET", path, "", "")
	etag := shown.Header.Get("ETag")
	got := s.call("finance", "PUT", path+"/purchase-order", etag, `{"purchaseOrder":"PO 0042"}`)
	var body agreementshttp.ShownAgreement
	got.Into(&body)
	if got.Status != http.StatusOK || body.PurchaseOrder != "PO 0042" || got.Header.Get("ETag") == etag {
		t.Errorf("ordering: %d %s", got.Status, got.Raw)
	}
	if again := s.call("finance", "PUT", path+"/purchase-order", etag,
		`{"purchaseOrder":"PO 1"}`); again.Status != http.StatusPreconditionFailed {
		t.Errorf("ordering on an old page: %d %s", again.Status, again.Raw)
	}
}

func (s *server) document(t *testing.T, agreementID string) {
	t.Helper()
	got := s.call("finance", "GET", "/agreements/"+agreementID+"/document", "", "")
	if got.Status != http.StatusOK || got.Header.Get("Content-Type") != "application/pdf" ||
		!bytes.HasPrefix(got.Raw, []byte("%PDF-")) {
		t.Errorf("document: %d %s, %d bytes", got.Status, got.Header, len(got.Raw))
	}
	if got := s.call("stranger", "GET", "/agreements/"+agreementID+"/document", "",
		""); got.Status != http.StatusNotFound {
		t.Errorf("document for a stranger: %d", got.Status)
	}
}

func TestTheOtherWaysThroughAThread(t *testing.T) {
	s := newServer(t)
	page := "/enquiries/" + s.sent().ID
	step := func(who string, do agreements.Verb, path func(on string) string, body string) enquirieshttp.Thread {
		t.Helper()
		a := next(t, s.thread(who, "GET", page, "", "").Next, do)
		return s.thread(who, "POST", path(a.On), a.IfMatch, body)
	}
	to := func(before, after string) func(string) string {
		return func(on string) string { return "/" + before + "/" + on + "/" + after }
	}
	const why = `{"reason":"Another week, please."}`
	step("leader", agreements.ToPropose, to("enquiries", "proposals"), proposal)
	step("home", agreements.ToRefuse, to("releases", "refuse"), `{"note":"Inspection."}`)
	step("leader", agreements.ToWithdrawProposal, to("proposals", "withdraw"), why)
	step("leader", agreements.ToPropose, to("enquiries", "proposals"), proposal)
	step("head", agreements.ToPropose, to("enquiries", "proposals"), proposal)
	step("leader", agreements.ToDeclineProposal, to("proposals", "decline"), why)
	thread := step("head", agreements.ToWithdraw, to("enquiries", "withdraw"), why)
	var states []enquiries.ProposalState
	for _, p := range thread.Proposals {
		states = append(states, p.State)
	}
	if diff := cmp.Diff([]enquiries.ProposalState{"withdrawn", "countered", "declined"}, states); diff != "" ||
		thread.State != enquiries.WithdrawnEnquiry {
		t.Errorf("%s; it is %s", diff, thread.State)
	}
	page = "/enquiries/" + s.sent().ID
	if got := step("leader", agreements.ToDecline, to("enquiries", "decline"),
		why); got.State != enquiries.DeclinedEnquiry || got.Note != "Another week, please." {
		t.Errorf("declined: %+v", got.Enquiry)
	}

	a := s.Agreed(s.AshNeed, enquiriestest.Terms())
	page = "/enquiries/" + a.Origin.ID
	s.Until("2026-02-03")
	step("leader", agreements.ToRecord, to("visits", "record"), `{"record":"We coached."}`)
	step("head", agreements.ToQuery, to("visits", "query"), `{"query":"All day?"}`)
	step("leader", agreements.ToCancelVisit, to("visits", "cancel"), why)
	do := next(t, s.thread("broker", "GET", page, "", "").Next, agreements.ToCancelAgreement)
	got := s.call("broker", "POST", "/agreements/"+do.On+"/cancel", do.IfMatch, why)
	var shown agreementshttp.ShownAgreement
	got.Into(&shown)
	if shown.State != agreements.CancelledAgreement || shown.Note != "Another week, please." || len(shown.Visits) != 2 {
		t.Errorf("cancelled: %d %s", got.Status, got.Raw)
	}
	s.Sound()
}

func TestLists(t *testing.T) {
	s := newServer(t)
	s.Proposed(s.Sent(s.AshNeed), enquiriestest.Terms())
	s.Agreed(s.BirchNeed, enquiriestest.Terms())
	tests := []struct {
		who, path string
		items     int
	}{
		{"leader", "/enquiries", 2},
		{"leader", "/enquiries?live=true", 1},
		{"leader", "/enquiries?live=false", 1},
		{"head", "/enquiries?school=100001", 1},
		{"head", "/enquiries?need=" + s.AshNeed.ID, 1},
		{"broker", "/enquiries?partnership=" + s.Partnership.ID, 2},
		{"home", "/releases?school=100003", 1},
		{"home", "/releases?school=100003&state=granted", 1},
		{"home", "/agreements?home=100003", 1},
		{"broker", "/agreements?partnership=" + s.Partnership.ID + "&state=active", 1},
		{"finance", "/agreements?school=100001", 0},
		{"home", "/support/waiting", 1},
		{"stranger", "/support/waiting", 0},
	}
	for _, tt := range tests {
		got := s.call(tt.who, "GET", tt.path, "", "")
		var body struct{ Items []map[string]any }
		got.Into(&body)
		if got.Status != http.StatusOK || body.Items == nil || len(body.Items) != tt.items {
			t.Errorf("%s by %s: %d, %d items: %s", tt.path, tt.who, got.Status, len(body.Items), got.Raw)
		}
		if agreements := strings.HasPrefix(tt.path, "/agreements"); agreements && tt.items > 0 &&
			body.Items[0]["title"] != "Phonics from the start" {
			t.Errorf("%s: the agreement is called %v", tt.path, body.Items[0]["title"])
		}
		if tt.who == "leader" && strings.Contains(string(got.Raw), "Ash Primary") {
			t.Errorf("%s tells the leader which school asks", tt.path)
		}
	}
}

func TestBadRequestsGetClearProblems(t *testing.T) {
	s := newServer(t)
	id := s.sent().ID
	send := "/needs/" + s.AshNeed.ID + "/enquiries"
	tests := []struct {
		name, who, method, path, etag, body string
		status                              int
		says                                string
	}{
		{"nobody", "", "GET", "/enquiries/" + id, "", "", 401, "sign in"},
		{"another school", "stranger", "GET", "/enquiries/" + id, "", "", 404, "no such enquiry"},
		{"another school's list", "stranger", "GET", "/enquiries?school=100001", "", "", 404, "no such school"},
		{"no such thread", "head", "GET", "/enquiries/enquiry_x", "", "", 404, "no such enquiry"},
		{"no If-Match", "leader", "POST", "/enquiries/" + id + "/proposals", "", proposal, 428, "If-Match"},
		{"an old page", "leader", "POST", "/enquiries/" + id + "/proposals", `"7"`, proposal, 412, "has changed"},
		{"the wrong side", "home", "POST", "/enquiries/" + id + "/decline", `"1"`, `{"reason":"No."}`, 404,
			"no such enquiry"},
		{"no reason", "leader", "POST", "/enquiries/" + id + "/decline", `"1"`, `{"reason":" "}`, 422, "body.reason"},
		{"an empty body", "head", "POST", send, "", `{}`, 422, "serviceIds"},
		{"an unknown field", "head", "POST", send, "",
			`{"serviceIds":[],"message":"","replyBy":"2026-01-20T12:00:00Z","disclose":true,"x":1}`, 422, "no such field"},
		{"an invalid date", "head", "POST", send, "", `{"serviceIds":[],"message":"","replyBy":"soon","disclose":true}`, 422,
			"replyBy"},
		{"a fraction of a penny", "leader", "POST", "/enquiries/" + id + "/proposals", `"1"`,
			strings.Replace(proposal, "35000", "35000.5", 1), 422, "pence"},
		{"a megabyte", "leader", "POST", "/enquiries/" + id + "/proposals", `"1"`,
			strings.Replace(proposal, "Coaching", strings.Repeat("a", 1<<19), 1), 413, "too large"},
		{"a list that is too long", "leader", "GET", "/enquiries?limit=1000", "", "", 422, "limit"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := s.call(tt.who, tt.method, tt.path, tt.etag, tt.body)
			if got.Status != tt.status || !strings.Contains(string(got.Raw), tt.says) {
				t.Errorf("answered %d %s", got.Status, got.Raw)
			}
			if kind := got.Header.Get("Content-Type"); kind != "application/problem+json" {
				t.Errorf("as %s", kind)
			}
		})
	}
}
