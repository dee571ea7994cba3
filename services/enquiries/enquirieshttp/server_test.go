package enquirieshttp_test

import (
	"encoding/json"
	"net/http"
	"testing"

	"lateral/pkg/httpx"
	"lateral/pkg/httpx/httpxtest"
	"lateral/services/agreements"
	"lateral/services/agreements/agreementshttp"
	"lateral/services/diary"
	"lateral/services/diary/diaryhttp"
	"lateral/services/enquiries"
	"lateral/services/enquiries/enquirieshttp"
	"lateral/services/enquiries/enquiriestest"
	"lateral/services/people/peoplehttp"
	"lateral/services/people/peopletest"
)

// server answers the operations of support on a world. The bearer token is the
// name of the caller.
type server struct {
	*enquiriestest.World
	http *httpxtest.Server
}

func newServer(t *testing.T) *server {
	t.Helper()
	w := enquiriestest.New(t)
	callers := peopletest.Callers{
		"head": enquiriestest.Head(enquiriestest.Ash), "finance": enquiriestest.Finance(enquiriestest.Ash),
		"leader": enquiriestest.LeaderAt(enquiriestest.Cedar), "home": enquiriestest.Head(enquiriestest.Cedar),
		"broker": w.Broker(), "stranger": enquiriestest.Head(enquiriestest.Elm),
	}
	return &server{w, httpxtest.Serve(t, routes(w.Enquiries, w.Agreements, w.Diary, callers.Gate())...)}
}

// routes lets in everybody who is signed in, so only the use-cases refuse.
func routes(s *enquiries.Service, a *agreements.Service, d *diary.Service, gate peoplehttp.Gate) []httpx.Route {
	rows := []httpx.Route{
		{Method: "POST", Path: "/needs/{id}/enquiries", Handle: enquirieshttp.SendEnquiries(s)},
		{Method: "GET", Path: "/enquiries", Handle: enquirieshttp.ListEnquiries(s)},
		{Method: "GET", Path: "/enquiries/{id}", Handle: enquirieshttp.GetThread(s)},
		{Method: "POST", Path: "/enquiries/{id}/decline", Handle: enquirieshttp.DeclineEnquiry(s)},
		{Method: "POST", Path: "/enquiries/{id}/withdraw", Handle: enquirieshttp.WithdrawEnquiry(s)},
		{Method: "POST", Path: "/enquiries/{id}/proposals", Handle: enquirieshttp.Propose(s)},
		{Method: "POST", Path: "/proposals/{id}/accept", Handle: enquirieshttp.AcceptProposal(s)},
		{Method: "POST", Path: "/proposals/{id}/decline", Handle: enquirieshttp.DeclineProposal(s)},
		{Method: "POST", Path: "/proposals/{id}/withdraw", Handle: enquirieshttp.WithdrawProposal(s)},
		{Method: "GET", Path: "/releases", Handle: enquirieshttp.ListReleases(s)},
		{Method: "POST", Path: "/releases/{id}/grant", Handle: diaryhttp.GrantRelease(d, enquirieshttp.AnswerThread(s))},
		{Method: "POST", Path: "/releases/{id}/refuse", Handle: diaryhttp.RefuseRelease(d, enquirieshttp.AnswerThread(s))},
		{Method: "GET", Path: "/agreements", Handle: agreementshttp.ListAgreements(a)},
		{Method: "GET", Path: "/agreements/{id}", Handle: agreementshttp.GetAgreement(a)},
		{Method: "GET", Path: "/agreements/{id}/document", Handle: agreementshttp.GetDocument(a)},
		{Method: "PUT", Path: "/agreements/{id}/purchase-order", Handle: agreementshttp.SetPurchaseOrder(a)},
		{Method: "POST", Path: "/agreements/{id}/cancel", Handle: agreementshttp.CancelAgreement(a)},
		{Method: "POST", Path: "/visits/{id}/record", Handle: agreementshttp.RecordVisit(a, enquirieshttp.AnswerThread(s))},
		{Method: "POST", Path: "/visits/{id}/sign-off",
			Handle: agreementshttp.SignOffVisit(a, enquirieshttp.AnswerThread(s))},
		{Method: "POST", Path: "/visits/{id}/query", Handle: agreementshttp.QueryVisit(a, enquirieshttp.AnswerThread(s))},
		{Method: "POST", Path: "/visits/{id}/cancel", Handle: agreementshttp.CancelVisit(a, enquirieshttp.AnswerThread(s))},
		{Method: "GET", Path: "/support/waiting", Handle: enquirieshttp.ListWaiting(s)},
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
func (s *server) thread(who, method, path, etag, body string) enquirieshttp.Thread {
	s.T.Helper()
	got := s.call(who, method, path, etag, body)
	if got.Status != http.StatusOK {
		s.T.Fatalf("%s %s by %s: %d %s", method, path, who, got.Status, got.Raw)
	}
	var t enquirieshttp.Thread
	if err := json.Unmarshal(got.Raw, &t); err != nil {
		s.T.Fatal(err)
	}
	return t
}
