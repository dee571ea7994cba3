package main

import (
	"context"
	"fmt"
	"io"
	"io/fs"
	"reflect"
	"time"

	"lateral/frontend"
	"lateral/pkg/geo"
	"lateral/pkg/health"
	"lateral/pkg/httpx"
	"lateral/pkg/money"
	"lateral/services/security/securityhttp"
	"lateral/services/themes/themeshttp"
)

// server is the whole server: the API, the pages for machines, the web app.
func (p *program) server() (*httpx.Server, error) {
	s, err := p.api()
	if err != nil {
		return nil, err
	}
	s.Page("/healthz", health.Healthy)
	s.Page("/readyz", p.health.Ready)
	if err := s.Docs("/docs"); err != nil {
		return nil, err
	}
	files, err := frontend.Dist()
	if err != nil {
		return nil, err
	}
	p.health.Missing = missingFrom(files)
	err = s.WebApp(files, "/api/", "/metrics", "/healthz", "/readyz", "/openapi")
	return s, err
}

// sayIfAppless warns whoever starts a program that was built without the web app: its API is
// ready, and people find no page.
func (p *program) sayIfAppless(out io.Writer, files fs.FS) {
	if len(missingFrom(files)) == 0 {
		return
	}
	const warning = "The web app was not built into this program: it answers the API alone, and people find no page."
	p.Log.Warn(warning)
	_, _ = fmt.Fprintln(out, warning+"\n  Run make build, which builds the web app first, and start that program.")
}

// missingFrom names the parts that were not built into the program, as /readyz says them.
func missingFrom(files fs.FS) []string {
	if _, err := fs.Stat(files, "index.html"); err != nil {
		return []string{"webApp"}
	}
	return nil
}

// api is the server with the table of operations alone.
func (p *program) api() (*httpx.Server, error) {
	proxies, err := httpx.ParseNetworks(p.config.TrustedProxies)
	if err != nil {
		return nil, err
	}
	return httpx.New(httpx.Options{
		Title: "Lateral", Version: version, Routes: p.routes(), Log: p.Log,
		Metrics: p.metrics, Measured: "lateral", Failures: failures(), DescribedAs: described(),
		Extensions: map[string]any{"x-terms": themeshttp.Terms()},
		Secure:     p.config.secure(), Proxies: proxies, Now: p.Now,
		Refused: securityhttp.Refused(p.security),
	})
}

// newHealth is what /readyz asks: each time, for a test may change the parts.
func (p *program) newHealth() *health.Check {
	return &health.Check{
		Documents: p.writable,
		Search:    func(ctx context.Context) error { return p.Index.Health(ctx) },
		Building:  func() []string { return p.Building.Names() },
		Log:       p.Log,
	}
}

// writable says whether documents can be read and written: it renews a mark.
func (p *program) writable(ctx context.Context) error {
	return p.trial.Writable(ctx, p.db, func(ctx context.Context) error {
		return migrations().Layout().Mark(ctx, p.db, "writable", p.Now().UTC().Format(time.RFC3339))
	})
}

// lookOn finishes a look for damage that the start had no time for. Damage makes /readyz say
// no, and is in the log.
func (p *program) lookOn(ctx context.Context) {
	if p.Unseen {
		health.LookOn(ctx, p.Proof, func(err error) {
			p.trial.Damage()
			p.Log.ErrorContext(ctx, "the documents are damaged", "error", p.config.place().Advise(err))
		})
	}
}

// described says how the API describes, and checks, types of pkg, which know nothing of it.
func described() map[reflect.Type]reflect.Type {
	type Amount struct {
		Pence    int64  `json:"pence" doc:"Hundredths of the currency: 105000 is £1,050.00" example:"105000"`
		Currency string `json:"currency" enum:"GBP,EUR,USD" doc:"ISO 4217 code" example:"GBP"`
	}
	type Point struct {
		Lat float64 `json:"lat" doc:"Latitude in degrees north, WGS84" minimum:"-90" maximum:"90"`
		Lon float64 `json:"lon" doc:"Longitude in degrees east, WGS84" minimum:"-180" maximum:"180"`
	}
	return map[reflect.Type]reflect.Type{
		reflect.TypeFor[money.Amount](): reflect.TypeFor[Amount](),
		reflect.TypeFor[geo.Point]():    reflect.TypeFor[Point](),
	}
}
