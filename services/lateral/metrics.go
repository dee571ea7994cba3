package main

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"syscall"
	"time"

	"github.com/prometheus/client_golang/prometheus/promhttp"
)

// metricsAddr is the address of /metrics by default. If another program has the
// port, there are no metrics, and the log says so.
const metricsAddr = "127.0.0.1:8081"

// metricsOff is the setting that turns the metrics off.
const metricsOff = "off"

// listenMetrics listens for collectors of metrics: never on the address for
// people's requests. It returns nil where the settings want no metrics, or where
// the default port is taken.
func (s *serve) listenMetrics(ctx context.Context, p *program) (net.Listener, error) {
	addr := s.MetricsAddr
	if addr == "" {
		addr = metricsAddr
	}
	if addr == metricsOff {
		return nil, nil //nolint:nilnil // there is nothing to listen on
	}
	var listen net.ListenConfig
	ln, err := listen.Listen(ctx, "tcp", addr)
	switch {
	case err == nil:
		return ln, nil
	case s.MetricsAddr == "" && errors.Is(err, syscall.EADDRINUSE):
		p.log.Warn("no metrics: another program has their port", "address", addr, "setting", named("metrics-addr"))
		return nil, nil //nolint:nilnil // as it says
	}
	return nil, advised(fmt.Errorf("lateral cannot listen on %s for metrics: %w", addr, err),
		"Name another address by "+named("metrics-addr")+", or "+metricsOff+".")
}

// serveMetrics answers /metrics on ln until ctx ends; a nil ln is none.
func (p *program) serveMetrics(ctx context.Context, ln net.Listener) {
	if ln == nil {
		return
	}
	pages := http.NewServeMux()
	pages.Handle("GET /metrics", promhttp.HandlerFor(p.metrics, promhttp.HandlerOpts{}))
	server := &http.Server{Handler: pages, ReadTimeout: 10 * time.Second, WriteTimeout: time.Minute,
		IdleTimeout: 2 * time.Minute}
	stopped := context.AfterFunc(ctx, func() { _ = server.Close() })
	defer stopped()
	if err := server.Serve(ln); !errors.Is(err, http.ErrServerClosed) {
		p.log.Error("metrics are not served any more", "error", err)
	}
}
