package httpx

import (
	"context"
	"log/slog"
	"net/http"
	"net/netip"
	"regexp"
	"strconv"
	"time"

	"github.com/gofiber/fiber/v2"
	"github.com/google/uuid"
	"github.com/prometheus/client_golang/prometheus"
)

type requestKey struct{}

// request is what is known of a request wherever its context is.
type request struct {
	id     string
	method string
	from   netip.Addr
	log    *slog.Logger
}

// part is where the fields of a request's input are: what only asks has no body.
func (r request) part() string {
	if r.method == http.MethodGet {
		return "query."
	}
	return "body."
}

func requestOf(ctx context.Context) request {
	r, ok := ctx.Value(requestKey{}).(request)
	if !ok {
		r.log = slog.Default()
	}
	return r
}

// RequestID returns the id of the request that ctx belongs to, "" outside one.
func RequestID(ctx context.Context) string { return requestOf(ctx).id }

// AddressOf returns the address that the request came from, as far as trusted
// proxies say it; the zero Addr outside a request, and where it cannot be known.
func AddressOf(ctx context.Context) netip.Addr { return requestOf(ctx).from }

// watch gives each request an id, a deadline, a log line and its place in the
// metrics.
type watch struct {
	log     *slog.Logger
	proxies []netip.Prefix // whose X-Forwarded-For is believed
	timeout time.Duration
	seconds *prometheus.HistogramVec
}

func newWatch(o Options) (*watch, error) {
	w := &watch{log: o.Log, proxies: o.Proxies, timeout: o.Timeout, seconds: prometheus.NewHistogramVec(prometheus.HistogramOpts{
		Name: "lateral_http_request_seconds", Help: "Time to answer, by route and status.",
		Buckets: []float64{.001, .0025, .005, .01, .025, .05, .1, .25, .5, 1, 2.5, 5, 10},
	}, []string{"method", "route", "status"})}
	return w, o.Metrics.Register(w.seconds)
}

var sensibleID = regexp.MustCompile(`^[A-Za-z0-9_-]{8,64}$`)

func (w *watch) request(c *fiber.Ctx) error {
	start := time.Now()
	id := c.Get("X-Request-Id") // from the load balancer
	if !sensibleID.MatchString(id) {
		id = uuid.NewString()
	}
	r := request{id: id, method: c.Method(), from: clientOf(c, w.proxies), log: w.log}
	ctx, cancel := context.WithTimeout(context.WithValue(c.UserContext(), requestKey{}, r), w.timeout)
	defer cancel()
	c.SetUserContext(ctx)
	c.Set("X-Request-Id", id)

	if err := c.Next(); err != nil {
		if err := asProblemJSON(c, err); err != nil {
			return err
		}
	}
	status, took := c.Response().StatusCode(), time.Since(start)
	w.seconds.WithLabelValues(c.Method(), c.Route().Path, strconv.Itoa(status)).Observe(took.Seconds())
	// The path is logged without its query: that may hold what people typed.
	w.log.LogAttrs(ctx, slog.LevelInfo, "request", slog.String("request_id", id), slog.String("method", c.Method()),
		slog.String("path", c.Path()), slog.Int("status", status), slog.Int64("us", took.Microseconds()))
	return nil
}
