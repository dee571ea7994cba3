package leadershttp_test

import (
	"fmt"
	"slices"
	"testing"

	"lateral/pkg/counter"
	"lateral/pkg/httpx"
	"lateral/pkg/httpx/httpxtest"
	"lateral/services/diary"
	"lateral/services/diary/diaryhttp"
	"lateral/services/leaders"
	"lateral/services/leaders/leadershttp"
	"lateral/services/people"
	"lateral/services/people/peoplehttp"
	"lateral/services/people/peopletest"
)

// server answers the operations of leaders on a real database. Its leader and
// head are in school 100001, a member of the broker's partnership; the stranger
// is a leader of 100002, and far is a broker elsewhere.
type server struct {
	t           *testing.T
	http        *httpxtest.Server
	partnership string
}

func newServer(t *testing.T) *server {
	t.Helper()
	k := peopletest.New(t, append(slices.Concat(leaders.Schemas(), diary.Schemas()), counter.Schema())...)
	k.Schools("100001", "100002")
	here, there := k.Partnership("The alliance", "100001"), k.Partnership("Another alliance", "100002")
	callers := peopletest.Callers{
		"leader": k.In("100001", people.Leader), "head": k.In("100001", people.Head),
		"stranger": k.In("100002", people.Leader), "broker": k.Broker(here.ID), "far": k.Broker(there.ID),
	}
	d := leaders.New(k.DB, k.Log, k.Clock.Now, k.IDs)
	return &server{t: t,
		http:        httpxtest.Serve(t, routes(d, diary.New(k.DB, k.Log, k.Clock.Now, k.IDs), callers.Gate())...),
		partnership: here.ID}
}

// routes lets in everybody who is signed in, so only the use-cases refuse.
func routes(d *leaders.Directory, days *diary.Service, gate peoplehttp.Gate) []httpx.Route {
	in := gate.SignedIn()
	return []httpx.Route{
		{Method: "GET", Path: "/leaders", Access: in, Handle: leadershttp.ListLeaders(d)},
		{Method: "POST", Path: "/leaders", Access: in, Handle: leadershttp.EnlistLeader(d)},
		{Method: "GET", Path: "/leaders/{id}", Access: in, Handle: leadershttp.GetLeader(d)},
		{Method: "PUT", Path: "/leaders/{id}", Access: in, Handle: leadershttp.DescribeLeader(d)},
		{Method: "POST", Path: "/leaders/{id}/pause", Access: in, Handle: leadershttp.PauseLeader(d)},
		{Method: "POST", Path: "/leaders/{id}/resume", Access: in, Handle: leadershttp.ResumeLeader(d)},
		{Method: "POST", Path: "/leaders/{id}/retire", Access: in, Handle: leadershttp.RetireLeader(d)},
		{Method: "GET", Path: "/leaders/{id}/designations", Access: in, Handle: leadershttp.ListDesignations(d)},
		{Method: "POST", Path: "/leaders/{id}/designations", Access: in, Handle: leadershttp.ClaimDesignation(d)},
		{Method: "GET", Path: "/designations", Access: in, Handle: leadershttp.ListClaims(d)},
		{Method: "POST", Path: "/designations/{id}/verify", Access: in, Handle: leadershttp.VerifyDesignation(d)},
		{Method: "POST", Path: "/designations/{id}/refuse", Access: in, Handle: leadershttp.RefuseDesignation(d)},
		{Method: "POST", Path: "/designations/{id}/revoke", Access: in, Handle: leadershttp.RevokeDesignation(d)},
		{Method: "GET", Path: "/leaders/{id}/services", Access: in, Handle: leadershttp.ListServices(d)},
		{Method: "POST", Path: "/leaders/{id}/services", Access: in, Handle: leadershttp.OfferService(d)},
		{Method: "GET", Path: "/services/{id}", Access: in, Handle: leadershttp.GetService(d)},
		{Method: "PUT", Path: "/services/{id}", Access: in, Handle: leadershttp.ChangeService(d)},
		{Method: "POST", Path: "/services/{id}/list", Access: in, Handle: leadershttp.PublishService(d)},
		{Method: "POST", Path: "/services/{id}/withdraw", Access: in, Handle: leadershttp.WithdrawService(d)},
		{Method: "GET", Path: "/leaders/{id}/diary", Access: in, Handle: diaryhttp.GetDiary(days)},
		{Method: "PUT", Path: "/leaders/{id}/diary", Access: in, Handle: diaryhttp.ChangeDiary(days)},
	}
}

const service = `{"title":"Phonics from the start","themes":["phonics"],"phases":["primary"],"formats":["coaching"],` +
	`"inPerson":true,"remote":false,"travelKm":30,"dayRate":{"pence":35000,"currency":"GBP"},"mutual":false}`

// claim is the body of a claim that ends on the day; "" means 31 August 2026.
func (s *server) claim(expiresOn string) string {
	if expiresOn == "" {
		expiresOn = "2026-08-31"
	}
	return fmt.Sprintf(
		`{"kind":"SLE","partnershipId":%q,"themes":["phonics"],"awardedOn":"2023-09-01","expiresOn":%q,"evidence":{"text":"Letter"}}`,
		s.partnership, expiresOn)
}

// call sends a body as the caller, "" being nobody, with the ETag as If-Match
// unless it is "".
func (s *server) call(who, method, path, etag, body string) httpxtest.Answer {
	s.t.Helper()
	return s.http.Call(who, method, path, body, "If-Match", etag)
}

// ok is call, and fails the test unless the call succeeds.
func (s *server) ok(who, method, path, etag, body string) httpxtest.Answer {
	s.t.Helper()
	return s.http.OK(who, method, path, body, "If-Match", etag)
}
