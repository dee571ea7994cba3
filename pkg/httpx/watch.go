package httpx

import (
	"bytes"
	"context"
	"log/slog"
	"net/http"
	"net/netip"
	"regexp"
	"strconv"
	"sync"
	"time"

	"github.com/gofiber/fiber/v2"
	"github.com/google/uuid"
	"github.com/prometheus/client_golang/prometheus"
)

// watch gives each request an id, a deadline, a log line and its place in the
// metrics.
type watch struct {
	log      *slog.Logger
	timeout  time.Duration
	proxies  []netip.Prefix
	refused  Refused
	failures []Failure
	untold   sync.Once // warns about a proxy that is not trusted
	seconds  *prometheus.HistogramVec
}

func newWatch(o Options) (*watch, error) {
	w := &watch{log: o.Log, timeout: o.Timeout, proxies: o.Proxies, refused: o.Refused, failures: o.Failures,
		seconds: prometheus.NewHistogramVec(prometheus.HistogramOpts{
			Name: o.Measured + "http_request_seconds", Help: "Time to answer, by route and status.",
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
	r := &request{id: id, method: c.Method(), log: w.log, from: originOf(c, w.proxies), failures: w.failures,
		has: joinLines(c, fiber.HeaderIfNoneMatch)}
	joinLines(c, fiber.HeaderIfMatch)
	w.warn(r.from)
	ctx, cancel := context.WithTimeout(context.WithValue(c.UserContext(), requestKey{}, r), w.timeout)
	defer cancel()
	c.SetUserContext(ctx)
	c.Set("X-Request-Id", id)

	if err := c.Next(); err != nil {
		if err := asProblemJSON(c, err); err != nil {
			return err
		}
	}
	w.tell(ctx, c, r)
	w.note(ctx, c, r, time.Since(start))
	return nil
}

// warn logs once that there seems to be a proxy that no setting names.
func (w *watch) warn(from origin) {
	if from.proxied && len(w.proxies) == 0 && (isHere(from.address) || from.address.IsPrivate()) {
		w.untold.Do(func() {
			w.log.Warn(
				"requests come through a proxy that is not among the trusted ones: all who come by it count as one address",
				"proxy", from.address.String())
		})
	}
}

// joinLines joins the lines of a header that is a list, and returns the one line.
func joinLines(c *fiber.Ctx, name string) string {
	header := &c.Request().Header
	lines := header.PeekAll(name)
	if len(lines) < 2 {
		return c.Get(name)
	}
	joined := string(bytes.Join(lines, []byte(", ")))
	header.Set(name, joined)
	return joined
}

// note logs a request that was answered. It logs the path without its query, which may hold
// what people typed.
func (w *watch) note(ctx context.Context, c *fiber.Ctx, r *request, took time.Duration) {
	status := c.Response().StatusCode()
	w.seconds.WithLabelValues(c.Method(), c.Route().Path, strconv.Itoa(status)).Observe(took.Seconds())
	noted := []slog.Attr{
		slog.String("request_id", r.id), slog.String("method", c.Method()), slog.String("path", c.Path()),
		slog.Int("status", status), slog.Int64("us", took.Microseconds()), slog.String("address", r.from.address.String()),
	}
	if r.account != "" {
		noted = append(noted, slog.String("account", r.account))
	}
	if r.outcome != "" {
		noted = append(noted, slog.String("outcome", r.outcome))
	}
	w.log.LogAttrs(ctx, slog.LevelInfo, "request", noted...)
}

// tell reports an operation that was refused.
func (w *watch) tell(ctx context.Context, c *fiber.Ctx, r *request) {
	status := c.Response().StatusCode()
	if w.refused == nil || r.name == "" {
		return
	}
	switch status {
	case http.StatusForbidden, http.StatusNotFound, http.StatusTooManyRequests:
		agent := c.Get(fiber.HeaderUserAgent)
		w.refused(ctx, Refusal{
			Operation: r.name, Status: status, Code: r.outcome, Account: r.account, Address: r.from.address,
			Agent: agent[:min(len(agent), maxAgent)],
		})
	}
}
