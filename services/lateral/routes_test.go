package main

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"lateral/pkg/clock"
	"lateral/services/people/peoplehttp"
)

// Behind a load balancer only its header tells strangers apart, and never their
// own.
func TestStrangersAreSlowedDownByTheirAddress(t *testing.T) {
	t.Parallel()
	p := newTestProgram(t)
	p.config.TrustedProxies = "0.0.0.0"  // where requests of tests come from
	p.Now = clock.NewManual(p.Now()).Now // no time passes between the guesses
	call := caller(t, p)
	guess := func(from string) int {
		r := httptest.NewRequestWithContext(t.Context(), "POST", "/api/v1/invitations/read",
			strings.NewReader(`{"token":"a guess"}`))
		r.Header.Set("Content-Type", "application/json")
		r.Header.Set("X-Forwarded-For", from)
		return call(r)
	}
	for i := range 120 {
		if got := guess("192.0.2.1"); got != http.StatusNotFound {
			t.Fatalf("guess %d: %d", i, got)
		}
	}
	if got := guess("198.51.100.1, 192.0.2.1"); got != http.StatusTooManyRequests {
		t.Errorf("in another's name: %d", got)
	}
	if got := guess("192.0.2.2"); got != http.StatusNotFound {
		t.Errorf("another: %d", got)
	}
}

func TestEveryPaceIsOfAnOperationThatStrangersCall(t *testing.T) {
	t.Parallel()
	found := 0
	for _, r := range newTestProgram(t).routes() {
		rule, _ := r.Access.(peoplehttp.Rule)
		if r.Pace.Often == 0 {
			continue
		}
		if found++; !rule.IsPublic() {
			t.Errorf("%s is not for strangers", r.Name)
		}
	}
	if found != len(paces()) {
		t.Errorf("%d operations have a pace, and %d are named", found, len(paces()))
	}
}
