package health

import (
	"context"
	"errors"
	"log/slog"
	"net"
	"net/http"
	"time"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/collectors"
	"github.com/prometheus/client_golang/prometheus/promhttp"

	"lateral/pkg/docdb"
	"lateral/pkg/jobs"
)

// Metrics is a registry of what the program of that name does: the runtime, what was read of
// the documents, and the jobs by state. Who serves adds the requests.
func Metrics(program string, queue *jobs.Queue, documents *docdb.Counted) *prometheus.Registry {
	r := prometheus.NewRegistry()
	r.MustRegister(collectors.NewGoCollector(), collectors.NewProcessCollector(collectors.ProcessCollectorOpts{}))
	r.MustRegister(prometheus.NewCounterFunc(prometheus.CounterOpts{
		Name: program + "_document_reads_total", Help: "Calls that read documents, of requests and jobs.",
	}, func() float64 { return float64(documents.Reads()) }))
	for _, state := range []jobs.State{jobs.Ready, jobs.Dead} {
		r.MustRegister(prometheus.NewGaugeFunc(prometheus.GaugeOpts{
			Name: program + "_jobs", Help: "Jobs by state.", ConstLabels: prometheus.Labels{"state": string(state)},
		}, func() float64 { return counted(queue, state) }))
	}
	return r
}

// counted is how many jobs are in the state, or -1 where that cannot be told.
func counted(queue *jobs.Queue, state jobs.State) float64 {
	ctx, cancel := context.WithTimeout(context.Background(), time.Second)
	defer cancel()
	n, err := queue.Count(ctx, state)
	if err != nil {
		return -1
	}
	return float64(n)
}

// ServeMetrics answers /metrics on ln until ctx ends; a nil ln is none.
func ServeMetrics(ctx context.Context, ln net.Listener, metrics prometheus.Gatherer, log *slog.Logger) {
	if ln == nil {
		return
	}
	pages := http.NewServeMux()
	pages.Handle("GET /metrics", promhttp.HandlerFor(metrics, promhttp.HandlerOpts{}))
	server := &http.Server{
		Handler: pages, ReadTimeout: 10 * time.Second, WriteTimeout: time.Minute, IdleTimeout: 2 * time.Minute,
	}
	stopped := context.AfterFunc(ctx, func() { _ = server.Close() })
	defer stopped()
	if err := server.Serve(ln); !errors.Is(err, http.ErrServerClosed) {
		log.ErrorContext(ctx, "metrics are not served any more", "error", err)
	}
}
