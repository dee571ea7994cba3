package httpx

import (
	"context"
	"errors"
	"log/slog"
	"net/http"
	"time"

	"github.com/danielgtaylor/huma/v2"
	"github.com/danielgtaylor/huma/v2/adapters/humafiber"
	"github.com/gofiber/fiber/v2"
	"github.com/gofiber/fiber/v2/middleware/recover"
	"github.com/prometheus/client_golang/prometheus"
)

// Options say what the server is built from.
type Options struct {
	Title   string // of the API
	Version string // of the program
	Routes  []Route
	Log     *slog.Logger
	Metrics prometheus.Registerer
	Secure  bool          // served to browsers over https: send HSTS
	Timeout time.Duration // for one request; 0 is 30 seconds
}

// New builds the Fiber application with every route. An error where a route
// declares nothing about who may call it, or two share a name.
func New(o Options) (*fiber.App, huma.API, error) {
	if o.Timeout == 0 {
		o.Timeout = 30 * time.Second
	}
	app := fiber.New(fiber.Config{
		Immutable:             true, // strings outlive the request; see the design's mistake 7
		DisableStartupMessage: true,
		BodyLimit:             1 << 20,
		ReadTimeout:           30 * time.Second,
		WriteTimeout:          60 * time.Second,
		IdleTimeout:           2 * time.Minute,
		ErrorHandler:          asProblemJSON,
	})
	watch, err := newWatch(o)
	if err != nil {
		return nil, nil, err
	}
	app.Use(watch.request, secureHeaders(o.Secure), recover.New(recover.Config{
		EnableStackTrace: true,
		StackTraceHandler: func(c *fiber.Ctx, p any) {
			o.Log.Error("panic", "request_id", RequestID(c.UserContext()), "panic", p)
		},
	}))

	huma.NewError = asProblem // Huma has no setting for this but its variable
	config := huma.DefaultConfig(o.Title, o.Version)
	config.DocsPath, config.SchemasPath = "", "" // Huma's page loads scripts from outside; ours does not
	config.CreateHooks = nil                     // no $schema links in answers
	config.Components.Schemas = huma.NewMapRegistry("#/components/schemas/", newNamer())
	config.Components.SecuritySchemes = map[string]*huma.SecurityScheme{
		"bearer": {Type: "http", Scheme: "bearer", BearerFormat: "JWT"},
	}
	api := humafiber.New(app, config)
	seen := map[string]bool{}
	for _, r := range o.Routes {
		if err := r.register(api, seen); err != nil {
			return nil, nil, err
		}
	}
	return app, api, nil
}

// asProblemJSON answers what Fiber itself refuses: no such page, wrong method,
// body too large, a panic.
func asProblemJSON(c *fiber.Ctx, err error) error {
	var p *Problem
	var f *fiber.Error
	if errors.As(err, &f) {
		p, _ = asProblem(f.Code, http.StatusText(f.Code)).(*Problem)
		p.RequestID = RequestID(c.UserContext())
		if f.Code == http.StatusNotFound {
			p.Detail = "There is no such page."
		}
	} else {
		p = problemFrom(c.UserContext(), err)
	}
	return c.Status(p.Status).JSON(p, "application/problem+json")
}

// Serve listens on addr until ctx ends, then lets running requests finish for
// at most grace.
func Serve(ctx context.Context, app *fiber.App, addr string, grace time.Duration) error {
	failed := make(chan error, 1)
	go func() { failed <- app.Listen(addr) }()
	select {
	case err := <-failed:
		return err
	case <-ctx.Done():
		return app.ShutdownWithTimeout(grace)
	}
}
