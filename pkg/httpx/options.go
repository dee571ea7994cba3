package httpx

import (
	"context"
	"log/slog"
	"net/netip"
	"reflect"
	"time"

	"github.com/prometheus/client_golang/prometheus"
)

// Options say what the server is built from.
type Options struct {
	Title   string // of the API
	Version string // of the program
	Routes  []Route
	Log     *slog.Logger
	Metrics prometheus.Registerer
	// Measured is what the names of the metrics begin with, if not with http.
	Measured string
	// DescribedAs are the types with tags for the description and the check of what is sent,
	// in place of types that know nothing of HTTP.
	DescribedAs map[reflect.Type]reflect.Type
	// Extensions are added to the description, for programs that are built with it. Their
	// names begin with x-.
	Extensions map[string]any
	Failures   []Failure        // of what the program is built on
	Secure     bool             // served to browsers over https: send HSTS
	Timeout    time.Duration    // for one request; 0 is 30 seconds
	Proxies    []netip.Prefix   // whose X-Forwarded-For, X-Forwarded-Proto and Forwarded are believed
	Now        func() time.Time // clock for the pace of calls; nil is the machine's
	Refused    Refused          // is told of refusals; may be nil
}

// Refusal is an operation that was answered with 403, 404 or 429.
type Refusal struct {
	Operation string
	Status    int
	Code      string // code of the problem
	Account   string // "" if nobody is signed in
	Address   netip.Addr
	Agent     string // what the browser says about itself
}

// Refused is told of a refusal before the answer leaves; it cannot change it.
type Refused func(context.Context, Refusal)

// maxAgent is how many bytes are read of what a browser says about itself.
const maxAgent = 300
