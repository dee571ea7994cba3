package httpx_test

import (
	"context"
	"net/http"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/prometheus/client_golang/prometheus"

	"lateral/pkg/apperr"
	"lateral/pkg/httpx"
)

func named(_ context.Context, _ *none) (*none, error) { return nil, nil }

func TestRequestIDIsEchoedOrInvented(t *testing.T) {
	var inside string
	s := serve(t, row(http.MethodGet, "/do", "do", httpx.Handle(func(ctx context.Context, _ *none) (*none, error) {
		inside = httpx.RequestID(ctx)
		return nil, nil
	})))
	tests := []struct {
		name, given string
		echoed      bool
	}{
		{"a sensible one", "lb-0123_ABCdef", true},
		{"none", "", false},
		{"short", "abc", false},
		{"very long", strings.Repeat("a", 65), false},
		{"with a space", "two words here", false},
		{"with a quote", `12345678"`, false},
	}
	seen := map[string]bool{}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := s.send(http.MethodGet, "/do", "", "X-Request-Id", tt.given).header.Get("X-Request-Id")
			if (got == tt.given) != tt.echoed || len(got) < 8 || seen[got] || got != inside {
				t.Errorf("answered %q, the endpoint saw %q", got, inside)
			}
			seen[got] = true
			if !strings.Contains(s.log.String(), "request_id="+got) {
				t.Errorf("not logged: %s", s.log)
			}
		})
	}
	if got := httpx.RequestID(t.Context()); got != "" {
		t.Errorf("outside a request it is %q", got)
	}
}

func TestWhatPeopleTypeIsNotLogged(t *testing.T) {
	s := serve(t, row(http.MethodGet, "/do", "do", httpx.Handle(named)))
	s.send(http.MethodGet, "/do?q=my+secret", "")
	if got := s.log.String(); !strings.Contains(got, "path=/do ") || strings.Contains(got, "secret") {
		t.Errorf("logged %s", got)
	}
}

func TestARequestEndsInTime(t *testing.T) {
	s := serveWith(t, httpx.Options{Timeout: time.Millisecond, Routes: []httpx.Route{
		row(http.MethodGet, "/wait", "wait", httpx.Handle(func(ctx context.Context, _ *none) (*none, error) {
			<-ctx.Done()
			return nil, ctx.Err()
		})),
		row(http.MethodGet, "/broken", "broken", httpx.Handle(func(ctx context.Context, _ *none) (*none, error) {
			<-ctx.Done()
			return nil, http.ErrAbortHandler // as drivers do, which have errors of their own
		})),
	}})
	for _, path := range []string{"/wait", "/broken"} {
		if p := s.problem(s.send(http.MethodGet, path, "")); p.Status != http.StatusServiceUnavailable ||
			p.Code != "timeout" {
			t.Errorf("%s answered %+v", path, p)
		}
	}
}

func TestEveryAnswerHasTheHeaders(t *testing.T) {
	for _, secure := range []bool{false, true} {
		s := serveWith(t,
			httpx.Options{Secure: secure, Routes: []httpx.Route{row(http.MethodGet, "/do", "do", httpx.Handle(named))}})
		for _, path := range []string{"/do", "/nothing", "/openapi.json"} {
			got := s.send(http.MethodGet, path, "").header
			for name, want := range map[string]string{
				"X-Content-Type-Options": "nosniff", "X-Frame-Options": "DENY", "Referrer-Policy": "same-origin",
				"Cache-Control": "no-store",
			} {
				if got.Get(name) != want {
					t.Errorf("%s: %s is %q, want %q", path, name, got.Get(name), want)
				}
			}
			if policy := got.Get("Content-Security-Policy"); !strings.Contains(policy, "default-src 'self'") ||
				strings.Contains(policy, "script-src") {
				t.Errorf("%s: policy %q", path, policy)
			}
			if hsts := got.Get("Strict-Transport-Security"); (hsts != "") != secure {
				t.Errorf("%s: secure %t, but HSTS is %q", path, secure, hsts)
			}
		}
	}
}

func TestRequestsAreCountedByRoute(t *testing.T) {
	registry := prometheus.NewRegistry()
	o := httpx.Options{Metrics: registry, Log: quiet(),
		Routes: []httpx.Route{row(http.MethodGet, "/things/{id}", "get", httpx.Handle(named))}}
	server, err := httpx.New(o)
	if err != nil {
		t.Fatal(err)
	}
	s := served{Server: server, t: t}
	s.send(http.MethodGet, "/things/1", "")
	s.send(http.MethodGet, "/things/2", "")
	s.send(http.MethodGet, "/nothing", "")
	families, err := registry.Gather()
	if err != nil || len(families) != 1 {
		t.Fatalf("%d metrics, %v", len(families), err)
	}
	if n := len(families[0].GetMetric()); n != 2 {
		t.Errorf("%d series: each path must not have its own", n)
	}
	if _, err := httpx.New(o); err == nil {
		t.Error("two servers count into one registry")
	}
}

func TestTheLogSaysWhoCalledFromWhereAndWhatCameOfIt(t *testing.T) {
	known := httpx.Handle(func(ctx context.Context, _ *none) (*none, error) {
		httpx.CalledBy(ctx, "acct_7")
		return nil, apperr.Conflict("taken", "That is taken.")
	})
	s := serve(t, row(http.MethodGet, "/do", "do", known), row(http.MethodGet, "/fine", "fine", failing(nil)),
		row(http.MethodPost, "/things", "add-thing", httpx.Handle(echo)))
	tests := []struct{ method, path, body, want string }{
		{http.MethodGet, "/do", "", "path=/do status=409 us=N address=0.0.0.0 account=acct_7 outcome=taken"},
		{http.MethodGet, "/fine", "", "path=/fine status=200 us=N address=0.0.0.0"},
		{http.MethodGet, "/nothing", "", "path=/nothing status=404 us=N address=0.0.0.0 outcome=not_found"},
		{http.MethodPost, "/things", `{"name":1}`, "path=/things status=422 us=N address=0.0.0.0 outcome=invalid"},
	}
	took := regexp.MustCompile(` us=\d+`)
	for _, tt := range tests {
		s.send(tt.method, tt.path, tt.body)
		lines := strings.Split(strings.TrimSpace(s.log.String()), "\n")
		if got := took.ReplaceAllString(lines[len(lines)-1], " us=N"); !strings.HasSuffix(got, tt.want) {
			t.Errorf("logged %s\nwant …%s", got, tt.want)
		}
	}
}

func TestAProxyThatNobodyNamedIsToldOfOnce(t *testing.T) {
	s := serve(t, row(http.MethodGet, "/do", "do", httpx.Handle(named)))
	for range 3 {
		s.send(http.MethodGet, "/do", "", "X-Forwarded-For", "192.0.2.1")
	}
	if n := strings.Count(s.log.String(), "level=WARN"); n != 1 {
		t.Errorf("told %d times: %s", n, s.log)
	}
}
