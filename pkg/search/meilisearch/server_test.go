package meilisearch_test

import (
	"context"
	"crypto/rand"
	"fmt"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	client "github.com/meilisearch/meilisearch-go"

	"lateral/pkg/search/meilisearch"
)

const (
	urlVariable = "LATERAL_TEST_MEILISEARCH_URL"
	keyVariable = "LATERAL_TEST_MEILISEARCH_KEY"
)

// server returns where a real server is: the one that the environment names,
// else one that is started from the path. Without either it skips, also under
// CI: no package of the usual sources has a Meilisearch.
func server(t *testing.T) meilisearch.Config {
	t.Helper()
	if url := os.Getenv(urlVariable); url != "" {
		return meilisearch.Config{URL: url, Key: os.Getenv(keyVariable)}
	}
	program, err := exec.LookPath("meilisearch")
	if err != nil {
		t.Skipf("NOT RUN: the search suite on Meilisearch needs a server; set %s (and %s), or put meilisearch on the path", urlVariable, keyVariable)
	}
	return start(t, program)
}

// start runs a server on a free port of the loopback until the test ends.
func start(t *testing.T, program string) meilisearch.Config {
	t.Helper()
	dir := t.TempDir()
	log, err := os.Create(filepath.Join(dir, "log"))
	if err != nil {
		t.Fatal(err)
	}
	c := meilisearch.Config{URL: "http://" + freeAddress(t), Key: rand.Text()}
	cmd := exec.Command(program,
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

func freeAddress(t *testing.T) string {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	return l.Addr().String()
}

func awaitHealth(t *testing.T, c meilisearch.Config, log string) {
	t.Helper()
	e := meilisearch.New(c)
	defer e.Close()
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

// private returns c with a prefix of its own, whose indexes are deleted when
// the test ends.
func private(t *testing.T, c meilisearch.Config) meilisearch.Config {
	t.Helper()
	c.Prefix = fmt.Sprintf("test_%s_", strings.ToLower(rand.Text()))
	t.Cleanup(func() {
		for _, uid := range indexes(t, c) {
			if _, err := admin(c).DeleteIndex(uid); err != nil {
				t.Error(err)
			}
		}
	})
	return c
}

func admin(c meilisearch.Config) client.ServiceManager {
	return client.New(c.URL, client.WithAPIKey(c.Key))
}

// indexes lists those of the prefix.
func indexes(t *testing.T, c meilisearch.Config) []string {
	t.Helper()
	all, err := admin(c).ListIndexes(&client.IndexesQuery{Limit: 1000})
	if err != nil {
		t.Fatal(err)
	}
	var uids []string
	for _, x := range all.Results {
		if strings.HasPrefix(x.UID, c.Prefix) {
			uids = append(uids, x.UID)
		}
	}
	slices.Sort(uids)
	return uids
}
