package httpx_test

import (
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"strings"
	"testing"
	"time"

	"lateral/pkg/clock"
	"lateral/pkg/httpx"
)

// paced serves one operation that an address may call three times a minute. Requests of
// tests come from 0.0.0.0.
func paced(t *testing.T, trusted ...string) (served, *clock.Manual) {
	t.Helper()
	now := clock.NewManual(time.Date(2026, 2, 3, 9, 0, 0, 0, time.UTC))
	slow := row(http.MethodGet, "/slow", "read-slowly", failing(nil))
	slow.Pace = httpx.Pace{Often: 3, Per: time.Minute}
	o := httpx.Options{Now: now.Now, Routes: []httpx.Route{slow, row(http.MethodGet, "/fast", "read-fast", failing(nil))}}
	for _, network := range trusted {
		o.Proxies = append(o.Proxies, netip.MustParsePrefix(network))
	}
	return serveWith(t, o), now
}

func (s served) from(path string, forwarded ...string) answer {
	s.t.Helper()
	var headers []string
	for _, line := range forwarded {
		headers = append(headers, "X-Forwarded-For", line)
	}
	return s.send(http.MethodGet, path, "", headers...)
}

func TestAnAddressThatCallsTooOftenWaits(t *testing.T) {
	s, now := paced(t, "0.0.0.0/32")
	for range 3 {
		if a := s.from("/slow", "192.0.2.1"); a.status != http.StatusOK {
			t.Fatalf("%+v", a)
		}
	}
	now.Advance(4 * time.Second)
	refused := s.from("/slow", "192.0.2.1")
	if p := s.problem(refused); p.Status != http.StatusTooManyRequests || p.Code != "too_many" ||
		refused.header.Get("Retry-After") != "16" {
		t.Errorf("%+v, Retry-After %q", p, refused.header.Get("Retry-After"))
	}
	if a := s.from("/slow", "192.0.2.2"); a.status != http.StatusOK {
		t.Errorf("another address: %+v", a)
	}
	if a := s.from("/fast", "192.0.2.1"); a.status != http.StatusOK {
		t.Errorf("another operation: %+v", a)
	}
	now.Advance(16 * time.Second)
	if a := s.from("/slow", "192.0.2.1"); a.status != http.StatusOK {
		t.Errorf("after the wait: %+v", a)
	}
	if a := s.from("/slow", "192.0.2.1"); a.status != http.StatusTooManyRequests {
		t.Errorf("at once after it: %+v", a)
	}
}

func TestOneCannotCallInManyNames(t *testing.T) {
	tests := []struct {
		name      string
		trusted   []string
		forwarded func(i int) string
		limited   bool
	}{
		{"a name for each call, before the proxy's", []string{"0.0.0.0/32"},
			func(i int) string { return fmt.Sprintf("198.51.100.%d, 192.0.2.1", i) }, true},
		{"the same behind two proxies", []string{"0.0.0.0/32", "10.0.0.0/8"},
			func(i int) string { return fmt.Sprintf("198.51.100.%d, 192.0.2.1, 10.1.1.1", i) }, true},
		{"many addresses of one network of IPv6", []string{"0.0.0.0/32"},
			func(i int) string { return fmt.Sprintf("2001:db8:1:1::%d", i) }, true},
		{"networks of IPv6", []string{"0.0.0.0/32"}, func(i int) string { return fmt.Sprintf("2001:db8:1:%d::1", i) }, false},
		{"a port for each call", []string{"0.0.0.0/32"}, func(i int) string { return fmt.Sprintf("192.0.2.1:%d", 5000+i) },
			true},
		{"a port for each call of IPv6", []string{"0.0.0.0/32"},
			func(i int) string { return fmt.Sprintf("[2001:db8::1]:%d", 5000+i) }, true},
		{"a zone for each call", []string{"0.0.0.0/32"}, func(i int) string { return fmt.Sprintf("fe80::1%%eth%d", i) },
			true},
		{"now as IPv4, now as IPv6", []string{"0.0.0.0/32"},
			func(i int) string { return []string{"192.0.2.1", "::ffff:192.0.2.1"}[i%2] }, true},
		{"a proxy that says nothing", []string{"0.0.0.0/32"}, func(int) string { return "" }, true},
		{"a proxy that says nonsense", []string{"0.0.0.0/32"},
			func(i int) string { return fmt.Sprintf("192.0.2.%d, unknown", i) }, true},
		{"nobody but proxies", []string{"0.0.0.0/32", "10.0.0.0/8"}, func(int) string { return "10.0.0.2" }, true},
		{"a stranger who says that they are a proxy", []string{"10.0.0.0/8"},
			func(i int) string { return fmt.Sprintf("198.51.100.%d", i) }, true},
		{"a proxy that no setting names", nil, func(i int) string { return fmt.Sprintf("192.0.2.%d", i) }, true},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			s, _ := paced(t, tt.trusted...)
			limited := false
			for i := range 10 {
				limited = limited || s.from("/slow", tt.forwarded(i)).status == http.StatusTooManyRequests
			}
			if limited != tt.limited {
				t.Errorf("limited: %v", limited)
			}
		})
	}
}

