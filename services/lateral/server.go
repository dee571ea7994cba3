package main

import (
	"context"
	"encoding/json"
	"errors"
	"net/http"
	"sync"
	"time"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/collectors"

	"lateral/frontend"
	"lateral/pkg/docdb"
	"lateral/pkg/httpx"
	"lateral/pkg/jobs"
	"lateral/services/security/securityhttp"
)

// server is the whole server: the API, the pages for machines, the web app.
func (p *program) server() (*httpx.Server, error) {
	s, err := p.api()
	if err != nil {
		return nil, err
	}
	s.Page("/healthz", healthy)
	s.Page("/readyz", p.ready)
	if err := s.Docs("/docs"); err != nil {
		return nil, err
	}
	files, err := frontend.Dist()
	if err != nil {
		return nil, err
	}
	return s, s.WebApp(files, "/api/", "/metrics", "/healthz", "/readyz", "/openapi")
}

// api is the server with the table of operations alone.
func (p *program) api() (*httpx.Server, error) {
	proxies, err := httpx.ParseNetworks(p.config.TrustedProxies)
	if err != nil {
		return nil, err
	}
	return httpx.New(httpx.Options{
		Title: "Lateral", Version: version, Routes: p.routes(), Log: p.log,
		Metrics: p.metrics, Secure: p.config.secure(), Proxies: proxies, Now: p.now,
		Refused: securityhttp.Refused(p.security),
	})
}

// healthy answers as long as the program runs.
func healthy(w http.ResponseWriter, _ *http.Request) { _, _ = w.Write([]byte("ok\n")) }

// readiness says which engines answer: "up" or "down"; documents may be "full"
// or "damaged" too.
type readiness struct {
	Documents string   `json:"documents"`
	Search    string   `json:"search"`
	Building  []string `json:"building,omitempty"` // indexes that are being built; until then answers are degraded
	Leaving   bool     `json:"leaving,omitempty"`  // the program was told to stop
}

// patience is how long /readyz waits for an engine.
const patience = 2 * time.Second

// ready answers 200 when documents can be read and written and search answers,
// until the program is told to stop. When only search is down the program still serves, so the answer says
// so and stays 200. Both are asked at once, so that the silence of one says
// nothing of the other.
func (p *program) ready(w http.ResponseWriter, r *http.Request) {
	ctx, cancel := context.WithTimeout(r.Context(), patience)
	defer cancel()
	var documents, search error
	var asked sync.WaitGroup
	asked.Go(func() { documents = p.writable(ctx) })
	asked.Go(func() { search = p.index.Health(ctx) })
	asked.Wait()
	w.Header().Set("Content-Type", "application/json")
	if documents != nil {
		p.log.Error("not ready", "error", documents)
	}
	leaving := p.leaving.Load()
	state := readiness{stateOf(documents), stateOf(search), p.building.Names(), leaving}
	if documents != nil || leaving {
		w.WriteHeader(http.StatusServiceUnavailable)
	}
	_ = json.NewEncoder(w).Encode(state)
}

func stateOf(err error) string {
	switch {
	case err == nil:
		return "up"
	case errors.Is(err, docdb.ErrFull):
		return "full"
	case errors.Is(err, docdb.ErrDamaged):
		return "damaged"
	}
	return "down"
}

// newMetrics is what /metrics shows beside the requests: the runtime, what was
// read of the documents, and the jobs by state.
func newMetrics(queue *jobs.Queue, documents *docdb.Counted) *prometheus.Registry {
	r := prometheus.NewRegistry()
	r.MustRegister(collectors.NewGoCollector(), collectors.NewProcessCollector(collectors.ProcessCollectorOpts{}))
	r.MustRegister(prometheus.NewCounterFunc(prometheus.CounterOpts{
		Name: "lateral_document_reads_total", Help: "Calls that read documents, of requests and jobs.",
	}, func() float64 { return float64(documents.Reads()) }))
	for _, state := range []jobs.State{jobs.Ready, jobs.Dead} {
		r.MustRegister(prometheus.NewGaugeFunc(prometheus.GaugeOpts{
			Name: "lateral_jobs", Help: "Jobs by state.", ConstLabels: prometheus.Labels{"state": string(state)},
		}, func() float64 {
			ctx, cancel := context.WithTimeout(context.Background(), time.Second)
			defer cancel()
			n, err := queue.Count(ctx, state)
			if err != nil {
				return -1
			}
			return float64(n)
		}))
	}
	return r
}
