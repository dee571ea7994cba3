package supporthttp_test

import (
	"context"
	"crypto/rand"
	"encoding/json"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/prometheus/client_golang/prometheus"

	"lateral/pkg/apperr"
	"lateral/pkg/httpx"
	"lateral/services/people"
	"lateral/services/people/peoplehttp"
	"lateral/services/support"
	"lateral/services/support/supporthttp"
	"lateral/services/support/supporttest"
)

// server answers the operations of support on a world. The bearer token is the
// name of the caller.
type server struct {
	*supporttest.World
	http *httpx.Server
}

func newServer(t *testing.T) *server {
	t.Helper()
	w := supporttest.New(t)
	callers := map[string]people.Actor{
		"head": supporttest.Head(supporttest.Ash), "finance": supporttest.Finance(supporttest.Ash),
		"leader": supporttest.LeaderAt(supporttest.Cedar), "home": supporttest.Head(supporttest.Cedar),
		"broker": w.Broker(), "stranger": supporttest.Head(supporttest.Elm),
	}
	gate := peoplehttp.NewGate(func(_ context.Context, token string) (people.Actor, error) {
		if a, ok := callers[token]; ok {
			return a, nil
		}
		return people.Actor{}, apperr.Unauthenticated("Please sign in.")
	})
	answers, err := httpx.New(httpx.Options{
		Title: "test", Version: "1", Log: slog.New(slog.DiscardHandler), Metrics: prometheus.NewRegistry(),
		Routes: routes(w.Support, gate),
	})
	if err != nil {
		t.Fatal(err)
	}
	return &server{w, answers}
}

// routes lets in whoever is signed in, so that the use-cases are what refuses.
func routes(s *support.Service, gate peoplehttp.Gate) []httpx.Route {
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
		{Method: "GET", Path: "/agreements", Handle: supporthttp.ListAgreements(s)},
		{Method: "GET", Path: "/agreements/{id}", Handle: supporthttp.GetAgreement(s)},
		{Method: "GET", Path: "/agreements/{id}/document", Handle: supporthttp.GetDocument(s)},
		{Method: "PUT", Path: "/agreements/{id}/purchase-order", Handle: supporthttp.SetPurchaseOrder(s)},
		{Method: "POST", Path: "/agreements/{id}/cancel", Handle: supporthttp.CancelAgreement(s)},
		{Method: "POST", Path: "/visits/{id}/record", Handle: supporthttp.RecordVisit(s)},
		{Method: "POST", Path: "/visits/{id}/sign-off", Handle: supporthttp.SignOffVisit(s)},
		{Method: "POST", Path: "/visits/{id}/query", Handle: supporthttp.QueryVisit(s)},
		{Method: "POST", Path: "/visits/{id}/cancel", Handle: supporthttp.CancelVisit(s)},
		{Method: "GET", Path: "/support/waiting", Handle: supporthttp.ListWaiting(s)},
	}
	for i := range rows {
		rows[i].Name, rows[i].Access = fmt.Sprintf("operation-%d", i), gate.SignedIn()
	}
	return rows
}

type answer struct {
	status int
	header http.Header
	raw    []byte
}

// into reads the body.
func (a answer) into(t *testing.T, out any) {
	t.Helper()
	if err := json.Unmarshal(a.raw, out); err != nil {
		t.Fatalf("%d %s: %v", a.status, a.raw, err)
	}
}

// call sends a body as the caller, with the ETag as If-Match unless it is "".
func (s *server) call(who, method, path, etag, body string) answer {
	s.T.Helper()
	req := httptest.NewRequestWithContext(s.Ctx, method, path, strings.NewReader(body))
	req.Header.Set("Content-Type", "application/json")
	req.Header.Set("Idempotency-Key", rand.Text())
	if who != "" {
		req.Header.Set("Authorization", "Bearer "+who)
	}
	if etag != "" {
		req.Header.Set("If-Match", etag)
	}
	res, err := s.http.RoundTrip(req)
	if err != nil {
		s.T.Fatal(err)
	}
	defer func() { _ = res.Body.Close() }()
	raw, err := io.ReadAll(res.Body)
	if err != nil {
		s.T.Fatal(err)
	}
	return answer{res.StatusCode, res.Header, raw}
}

// thread expects an answer of 200 with a thread.
func (s *server) thread(who, method, path, etag, body string) supporthttp.Thread {
	s.T.Helper()
	got := s.call(who, method, path, etag, body)
	if got.status != http.StatusOK {
		s.T.Fatalf("%s %s by %s: %d %s", method, path, who, got.status, got.raw)
	}
	var t supporthttp.Thread
	if err := json.Unmarshal(got.raw, &t); err != nil {
		s.T.Fatal(err)
	}
	return t
}
