package httpx

import (
	"context"
	"log/slog"
	"regexp"
	"strconv"
	"time"

	"github.com/gofiber/fiber/v2"
	"github.com/google/uuid"
	"github.com/prometheus/client_golang/prometheus"
)

type requestIDKey struct{}

// RequestID returns the id of the request that ctx belongs to, "" outside one.
func RequestID(ctx context.Context) string {
	id, _ := ctx.Value(requestIDKey{}).(string)
	return id
}

// watch gives each request an id, a deadline, a log line and its place in the
// metrics.
type watch struct {
	log     *slog.Logger
	timeout time.Duration
	seconds *prometheus.HistogramVec
}

func newWatch(o Options) (*watch, error) {
	w := &watch{log: o.Log, timeout: o.Timeout, seconds: prometheus.NewHistogramVec(prometheus.HistogramOpts{
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
	ctx, cancel := context.WithTimeout(context.WithValue(c.UserContext(), requestIDKey{}, id), w.timeout)
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

func secureHeaders(secure bool) fiber.Handler {
	return func(c *fiber.Ctx) error {
		c.Set("X-Content-Type-Options", "nosniff")
		c.Set("X-Frame-Options", "DENY")
		c.Set("Referrer-Policy", "same-origin")
		c.Set("Content-Security-Policy", "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'; base-uri 'none'; form-action 'self'")
		c.Set("Permissions-Policy", "camera=(), microphone=(), geolocation=()")
		if secure {
			c.Set("Strict-Transport-Security", "max-age=31536000; includeSubDomains")
		}
		return c.Next()
	}
}