func TestWhoSitsAtThisMachineIsNotCounted(t *testing.T) {
	s, _ := paced(t)
	for range 10 {
		if a := s.from("/slow"); a.status != http.StatusOK {
			t.Fatalf("%+v", a)
		}
	}
}

// However many call, the memory for them is bounded. Who calls on is not forgotten.
func TestOfVeryManyCallersTheLastAreRemembered(t *testing.T) {
	now := clock.NewManual(time.Date(2026, 2, 3, 9, 0, 0, 0, time.UTC))
	p, pace := httpx.NewPacer(now.Now), httpx.Pace{Often: 3, Per: time.Hour}
	for range 3 {
		if wait := p.Take("busy", pace); wait > 0 {
			t.Fatalf("waits %v", wait)
		}
	}
	for i := range 120_000 {
		if i%10_000 == 0 && p.Take("busy", pace) == 0 {
			t.Fatalf("after %d others it is new again", i)
		}
		if wait := p.Take(fmt.Sprint(i), pace); wait > 0 {
			t.Fatalf("call %d waits %v", i, wait)
		}
	}
	if n := p.Remembered(); n > 50_000 {
		t.Errorf("%d are remembered", n)
	}
}

func TestALineOfOnesOwnBeforeTheProxysIsNotBelieved(t *testing.T) {
	s, _ := paced(t, "0.0.0.0/32")
	for i := range 4 {
		r := httptest.NewRequestWithContext(t.Context(), http.MethodGet, "/slow", nil)
		r.Header.Add("X-Forwarded-For", fmt.Sprintf("198.51.100.%d", i))
		r.Header.Add("X-Forwarded-For", "192.0.2.1")
		answer, err := s.RoundTrip(r)
		if err != nil {
			t.Fatal(err)
		}
		if a := read(t, answer); (a.status == http.StatusTooManyRequests) != (i == 3) {
			t.Errorf("call %d: %+v", i, a)
		}
	}
}

func TestAnOperationKnowsTheAddressOfItsCaller(t *testing.T) {
	type found struct{ Body string }
	tests := []struct {
		name      string
		trusted   []netip.Prefix
		forwarded string
		want      string
	}{
		{"as the trusted proxy wrote it", []netip.Prefix{netip.MustParsePrefix("0.0.0.0/32")}, "198.51.100.1, 192.0.2.1",
			"192.0.2.1"},
		{"the peer's own, whatever it says", []netip.Prefix{netip.MustParsePrefix("10.0.0.0/8")}, "192.0.2.1", "0.0.0.0"},
		{"the peer's own if none is trusted", nil, "192.0.2.1", "0.0.0.0"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			where := httpx.Handle(func(ctx context.Context, _ *none) (*found, error) {
				return &found{httpx.AddressOf(ctx).String()}, nil
			})
			s := serveWith(t,
				httpx.Options{Proxies: tt.trusted, Routes: []httpx.Route{row(http.MethodGet, "/where", "where", where)}})
			if a := s.from("/where", tt.forwarded); !strings.Contains(a.body, `"`+tt.want+`"`) {
				t.Errorf("%+v, want %s", a, tt.want)
			}
		})
	}
	if a := httpx.AddressOf(t.Context()); a.IsValid() {
		t.Errorf("outside a request: %v", a)
	}
}
