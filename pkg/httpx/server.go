package httpx

import (
	"context"
	"errors"
	"net"
	"net/http"
	"sync"
	"time"

	"github.com/danielgtaylor/huma/v2"
	"github.com/danielgtaylor/huma/v2/adapters/humafiber"
	"github.com/gofiber/fiber/v2"
	"github.com/gofiber/fiber/v2/middleware/adaptor"
)

// Server is the HTTP server: the operations of the API, and the pages beside
// them. Add pages before it serves.
type Server struct {
	app    *fiber.App
	api    huma.API
	routes []Route
}

// New builds the server with every route. It fails if a route does not say who may call it,
// or if two share a name.
func New(o Options) (*Server, error) {
	if o.Timeout == 0 {
		o.Timeout = 30 * time.Second
	}
	if o.Now == nil {
		o.Now = time.Now
	}
	if o.Measured != "" {
		o.Measured += "_"
	}
	app := fiber.New(fiber.Config{
		Immutable:             true, // strings outlive the request; see the design's mistake 7
		CaseSensitive:         true, // routes under different prefixes stay apart
		DisableStartupMessage: true,
		BodyLimit:             maxUnread,
		ReadBufferSize:        longestHead,
		ReadTimeout:           30 * time.Second,
		WriteTimeout:          60 * time.Second,
		IdleTimeout:           2 * time.Minute,
		ErrorHandler:          asProblemJSON,
	})
	refuseOtherMethods(app)
	refuseUnsound(app)
	watch, err := newWatch(o)
	if err != nil {
		return nil, err
	}
	app.Use(headAsGet, watch.request, headers(o.Secure), compressAnswers, recoverPanic, refuseEncoded, refuseGarbled)
	s := &Server{app: app, api: newAPI(app, o), routes: o.Routes}
	seen, pacer := map[string]bool{}, newPacer(o.Now)
	for _, r := range o.Routes {
		if err := r.register(s.api, pacer, seen); err != nil {
			return nil, err
		}
	}
	takesFiles(s.app, o.Routes)
	return s, nil
}

// ownProblems makes Huma answer with our problems, in our words. Huma has only variables for this, which
// are set once.
var ownProblems = sync.OnceFunc(func() {
	plainSchema()
	huma.NewError = asProblem
	huma.NewErrorWithContext = func(c huma.Context, status int, message string, errs ...error) huma.StatusError {
		p := newProblem(status, message, errs...)
		r := requestOf(c.Context())
		p.RequestID, r.outcome = r.id, p.Code
		return p
	}
})

func newAPI(app *fiber.App, o Options) huma.API {
	ownProblems()
	config := huma.DefaultConfig(o.Title, o.Version)
	config.DocsPath, config.SchemasPath = "", "" // Huma's page loads scripts from outside; ours does not
	config.Formats = map[string]huma.Format{"application/json": strictJSON, "json": strictJSON}
	config.Extensions = o.Extensions
	config.CreateHooks = nil // no $schema links in answers
	config.Components.Schemas = huma.NewMapRegistry("#/components/schemas/", newNamer())
	for of, as := range o.DescribedAs {
		config.Components.Schemas.RegisterTypeAlias(of, as)
	}
	config.Components.SecuritySchemes = map[string]*huma.SecurityScheme{
		"bearer": {Type: "http", Scheme: "bearer", BearerFormat: "JWT"},
	}
	return humafiber.New(app, config)
}

// OpenAPI is the description of the API as JSON (OpenAPI 3.1), as /openapi.json serves it.
func (s *Server) OpenAPI() ([]byte, error) { return s.api.OpenAPI().MarshalJSON() }

// Page makes h answer GET at the path: a page for machines beside the API. The request's
// context has the id and the time limit of every request.
func (s *Server) Page(path string, h http.HandlerFunc) {
	s.app.Get(path, func(c *fiber.Ctx) error {
		return adaptor.HTTPHandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			h(w, r.WithContext(c.UserContext()))
		})(c)
	})
}

// Serve answers on ln until ctx ends, then lets running requests finish for at most grace.
// It closes ln. It fails if ln broke, or grace was too short.
func (s *Server) Serve(ctx context.Context, ln net.Listener, grace time.Duration) error {
	ended := make(chan error, 1)
	go func() { ended <- s.app.Listener(ln) }()
	select {
	case err := <-ended:
		return errors.Join(errors.New("httpx: the listener closed"), err)
	case <-ctx.Done():
	}
	err := s.app.ShutdownWithTimeout(grace)
	_ = ln.Close() // a server that had not begun yet did not close it
	return errors.Join(err, <-ended)
}

// RoundTrip answers one request within the program, without a network. So a Server can be
// the transport of an http.Client in tests and benchmarks.
func (s *Server) RoundTrip(r *http.Request) (*http.Response, error) {
	const waitForEver = -1
	return s.app.Test(r.Clone(r.Context()), waitForEver)
}
