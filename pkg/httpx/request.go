package httpx

import (
	"context"
	"log/slog"
	"net"
	"net/http"
	"net/netip"
	"strings"
)

type requestKey struct{}

// request is what is known about a request, available through its context.
type request struct {
	id       string
	method   string
	log      *slog.Logger
	from     origin
	has      string // tags of the caller's copies: If-None-Match
	account  string // who called, once that is known
	name     string // name of the operation, "" if there is none
	within   Within // rule of the row of the table
	failures []Failure
	outcome  string // code of the problem in the answer
}

// locate says where a field of the input is. A request that only reads has no body; one that
// changes something may have a query too, whose fields come with that word.
func (r *request) locate(path string) string {
	switch {
	case strings.HasPrefix(path, "query."):
		return path
	case r.method == http.MethodGet:
		return "query." + path
	}
	return "body." + path
}

func requestOf(ctx context.Context) *request {
	if r, ok := ctx.Value(requestKey{}).(*request); ok {
		return r
	}
	return &request{log: slog.Default()}
}

// CalledBy notes who called, for the log.
func CalledBy(ctx context.Context, account string) { requestOf(ctx).account = account }

// RequestID returns the id of the request that ctx belongs to, "" outside one.
func RequestID(ctx context.Context) string { return requestOf(ctx).id }

// AddressOf is the address that the request of ctx came from, without port and zone. An
// IPv4 address is never written as IPv6. It believes only trusted proxies, from the nearest
// outwards. If one says nothing readable, the address is that of the proxy. Outside a
// request it is the zero Addr.
func AddressOf(ctx context.Context) netip.Addr { return requestOf(ctx).from.address }

// IsSecure says whether the request of ctx reached a trusted proxy by https.
func IsSecure(ctx context.Context) bool { return requestOf(ctx).from.secure }

// IsLocal says whether the request of ctx was made on this machine: without a proxy, and to
// a name of this machine. No other machine can send such a request. Nor can a page of
// another site, even if that site gives its own name the address of this machine.
func IsLocal(ctx context.Context) bool {
	from := requestOf(ctx).from
	if from.proxied || !isHere(from.address) {
		return false
	}
	host := strings.ToLower(from.named)
	if name, _, err := net.SplitHostPort(host); err == nil {
		host = name
	}
	address, err := netip.ParseAddr(strings.Trim(host, "[]"))
	return from.address.IsUnspecified() || err == nil && address.IsLoopback() || host == "localhost" ||
		strings.HasSuffix(host, ".localhost")
}

// Within runs an endpoint's work and its answer as one, so that the answer cannot fail
// after the work was kept. It may run them more than once.
type Within func(ctx context.Context, do func(context.Context) error) error
