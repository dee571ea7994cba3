package main

import (
	"context"
	"go/ast"
	"go/parser"
	"go/token"
	"io"
	"io/fs"
	"math/rand/v2"
	"net"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"go.uber.org/goleak"

	"lateral/pkg/health"
	"lateral/pkg/soak"
)

// loop is something that runs in the background until its context ends.
type loop struct {
	name  string
	lasts time.Duration // at most, before it is stopped
	// begin prepares one turn; run returns when ctx has ended.
	begin func(t *testing.T) (run func(ctx context.Context) error)
}

// loops are all loops of the program; TestNothingRunsUnseen looks for others.
func loops(t *testing.T) []loop {
	t.Helper()
	p := newTestProgram(t)
	p.Log, p.Unseen = quiet(), true // there is something to look through
	alone := func(run func(context.Context)) func(*testing.T) func(context.Context) error {
		return func(*testing.T) func(context.Context) error {
			return func(ctx context.Context) error { run(ctx); return nil }
		}
	}
	const brief = 20 * time.Millisecond
	return []loop{
		{"the jobs", brief, alone(func(ctx context.Context) { p.work(ctx, "test") })},
		{"the metrics", brief, func(t *testing.T) func(context.Context) error {
			ln := onLoopback(t)
			return func(ctx context.Context) error { health.ServeMetrics(ctx, ln, p.metrics, p.Log); return nil }
		}},
		{"the matcher's first load", brief, alone(p.warm)},
		{"the look through the documents", brief, alone(p.lookOn)},
		{"the wait for search", brief,
			alone(func(ctx context.Context) { p.indexes().PrepareLater(ctx, time.Tick(time.Millisecond)) })},
		{"the building of indexes", 10 * brief, func(t *testing.T) func(context.Context) error {
			own, err := openTestProgram(t.Context(), t.TempDir(), nil)
			if err != nil {
				t.Fatal(err)
			}
			return func(ctx context.Context) error {
				own.tasks.Beside(ctx, func(ctx context.Context) {
					own.indexes().BuildBehind(ctx, own.indexes().Projections, time.Tick(time.Millisecond))
				})
				<-ctx.Done()
				return own.close() // it would leave an index open
			}
		}},
		{"the server with the jobs", brief, func(t *testing.T) func(context.Context) error {
			own, err := newProgram(p.config, p.Engines)
			if err != nil {
				t.Fatal(err)
			}
			server, err := own.api()
			if err != nil {
				t.Fatal(err)
			}
			ln := onLoopback(t)
			return func(ctx context.Context) error { return own.serveAndWork(ctx, server, ln, true, time.Millisecond) }
		}},
		{"lateral serve", 400 * time.Millisecond, func(t *testing.T) func(context.Context) error {
			c := &Config{Data: t.TempDir(), PublicURL: "http://localhost", trial: true, LogFormat: "json"}
			s := serve{Addr: "127.0.0.1:0", MetricsAddr: "127.0.0.1:0", Jobs: true}
			return func(ctx context.Context) error { return s.Run(ctx, c, io.Discard) }
		}},
		{"lateral worker", 400 * time.Millisecond, func(t *testing.T) func(context.Context) error {
			c := &Config{Data: t.TempDir(), PublicURL: "http://localhost", trial: true, LogFormat: "json"}
			return func(ctx context.Context) error { return worker{}.Run(ctx, c, io.Discard) }
		}},
	}
}

func onLoopback(t *testing.T) net.Listener {
	t.Helper()
	ln, err := new(net.ListenConfig).Listen(t.Context(), "tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = ln.Close() })
	return ln
}

// Each loop is started and stopped 50 times from 10 goroutines, at random
// moments: it always ends, without an error, and nothing of it goes on.
func TestSoakLoopsStartAndStop(t *testing.T) {
	const starters = 10
	for _, l := range loops(t) {
		t.Run(l.name, func(t *testing.T) {
			before := goleak.IgnoreCurrent()
			for range soak.Of(1, 4) {
				var all sync.WaitGroup
				for range starters {
					all.Go(func() {
						for range 5 {
							l.turn(t)
						}
					})
				}
				all.Wait()
			}
			// The pool of a server that was shut down looks every ten seconds whether it may end.
			pool := goleak.IgnoreAnyFunction("github.com/valyala/fasthttp.(*workerPool).Start.func2")
			clock := goleak.IgnoreAnyFunction("github.com/valyala/fasthttp.updateServerDate.func1") // one for all
			if err := goleak.Find(before, pool, clock); err != nil {
				t.Error(err)
			}
		})
	}
}

// turn runs the loop for up to some milliseconds.
func (l loop) turn(t *testing.T) {
	t.Helper()
	run := l.begin(t)
	ctx, stop := context.WithTimeout(t.Context(), rand.N(l.lasts))
	defer stop()
	if err := run(ctx); err != nil && ctx.Err() == nil {
		t.Errorf("%s: %v", l.name, err)
	}
}

// Every background task is started by tasks.Group, or listed here: nothing
// else waits for its end.
func TestNothingRunsUnseen(t *testing.T) {
	known := map[string]string{
		"pkg/httpx/server.go": "Serve waits for it",
		"pkg/tasks/tasks.go":  "Drained: it ends with the serving",
	}
	root := filepath.Join("..", "..")
	for _, folder := range []string{"pkg", "services"} {
		err := filepath.WalkDir(filepath.Join(root, folder), func(path string, _ fs.DirEntry, err error) error {
			if err != nil || filepath.Ext(path) != ".go" || strings.HasSuffix(path, "_test.go") {
				return err
			}
			file, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.SkipObjectResolution)
			if err != nil {
				return err
			}
			ast.Inspect(file, func(n ast.Node) bool {
				name, _ := filepath.Rel(root, path)
				if _, starts := n.(*ast.GoStmt); starts && known[filepath.ToSlash(name)] == "" {
					t.Errorf("%s starts something with \"go\": use tasks.Group, add it to loops here, or say who waits for it",
						name)
				}
				return true
			})
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
}
