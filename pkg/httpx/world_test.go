package httpx_test

import (
	"bytes"
	"context"
	"encoding/json"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"

	"github.com/prometheus/client_golang/prometheus"

	"lateral/pkg/httpx"
)

// gate lets everybody in, or nobody, for a reason.
type gate struct{ refusal error }

func (g gate) Permit(ctx context.Context, _ httpx.Call) (context.Context, error) {
	return ctx, g.refusal
}

func (g gate) String() string { return "whom the test lets in" }

// thing is what the operations of the tests take.
type thing struct {
	Name string `json:"name" maxLength:"400000"`
	Days int    `json:"days,omitempty" minimum:"1" maximum:"20" doc:"Half-days"`
	Rate int    `json:"rate,omitempty" maximum:"1000000"`
	Kind string `json:"kind,omitempty" enum:"near,far"`
	On   string `json:"on,omitempty" format:"date"`
	Sum  *sum   `json:"sum,omitempty"`
}

type sum struct {
	Pence int64 `json:"pence"`
}

type thingInput struct{ Body thing }

type thingOutput struct {
	ETag string `header:"ETag"`
	Body thing
}

type none struct{}

// echo answers with what it was sent.
func echo(_ context.Context, in *thingInput) (*thingOutput, error) {
	return &thingOutput{ETag: httpx.ETag(7), Body: in.Body}, nil
}

// failing answers with an error.
func failing(err error) httpx.Endpoint {
	return httpx.Handle(func(context.Context, *none) (*none, error) { return nil, err })
}

// row is a route that lets everybody in.
func row(method, path, name string, handle httpx.Endpoint) httpx.Route {
	return httpx.Route{Method: method, Path: path, Name: name, Summary: "What " + name + " is for", Access: gate{},
		Handle: handle}
}

// served is a server with what it logged.
type served struct {
	*httpx.Server
	t   *testing.T
	log *logbook
}

func serve(t *testing.T, routes ...httpx.Route) served {
	t.Helper()
	return serveWith(t, httpx.Options{Routes: routes})
}

func serveWith(t *testing.T, o httpx.Options) served {
	t.Helper()
	log := &logbook{}
	o.Title, o.Version, o.Metrics = "Test", "1", prometheus.NewRegistry()
	o.Log = slog.New(slog.NewTextHandler(log, nil))
	s, err := httpx.New(o)
	if err != nil {
		t.Fatal(err)
	}
	return served{s, t, log}
}

// answer is an answer read whole.
type answer struct {
	status int
	header http.Header
	body   string
}

// send sends a request with headers as pairs of name and value. A body is JSON unless they
// say otherwise.
func (s served) send(method, path, body string, headers ...string) answer {
	s.t.Helper()
	r := httptest.NewRequestWithContext(s.t.Context(), method, path, strings.NewReader(body))
	r.Header.Set("Content-Type", "application/json")
	for i := 0; i < len(headers); i += 2 {
		r.Header.Set(headers[i], headers[i+1])
	}
	if r.Header.Get("Content-Type") == "" {
		r.Header.Del("Content-Type")
	}
	response, err := s.RoundTrip(r)
	if err != nil {
		s.t.Fatalf("%s %s: %v", method, path, err)
	}
	return read(s.t, response)
}

func read(t *testing.T, r *http.Response) answer {
	t.Helper()
	defer r.Body.Close()
	body, err := io.ReadAll(r.Body)
	if err != nil {
		t.Fatal(err)
	}
	return answer{r.StatusCode, r.Header, string(body)}
}

// problem is the problem that must be the answer.
func (s served) problem(a answer) httpx.Problem {
	s.t.Helper()
	var p httpx.Problem
	if err := json.Unmarshal([]byte(a.body), &p); err != nil {
		s.t.Fatalf("%d %q is no problem: %v", a.status, a.body, err)
	}
	if got := a.header.Get("Content-Type"); got != "application/problem+json" {
		s.t.Errorf("a problem of type %q", got)
	}
	if p.Status != a.status || p.Title != http.StatusText(a.status) {
		s.t.Errorf("the problem says %d %q, the answer %d", p.Status, p.Title, a.status)
	}
	if p.RequestID != a.header.Get("X-Request-Id") {
		s.t.Errorf("the problem names request %q, the header %q", p.RequestID, a.header.Get("X-Request-Id"))
	}
	return p
}

// logbook keeps what is logged.
type logbook struct {
	mu   sync.Mutex
	text bytes.Buffer
}

func (l *logbook) Write(p []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.text.Write(p)
}

func (l *logbook) String() string {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.text.String()
}
