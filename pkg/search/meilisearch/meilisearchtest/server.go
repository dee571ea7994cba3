// Package meilisearchtest finds a real Meilisearch for tests.
package meilisearchtest

import (
	"context"
	"crypto/rand"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"lateral/pkg/notrun"
	"lateral/pkg/search/meilisearch"
)

// The variables that name a server and its key.
const (
	urlVariable = "TEST_MEILISEARCH_URL"
	keyVariable = "TEST_MEILISEARCH_KEY"
)

// Find returns where a real server is: the one that the environment names, else one that it
// starts from the path, else none. No usual package source has Meilisearch. So the list of
// skipped tests names what was left out, even under CI.
func Find(t testing.TB, what string) (c meilisearch.Config, found bool) {
	t.Helper()
	if url := os.Getenv(urlVariable); url != "" {
		return meilisearch.Config{URL: url, Key: os.Getenv(keyVariable)}, true
	}
	program, err := exec.LookPath("meilisearch")
	if err != nil {
		notrun.Note(t, "%s: there is no Meilisearch; set %s (and %s), or put meilisearch on the path", what, urlVariable,
			keyVariable)
		return c, false
	}
	return start(t, program), true
}

// Server is like Find, and skips the test if there is none.
func Server(t testing.TB, what string) meilisearch.Config {
	t.Helper()
	c, found := Find(t, what)
	if !found {
		t.Skipf("NOT RUN: %s", what)
	}
	return c
}

// start runs a server on a free port of the loopback until the test ends.
func start(t testing.TB, program string) meilisearch.Config {
	t.Helper()
	dir := t.TempDir()
	log, err := os.Create(filepath.Join(dir, "log"))
	if err != nil {
		t.Fatal(err)
	}
	c := meilisearch.Config{URL: "http://" + FreeAddress(t), Key: rand.Text()}
	cmd := exec.Command(program, //nolint:noctx // a test's own server, killed when it ends
		"--http-addr", strings.TrimPrefix(c.URL, "http://"), "--master-key", c.Key,
		"--env", "development", "--no-analytics", "--db-path", filepath.Join(dir, "data"),
		"--dump-dir", filepath.Join(dir, "dumps"), "--snapshot-dir", filepath.Join(dir, "snapshots"))
	cmd.Dir, cmd.Stdout, cmd.Stderr = dir, log, log
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		_ = cmd.Process.Kill()
		_ = cmd.Wait() // always an error: it was killed
		_ = log.Close()
	})
	awaitHealth(t, c, log.Name())
	return c
}

// FreeAddress is an address of this machine on which nobody listens.
func FreeAddress(t testing.TB) string {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0") //nolint:noctx // closed at once
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close() //nolint:errcheck // nothing was accepted
	return l.Addr().String()
}

func awaitHealth(t testing.TB, c meilisearch.Config, log string) {
	t.Helper()
	e := meilisearch.New(c)
	defer e.Close() //nolint:errcheck // it holds nothing
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	defer cancel()
	tick := time.NewTicker(50 * time.Millisecond)
	defer tick.Stop()
	for {
		err := e.Health(ctx)
		if err == nil {
			return
		}
		select {
		case <-ctx.Done():
			said, _ := os.ReadFile(log)
			t.Fatalf("meilisearch did not start: %v\n%s", err, said)
		case <-tick.C:
		}
	}
}
