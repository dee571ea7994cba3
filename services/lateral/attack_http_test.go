package main

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"lateral/pkg/clock"
)

// outsider sends requests as a stranger does, with any header lines.
type outsider struct {
	t    *testing.T
	call func(*http.Request) *http.Response
}

// outsiderTo is somebody outside a program in which no time passes.
func outsiderTo(t *testing.T, p *program) outsider {
	t.Helper()
	p.Log = quiet()
	p.Now = clock.NewManual(p.Now()).Now
	server, err := p.server()
	if err != nil {
		t.Fatal(err)
	}
	return outsider{t, func(r *http.Request) *http.Response {
		answer, err := server.RoundTrip(r)
		if err != nil {
			t.Fatalf("%s %s: %v", r.Method, r.URL, err)
		}
		t.Cleanup(func() { _ = answer.Body.Close() })
		return answer
	}}
}

// send sends a request with header lines as pairs of name and value.
func (o outsider) send(method, path, body string, lines ...string) *http.Response {
	o.t.Helper()
	r := httptest.NewRequestWithContext(o.t.Context(), method, path, strings.NewReader(body))
	r.Header.Set("Content-Type", "application/json")
	for i := 0; i < len(lines); i += 2 {
		r.Header.Add(lines[i], lines[i+1])
	}
	return o.call(r)
}

// The attack: somebody who sends letters to many people, or guesses passwords,
// garbles their address so that nothing slows them down.
func TestAttack1_15_AnAddressThatNobodyCanReadHasNoPace(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name  string
		lines func(i int) []string
	}{
		{"another port each time",
			func(i int) []string { return []string{"X-Forwarded-For", fmt.Sprintf("192.0.2.1:%d", 1024+i)} }},
		{"another port of IPv6 each time",
			func(i int) []string { return []string{"X-Forwarded-For", fmt.Sprintf("[2001:db8::1]:%d", 1024+i)} }},
		{"another zone each time",
			func(i int) []string { return []string{"X-Forwarded-For", fmt.Sprintf("fe80::1%%en%d", i)} }},
		{"another address of one network each time",
			func(i int) []string { return []string{"X-Forwarded-For", fmt.Sprintf("2001:db8::%x", i+1)} }},
		{"as Forwarded", func(i int) []string { return []string{"Forwarded", fmt.Sprintf(`for="192.0.2.1:%d"`, 1024+i)} }},
		{"one's own Forwarded beside the proxy's X-Forwarded-For", func(i int) []string {
			return []string{"Forwarded", fmt.Sprintf("for=198.51.100.%d", i), "X-Forwarded-For", "192.0.2.1"}
		}},
		{"a quotation mark left open", func(i int) []string {
			return []string{"Forwarded", fmt.Sprintf(`for=198.51.100.%d;by=", for=192.0.2.1`, i)}
		}},
		{"a word", func(int) []string { return []string{"X-Forwarded-For", "unknown"} }},
		{"a word that changes", func(i int) []string { return []string{"X-Forwarded-For", fmt.Sprintf("host-%d", i)} }},
		{"nothing", func(int) []string { return []string{"X-Forwarded-For", ""} }},
		{"no header", func(int) []string { return []string{"Via", "1.1 proxy"} }},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			p := newTestProgram(t)
			p.config.TrustedProxies = "0.0.0.0" // where requests of tests come from
			stranger := outsiderTo(t, p)
			ask := func(i int) int {
				body := fmt.Sprintf(`{"email":"nobody-%d@example.org"}`, i)
				return stranger.send(http.MethodPost, "/api/v1/password-resets", body, tt.lines(i)...).StatusCode
			}
			for i := range 60 {
				if got := ask(i); got >= 300 {
					t.Fatalf("request %d: %d", i, got)
				}
			}
			if got := ask(60); got != http.StatusTooManyRequests {
				t.Errorf("the 61st within a moment: %d, want 429", got)
			}
		})
	}
}

// The attack: a program behind a proxy that its settings do not name counts
// nobody.
func TestAttack1_15_BehindAProxyThatNoSettingNames(t *testing.T) {
	t.Parallel()
	stranger := outsiderTo(t, newTestProgram(t))
	status := 0
	for i := range 61 {
		body := fmt.Sprintf(`{"email":"nobody-%d@example.org"}`, i)
		status = stranger.send(http.MethodPost, "/api/v1/password-resets", body, "X-Forwarded-For",
			fmt.Sprintf("192.0.2.%d", i)).StatusCode
	}
	if status != http.StatusTooManyRequests {
		t.Errorf("the 61st: %d, want 429", status)
	}
}
