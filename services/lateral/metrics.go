package main

import (
	"context"
	"errors"
	"fmt"
	"net"
	"syscall"

	"lateral/pkg/apperr"
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
		p.Log.WarnContext(ctx, "no metrics: another program has their port", "address", addr, "setting",
			named("metrics-addr"))
		return nil, nil //nolint:nilnil // as it says
	}
	return nil, apperr.Advised(fmt.Errorf("lateral cannot listen on %s for metrics: %w", addr, err),
		"Name another address by "+named("metrics-addr")+", or "+metricsOff+".")
}
