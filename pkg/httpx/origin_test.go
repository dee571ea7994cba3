package httpx_test

import (
	"context"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"testing"

	"lateral/pkg/httpx"
)

// where is what an endpoint learns about the origin of a request.
type where struct {
	address        string
	secure, isHere bool
}

// told sends a request with the header lines, given as pairs. It comes from 0.0.0.0, which
// is trusted like 10.0.0.0/8.
func told(t *testing.T, lines ...string) where {
	t.Helper()
	var got where
	o := httpx.Options{
		Proxies: []netip.Prefix{netip.MustParsePrefix("0.0.0.0/32"), netip.MustParsePrefix("10.0.0.0/8"),
			netip.MustParsePrefix("fd00::/8")},
		Routes: []httpx.Route{row(http.MethodGet, "/do", "do",
			httpx.Handle(func(ctx context.Context, _ *none) (*none, error) {
				got = where{httpx.AddressOf(ctx).String(), httpx.IsSecure(ctx), httpx.IsLocal(ctx)}
				return nil, nil
			}))},
	}
	s := serveWith(t, o)
	r := httptest.NewRequestWithContext(t.Context(), http.MethodGet, "/do", nil)
	for i := 0; i < len(lines); i += 2 {
		r.Header.Add(lines[i], lines[i+1])
	}
	answer, err := s.RoundTrip(r)
	if err != nil {
		t.Fatal(err)
	}
	if hsts := read(t, answer).header.Get("Strict-Transport-Security"); (hsts != "") != got.secure {
		t.Errorf("secure %t, HSTS %q", got.secure, hsts)
	}
	return got
}

func TestTheAddressOfACallerIsReadHoweverItIsWritten(t *testing.T) {
	const xff, proxy = "X-Forwarded-For", "0.0.0.0"
	tests := []struct {
		name  string
		lines []string
		want  string
	}{
		{"bare", []string{xff, "192.0.2.1"}, "192.0.2.1"},
		{"with a port", []string{xff, "192.0.2.1:51234"}, "192.0.2.1"},
		{"IPv6", []string{xff, "2001:db8::1"}, "2001:db8::1"},
		{"IPv6 in brackets", []string{xff, "[2001:db8::1]"}, "2001:db8::1"},
		{"IPv6 with a port", []string{xff, "[2001:db8::1]:443"}, "2001:db8::1"},
		{"IPv6 written long", []string{xff, "2001:0DB8:0:0:0:0:0:1"}, "2001:db8::1"},
		{"with a zone", []string{xff, "fe80::1%eth0"}, "fe80::1"},
		{"with a zone and a port", []string{xff, "[fe80::1%25eth0]:80"}, "fe80::1"},
		{"IPv4 as IPv6", []string{xff, "::ffff:192.0.2.1"}, "192.0.2.1"},
		{"IPv4 as IPv6 with a port", []string{xff, "[::ffff:192.0.2.1]:80"}, "192.0.2.1"},
		{"after a stranger's", []string{xff, "198.51.100.7, 192.0.2.1:80"}, "192.0.2.1"},
		{"through two proxies", []string{xff, "198.51.100.7, 192.0.2.1:80, 10.1.1.1:4000"}, "192.0.2.1"},
		{"through a proxy of IPv6", []string{xff, "192.0.2.1, [fd00::1]:80"}, "192.0.2.1"},
		{"on two lines", []string{xff, "198.51.100.7", xff, "192.0.2.1"}, "192.0.2.1"},
		{"no header", []string{"X-Real-Ip", "192.0.2.1"}, proxy},
		{"empty", []string{xff, ""}, proxy},
		{"an empty last entry", []string{xff, "192.0.2.1, "}, proxy},
		{"a word", []string{xff, "192.0.2.1, unknown"}, proxy},
		{"a word from behind the second proxy", []string{xff, "198.51.100.7, unknown, 10.1.1.1"}, "10.1.1.1"},
		{"a name", []string{xff, "client.example:80"}, proxy},
		{"a port that is not one", []string{xff, "192.0.2.1:80;drop"}, proxy},
		{"a bracket too few", []string{xff, "[2001:db8::1"}, proxy},
		{"nobody but proxies", []string{xff, "10.0.0.2, 10.0.0.3"}, "10.0.0.2"},
		{"Forwarded", []string{"Forwarded", "for=192.0.2.1;proto=http;by=203.0.113.43"}, "192.0.2.1"},
		{"Forwarded, IPv6", []string{"Forwarded", `For="[2001:db8::1]:4711"`}, "2001:db8::1"},
		{"Forwarded, with a port", []string{"Forwarded", `for="192.0.2.1:_hidden"; by=_b`}, "192.0.2.1"},
		{"Forwarded after a stranger's", []string{"Forwarded", "for=198.51.100.7, for=192.0.2.1"}, "192.0.2.1"},
		{"Forwarded through two proxies", []string{"Forwarded", "for=192.0.2.1", "Forwarded", "for=10.1.1.1"}, "192.0.2.1"},
		{"Forwarded with a comma in quotes", []string{"Forwarded", `for=198.51.100.7;host="a, for=1.1.1.1", for=192.0.2.1`},
			"192.0.2.1"},
		{"Forwarded, hidden", []string{"Forwarded", "for=_gazonk"}, proxy},
		{"Forwarded, unknown", []string{"Forwarded", "for=unknown"}, proxy},
		{"Forwarded without for", []string{"Forwarded", "proto=https"}, proxy},
		{"Forwarded with for twice", []string{"Forwarded", "for=192.0.2.1;for=192.0.2.2"}, proxy},
		{"Forwarded, a quotation mark left open by a stranger", []string{"Forwarded", `for=198.51.100.7;by=", for=192.0.2.1`},
			proxy},
		{"the same with the proxy's in quotes", []string{"Forwarded", `for=198.51.100.7;by=", for="[2001:db8::1]:80"`},
			proxy},
		{"both, agreeing", []string{xff, "192.0.2.1", "Forwarded", `for="192.0.2.1:80"`}, "192.0.2.1"},
		{"both, one of which must be a stranger's", []string{xff, "192.0.2.1", "Forwarded", "for=198.51.100.7"}, proxy},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := told(t, tt.lines...); got.address != tt.want || got.isHere {
				t.Errorf("told %+v, want %s", got, tt.want)
			}
		})
	}
}

