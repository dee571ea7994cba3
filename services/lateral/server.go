package main

import (
	"context"
	"io/fs"
	"time"

	"github.com/danielgtaylor/huma/v2"
	"github.com/gofiber/fiber/v2"
	"github.com/gofiber/fiber/v2/middleware/adaptor"
	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/collectors"
	"github.com/prometheus/client_golang/prometheus/promhttp"

	"lateral/frontend"
	"lateral/pkg/httpx"
	"lateral/pkg/jobs"
)

// app is the whole server: the API, the pages for machines, the web app.
func (p *program) app() (*fiber.App, error) {
	app, api, err := p.api()
	if err != nil {
		return nil, err
	}
	app.Get("/healthz", func(c *fiber.Ctx) error { return c.SendString("ok\n") })
	app.Get("/readyz", p.ready)
	app.Get("/metrics", adaptor.HTTPHandler(promhttp.HandlerFor(p.metrics, promhttp.HandlerOpts{})))
	if err := httpx.Docs(app, "/docs", api); err != nil {
		return nil, err
	}
	files, err := frontend.Dist()
	if err != nil {
		return nil, err
	}
	p.webApp(app, files)
	return app, nil
}

func (p *program) webApp(app *fiber.App, files fs.FS) {
	httpx.WebApp(app, files, "/api/", "/metrics", "/healthz", "/readyz", "/openapi")
}

// api is the Fiber application with the table of operations.
func (p *program) api() (*fiber.App, huma.API, error) {
	return httpx.New(httpx.Options{
		Title: "Lateral", Version: version, Routes: p.routes(), Log: p.log,
		Metrics: p.metrics, Secure: p.config.secure(),
	})
}

// ready answers 200 when documents and search answer. When only search is down
// the program still serves, so the answer says so and stays 200.
func (p *program) ready(c *fiber.Ctx) error {
	ctx, cancel := context.WithTimeout(c.UserContext(), 2*time.Second)
	defer cancel()
	if err := p.db.Ping(ctx); err != nil {
		p.log.Error("not ready", "error", err)
		return c.Status(fiber.StatusServiceUnavailable).JSON(fiber.Map{"documents": "down"})
	}
	answer := fiber.Map{"documents": "up", "search": "up"}
	if err := p.index.Health(ctx); err != nil {
		answer["search"] = "down"
	}
	return c.JSON(answer)
}

// newMetrics is what /metrics shows beside the requests: the runtime, and the
// jobs by state.
func newMetrics(queue *jobs.Queue) *prometheus.Registry {
	r := prometheus.NewRegistry()
	r.MustRegister(collectors.NewGoCollector(), collectors.NewProcessCollector(collectors.ProcessCollectorOpts{}))
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
