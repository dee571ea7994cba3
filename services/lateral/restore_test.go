package main

import (
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"lateral/pkg/docdb"
	"lateral/pkg/docdb/backup"
	"lateral/pkg/soak"
)

// playedBackup is a backup of the demonstration.
func playedBackup(t *testing.T) string {
	t.Helper()
	p := playedProgram(t)
	if _, err := p.runner("test").RunDue(t.Context()); err != nil {
		t.Fatal(err)
	}
	if err := p.close(); err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(t.TempDir(), "backup.gz")
	if out, err := runCommand(t.Context(), t, "backup", file, "--data", p.config.Data); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	return file
}

// A killed restore leaves nothing that anybody could take for the documents,
// wherever it stopped; the next one restores them.
func TestSoakAKilledRestoreLeavesNothingLive(t *testing.T) {
	soak.Only(t)
	t.Parallel() // it waits for disks most of the time
	file := playedBackup(t)
	places := map[string]func(*testing.T) []string{
		"sqlite": func(t *testing.T) []string { return []string{"--data", t.TempDir()} },
		"mongodb": func(t *testing.T) []string {
			uri, name := mongod.Database(t)
			server, options, _ := strings.Cut(uri, "?")
			return []string{
				"--data", t.TempDir(), "--mongodb-uri", strings.TrimSuffix(server, "/") + "/" + name + "?" + options,
				"--token-keys", "1:" + strings.Repeat("A", 43) + "=", "--public-url", "http://localhost", "--meilisearch-url",
				"http://127.0.0.1:9",
			}
		},
	}
	kills := map[string]uint64{"sqlite": 12, "mongodb": 6} // a restore on MongoDB takes much longer
	for engine, place := range places {
		t.Run(engine, func(t *testing.T) {
			t.Parallel()
			whole := time.Now()
			runRestore(t, file, place(t), 0)
			took := time.Since(whole)
			for seed := range kills[engine] {
				at := place(t)
				after := rand.New(rand.NewPCG(seed, 2)).Int64N(int64(took))
				runRestore(t, file, at, time.Duration(after))
				nothingOrAll(t, file, at)
			}
		})
	}
}

// runRestore restores, and is killed after a time; zero lets it finish.
func runRestore(t *testing.T, file string, at []string, after time.Duration) {
	t.Helper()
	c := child(t, append([]string{"restore", file}, at...)...)
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	if after > 0 {
		timer := time.AfterFunc(after, func() { _ = c.Process.Kill() })
		defer timer.Stop()
	}
	_ = c.Wait() // killed, or without the search server that the engine is meant to have
}

// nothingOrAll restores again where nothing is live, and expects everything
// then.
func nothingOrAll(t *testing.T, file string, at []string) {
	t.Helper()
	live, counted := liveDocuments(t, at)
	if !live {
		runRestore(t, file, at, 0)
		if live, counted = liveDocuments(t, at); !live {
			t.Fatal("restored again, and nothing is live")
		}
	}
	if want := documentsIn(t, file); counted != want {
		t.Errorf("%d documents are live, of %d", counted, want)
	}
}

// liveDocuments counts what a program that starts there would find.
func liveDocuments(t *testing.T, at []string) (live bool, n int) {
	t.Helper()
	again := filepath.Join(t.TempDir(), "again.gz")
	out, err := runCommand(t.Context(), t, append([]string{"backup", again}, at...)...)
	if err != nil {
		if !strings.Contains(err.Error(), "no documents in") && !strings.Contains(err.Error(), "has not ended") {
			t.Errorf("%v\n%s", err, out)
		}
		return false, 0
	}
	n = documentsIn(t, again)
	return n > 0, n
}

func documentsIn(t *testing.T, file string) int {
	t.Helper()
	read, err := backup.File(file).Verify(schemas())
	if err != nil {
		t.Fatal(err)
	}
	return read.Documents
}

// A server on an empty folder would keep using a file that has lost its name.
func TestNothingIsRestoredBeneathARunningProgram(t *testing.T) {
	file := playedBackup(t)
	data := t.TempDir()
	running, err := open(t.Context(), &Config{Data: data, Meaning: "on", PublicURL: "http://localhost"})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := runCommand(t.Context(), t, "restore", file, "--data", data); err == nil ||
		!strings.Contains(err.Error(), "stop it first") {
		t.Errorf("restored: %v", err)
	}
	if err := running.close(); err != nil {
		t.Fatal(err)
	}
	if _, err := runCommand(t.Context(), t, "restore", file, "--data", data); err != nil {
		t.Errorf("afterwards: %v", err)
	}
	if out, err := runCommand(t.Context(), t, "check", "--data", data); err != nil {
		t.Errorf("%v\n%s", err, out)
	}
}

// Backup and restore take as much memory for a million documents as for a few.
func TestSoakBackupAndRestoreTakeLittleMemory(t *testing.T) {
	soak.Only(t)
	t.Parallel() // the memory is that of programs of its own
	const n = 1_000_000
	data, file := t.TempDir(), filepath.Join(t.TempDir(), "backup.gz")
	fillWithEvents(t, data, n)
	for _, command := range [][]string{{"backup", file, "--data", data}, {"restore", file, "--data", t.TempDir()}} {
		began := time.Now()
		peak := peakMemory(t, command...)
		t.Logf("%s of %d documents: %d MB at most, %s", command[0], n, peak>>20, time.Since(began).Round(time.Second))
		if peak > 200_000_000 {
			t.Errorf("%s: %d MB", command[0], peak>>20)
		}
	}
}

// fillWithEvents writes documents that nothing follows.
func fillWithEvents(t *testing.T, data string, n int) {
	t.Helper()
	p, err := open(t.Context(), &Config{Data: data, trial: true, PublicURL: "http://localhost"})
	if err != nil {
		t.Fatal(err)
	}
	defer p.close() //nolint:errcheck // a test's own
	text := strings.Repeat("what happened to whom; ", 20)
	for begin := 0; begin < n; begin += 1000 {
		p.write(t, func(tx docdb.Tx) error {
			for i := begin; i < begin+1000; i++ {
				d := docdb.Document{ID: fmt.Sprintf("event_%08d", i),
					Body: fmt.Appendf(nil, `{"type":"filled","text":%q,"n":%d}`, text, i)}
				if err := tx.Insert(t.Context(), "events", d); err != nil {
					return err
				}
			}
			return nil
		})
	}
}