func TestHTTPSIsKnownFromTheTrustedProxy(t *testing.T) {
	const xff, xfp = "X-Forwarded-For", "X-Forwarded-Proto"
	tests := []struct {
		name  string
		lines []string
		want  bool
	}{
		{"https", []string{xff, "192.0.2.1", xfp, "https"}, true},
		{"in capitals", []string{xff, "192.0.2.1", xfp, "HTTPS"}, true},
		{"http", []string{xff, "192.0.2.1", xfp, "http"}, false},
		{"nothing said", []string{xff, "192.0.2.1"}, false},
		{"the protocol alone", []string{xfp, "https"}, true},
		{"a stranger's before the proxy's", []string{xff, "192.0.2.1", xfp, "https, http"}, false},
		{"a stranger's line before the proxy's", []string{xff, "192.0.2.1", xfp, "https", xfp, "http"}, false},
		{"https to the outer of two proxies", []string{xff, "192.0.2.1, 10.1.1.1", xfp, "https, http"}, true},
		{"the inner hands on what the outer said", []string{xff, "192.0.2.1, 10.1.1.1", xfp, "https"}, true},
		{"an address that cannot be read", []string{xff, "unknown", xfp, "https"}, true},
		{"Forwarded", []string{"Forwarded", "for=192.0.2.1;proto=https"}, true},
		{"Forwarded, a stranger's before", []string{"Forwarded", "for=192.0.2.1;proto=https, for=192.0.2.1;proto=http"},
			false},
		{"Forwarded, a quotation mark left open",
			[]string{"Forwarded", `for=192.0.2.1;proto=https;by=", for=192.0.2.2;proto=http`}, false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := told(t, tt.lines...); got.secure != tt.want {
				t.Errorf("told %+v", got)
			}
		})
	}
}

func TestWhatAStrangerSaysOfThemselvesIsNotBelieved(t *testing.T) {
	var got where
	s := serve(t, row(http.MethodGet, "/do", "do", httpx.Handle(func(ctx context.Context, _ *none) (*none, error) {
		got = where{httpx.AddressOf(ctx).String(), httpx.IsSecure(ctx), httpx.IsLocal(ctx)}
		return nil, nil
	})))
	s.send(http.MethodGet, "/do", "", "X-Forwarded-For", "192.0.2.1", "X-Forwarded-Proto", "https", "Forwarded",
		"for=192.0.2.1;proto=https")
	if want := (where{"0.0.0.0", false, false}); got != want {
		t.Errorf("told %+v", got)
	}
	for _, name := range []string{"Via", "X-Real-Ip", "X-Forwarded-Host"} {
		if s.send(http.MethodGet, "/do", "", name, "1.1 proxy"); got.isHere {
			t.Errorf("%s: taken for a call from this machine", name)
		}
	}
	if s.send(http.MethodGet, "/do", ""); got != (where{"0.0.0.0", false, true}) {
		t.Errorf("a call from this machine: %+v", got)
	}
	if httpx.AddressOf(t.Context()).IsValid() {
		t.Error("there is an address outside a request")
	}
}
