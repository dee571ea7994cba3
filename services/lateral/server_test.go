package main

import (
	"context"
	"net"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"lateral/pkg/docdb"
	"lateral/pkg/search"
)

// silent is a database that never answers a ping.
type silent struct{ docdb.DB }

func (silent) Ping(ctx context.Context) error {
	<-ctx.Done()
	return ctx.Err()
}

// awaySearch is a search server that is down until it is back.
type awaySearch struct {
	search.Engine
	back chan struct{}
}

func (s awaySearch) away() error {
	select {
	case <-s.back:
		return nil
	default:
		return search.ErrUnavailable
	}
}

func (s awaySearch) Health(context.Context) error { return s.away() }

func (s awaySearch) Ensure(ctx context.Context, x search.Index) error {
	if err := s.away(); err != nil {
		return err
	}
	return s.Engine.Ensure(ctx, x)
}

func TestReadyzTellsWhichEngineIsDown(t *testing.T) {
	t.Parallel()
	tests := map[string]struct {
		breakIt func(*program)
		status  int
		body    string
	}{
		"none": {func(*program) {}, http.StatusOK, `{"documents":"up","search":"up"`},
		"documents": {func(p *program) { p.db = docdb.Share(silent{p.db}) }, http.StatusServiceUnavailable,
			`{"documents":"down","search":"up"`},
		"search": {func(p *program) { p.Index = awaySearch{p.Index, make(chan struct{})} }, http.StatusOK,
			`{"documents":"up","search":"down"`},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			p := newTestProgram(t)
			p.Log = quiet()
			tt.breakIt(p)
			server, err := p.server()
			if err != nil {
				t.Fatal(err)
			}
			answer, err := server.RoundTrip(httptest.NewRequestWithContext(t.Context(), http.MethodGet, "/readyz", nil))
			if err != nil {
				t.Fatal(err)
			}
			defer answer.Body.Close() // read whole
			var body strings.Builder
			if err := answer.Write(&body); err != nil {
				t.Fatal(err)
			}
			if answer.StatusCode != tt.status || !strings.Contains(body.String(), tt.body) {
				t.Errorf("answered %s", body.String())
			}
		})
	}
}

// A replica starts while the search server is down, and finds it later. Where
// another program holds the search folder, it does not start.
func TestStartingWhileSearchIsDown(t *testing.T) {
	t.Parallel()
	p := newTestProgram(t)
	p.Log = quiet()
	server := awaySearch{p.Index, make(chan struct{})}
	p.Index = server
	if err := p.indexes().PrepareOrGoOn(t.Context()); err == nil {
		t.Error("it went on without the folder of its index")
	}
	p.config.MeilisearchURL = "http://search.example"
	if err := p.indexes().PrepareOrGoOn(t.Context()); err != nil {
		t.Fatal(err)
	}

	tick, found := make(chan time.Time), make(chan struct{})
	go func() {
		p.indexes().PrepareLater(t.Context(), tick)
		close(found)
	}()
	tick <- time.Time{} // still down, or just back
	close(server.back)
	select {
	case tick <- time.Time{}:
	case <-found:
	}
	<-found
	if err := p.Index.Health(t.Context()); err != nil {
		t.Error(err)
	}
}

// A replica that is told to stop first tells the load balancer, and still
// answers requests; then it ends.
func TestAReplicaThatLeavesAnswersUntilItHasLeft(t *testing.T) {
	t.Parallel()
	p := newTestProgram(t)
	p.Log = quiet()
	server, err := p.server()
	if err != nil {
		t.Fatal(err)
	}
	ln, err := net.Listen("tcp", "127.0.0.1:0") // closed by serveAndWork
	if err != nil {
		t.Fatal(err)
	}
	status := func(path string) int {
		answer, err := http.Get("http://" + ln.Addr().String() + path)
		if err != nil {
			t.Fatalf("%s: %v", path, err)
		}
		_ = answer.Body.Close()
		return answer.StatusCode
	}
	ctx, tell := context.WithCancel(t.Context())
	ended := make(chan error, 1)
	go func() { ended <- p.serveAndWork(ctx, server, ln, true, 2*time.Second) }()
	if got := status("/readyz"); got != http.StatusOK {
		t.Errorf("before: /readyz answers %d", got)
	}
	tell()
	for status("/readyz") == http.StatusOK { // until it has heard
	}
	if got := status("/api/v1/themes"); got != http.StatusOK {
		t.Errorf("while it leaves: %d", got)
	}
	if err := <-ended; err != nil {
		t.Errorf("it ended with %v", err)
	}
}

// A program that was built without the web app does not say that all is well.
func TestTheStartWarnsWhereTheWebAppIsMissing(t *testing.T) {
	t.Parallel()
	p := newTestProgram(t)
	for name, tt := range map[string]struct {
		files fstest.MapFS
		warns bool
	}{
		"built":     {fstest.MapFS{"index.html": {}}, false},
		"not built": {fstest.MapFS{".gitkeep": {}}, true},
	} {
		var out strings.Builder
		p.sayIfAppless(&out, tt.files)
		if got := strings.Contains(out.String(), "The web app was not built into this program"); got != tt.warns {
			t.Errorf("%s: it says %q", name, out.String())
		}
		p.health.Missing = missingFrom(tt.files)
		if status, said := readyNow(t, p); status != http.StatusOK || slices.Contains(said.Missing, "webApp") != tt.warns {
			t.Errorf("%s: /readyz answers %d and says %+v", name, status, said)
		}
	}
}
