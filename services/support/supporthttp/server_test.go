package supporthttp_test

import (
	"encoding/json"
	"net/http"
	"testing"

	"lateral/pkg/httpx"
	"lateral/pkg/httpx/httpxtest"
	"lateral/services/people/peoplehttp"
	"lateral/services/people/peopletest"
	"lateral/services/support"
	"lateral/services/support/supporthttp"
	"lateral/services/support/supporttest"
)

// server answers the operations of support on a world. The bearer token is the
// name of the caller.
type server struct {
	*supporttest.World
	http *httpxtest.Server
}

func newServer(t *testing.T) *server {
	t.Helper()
	w := supporttest.New(t)
	callers := peopletest.Callers{
		"head": supporttest.Head(supporttest.Ash), "finance": supporttest.Finance(supporttest.Ash),
		"leader": supporttest.LeaderAt(supporttest.Cedar), "home": supporttest.Head(supporttest.Cedar),
		"broker": w.Broker(), "stranger": supporttest.Head(supporttest.Elm),
	}
	return &server{w, httpxtest.Serve(t, routes(w.Support, w.Agreements, callers.Gate())...)}
}

// routes lets in everybody who is signed in, so only the use-cases refuse.
func routes(s *support.Service, a *support.Agreements, gate peoplehttp.Gate) []httpx.Route {
	rows := []httpx.Route{
		{Method: "POST", Path: "/needs/{id}/enquiries", Handle: supporthttp.SendEnquiries(s)},
		{Method: "GET", Path: "/enquiries", Handle: supporthttp.ListEnquiries(s)},
		{Method: "GET", Path: "/enquiries/{id}", Handle: supporthttp.GetThread(s)},
		{Method: "POST", Path: "/enquiries/{id}/decline", Handle: supporthttp.DeclineEnquiry(s)},
		{Method: "POST", Path: "/enquiries/{id}/withdraw", Handle: supporthttp.WithdrawEnquiry(s)},
		{Method: "POST", Path: "/enquiries/{id}/proposals", Handle: supporthttp.Propose(s)},
		{Method: "POST", Path: "/proposals/{id}/accept", Handle: supporthttp.AcceptProposal(s)},
		{Method: "POST", Path: "/proposals/{id}/decline", Handle: supporthttp.DeclineProposal(s)},
		{Method: "POST", Path: "/proposals/{id}/withdraw", Handle: supporthttp.WithdrawProposal(s)},
		{Method: "GET", Path: "/releases", Handle: supporthttp.ListReleases(s)},
		{Method: "POST", Path: "/releases/{id}/grant", Handle: supporthttp.GrantRelease(s)},
		{Method: "POST", Path: "/releases/{id}/refuse", Handle: supporthttp.RefuseRelease(s)},
		{Method: "GET", Path: "/agreements", Handle: supporthttp.ListAgreements(a)},
		{Method: "GET", Path: "/agreements/{id}", Handle: supporthttp.GetAgreement(a)},
		{Method: "GET", Path: "/agreements/{id}/document", Handle: supporthttp.GetDocument(a)},
		{Method: "PUT", Path: "/agreements/{id}/purchase-order", Handle: supporthttp.SetPurchaseOrder(a)},
		{Method: "POST", Path: "/agreements/{id}/cancel", Handle: supporthttp.CancelAgreement(a)},
		{Method: "POST", Path: "/visits/{id}/record", Handle: supporthttp.RecordVisit(a, supporthttp.AnswerThread(s))},
		{Method: "POST", Path: "/visits/{id}/sign-off", Handle: supporthttp.SignOffVisit(a, supporthttp.AnswerThread(s))},
		{Method: "POST", Path: "/visits/{id}/query", Handle: supporthttp.QueryVisit(a, supporthttp.AnswerThread(s))},
		{Method: "POST", Path: "/visits/{id}/cancel", Handle: supporthttp.CancelVisit(a, supporthttp.AnswerThread(s))},
		{Method: "GET", Path: "/support/waiting", Handle: supporthttp.ListWaiting(s)},
	}
	for i := range rows {
		rows[i].Access = gate.SignedIn()
	}
	return rows
}

// call sends a body as the caller, with the ETag as If-Match unless it is "".
func (s *server) call(who, method, path, etag, body string) httpxtest.Answer {
	s.T.Helper()
	return s.http.Call(who, method, path, body, "If-Match", etag)
}

// thread expects an answer of 200 with a thread.
func (s *server) thread(who, method, path, etag, body string) supporthttp.Thread {
	s.T.Helper()
	got := s.call(who, method, path, etag, body)
	if got.Status != http.StatusOK {
		s.T.Fatalf("%s %s by %s: %d %s", method, path, who, got.Status, got.Raw)
	}
	var t supporthttp.Thread
	if err := json.Unmarshal(got.Raw, &t); err != nil {
		s.T.Fatal(err)
	}
	return t
}
