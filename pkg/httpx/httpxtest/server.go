package httpxtest

import (
	"context"
	"crypto/rand"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/prometheus/client_golang/prometheus"

	"lateral/pkg/httpx"
)

// Server answers operations.
type Server struct {
	t    testing.TB
	http *httpx.Server
}

// Serve returns a server of the routes. It names those without a name.
func Serve(t testing.TB, routes ...httpx.Route) *Server {
	t.Helper()
	for i := range routes {
		if routes[i].Name == "" {
			routes[i].Name = fmt.Sprintf("operation-%d", i)
		}
	}
	server, err := httpx.New(httpx.Options{
		Title: "test", Version: "1", Routes: routes, Log: slog.New(slog.DiscardHandler), Metrics: prometheus.NewRegistry(),
	})
	if err != nil {
		t.Fatal(err)
	}
	return &Server{t, server}
}

// Call sends a body of JSON with who as the bearer token ("" is nobody), and more headers
// as pairs of name and value; those whose value is "" are left out. A POST has a new
// Idempotency-Key unless they name one.
func (s *Server) Call(who, method, path, body string, headers ...string) Answer {
	s.t.Helper()
	r := httptest.NewRequestWithContext(s.t.Context(), method, path, strings.NewReader(body))
	r.Header.Set("Content-Type", "application/json")
	if method == http.MethodPost {
		r.Header.Set("Idempotency-Key", rand.Text())
	}
	if who != "" {
		r.Header.Set("Authorization", "Bearer "+who)
	}
	for i := 0; i < len(headers); i += 2 {
		if r.Header.Del(headers[i]); headers[i+1] != "" {
			r.Header.Set(headers[i], headers[i+1])
		}
	}
	response, err := s.http.RoundTrip(r)
	if err != nil {
		s.t.Fatalf("%s %s: %v", method, path, err)
	}
	defer response.Body.Close() //nolint:errcheck // read whole
	raw, err := io.ReadAll(response.Body)
	if err != nil {
		s.t.Fatal(err)
	}
	return Answer{s.t, response.StatusCode, response.Header, raw}
}

// OK is Call if the answer must be 200.
func (s *Server) OK(who, method, path, body string, headers ...string) Answer {
	s.t.Helper()
	a := s.Call(who, method, path, body, headers...)
	if a.Status != http.StatusOK {
		s.t.Fatalf("%s %s by %q: %d %s", method, path, who, a.Status, a.Raw)
	}
	return a
}

// Open is the access of operations that anybody may call, for nouns that do not
// look at who calls.
type Open struct{}

// Permit lets everybody in.
func (Open) Permit(ctx context.Context, _ httpx.Call) (context.Context, error) { return ctx, nil }

// String is what the description of the API says.
func (Open) String() string { return "anybody" }
