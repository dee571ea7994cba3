package jobs_test

import (
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lateral/pkg/clock"
	"lateral/pkg/docdb"
	"lateral/pkg/docdb/mongodb"
	"lateral/pkg/docdb/mongodb/mongodtest"
	"lateral/pkg/docdb/sqlite"
	"lateral/pkg/ids"
	"lateral/pkg/jobs"
)

var server mongodtest.Server

func TestMain(m *testing.M) { os.Exit(server.Run(m)) }

// Each engine restarts: SQLite's file is closed and opened, MongoDB's process is killed and
// started. What was done is not done again, what waits is done, and what was rolled back
// never was.
func TestJobsOutliveARestartOfTheirDatabase(t *testing.T) {
	t.Run("sqlite", func(t *testing.T) {
		file := filepath.Join(t.TempDir(), "jobs.db")
		opened := func() docdb.DB {
			db, err := sqlite.Open(t.Context(), file)
			if err != nil {
				t.Fatal(err)
			}
			return db
		}
		db := opened()
		outlive(t, db, func() docdb.DB {
			if err := db.Close(); err != nil {
				t.Fatal(err)
			}
			return opened()
		})
	})
	t.Run("mongodb", func(t *testing.T) {
		alone := mongodtest.Alone(t)
		uri, name := alone.Database(t)
		db, err := mongodb.Open(t.Context(), uri, name)
		if err != nil {
			t.Fatal(err)
		}
		outlive(t, db, func() docdb.DB {
			alone.Restart(t)
			return db
		})
	})
}

func outlive(t *testing.T, db docdb.DB, restart func() docdb.DB) {
	t.Helper()
	b := benchOn(t, db)
	var ran []string
	kind := jobs.Kind{Name: "note", Handle: func(_ context.Context, j jobs.Job) error {
		var what string
		err := j.Decode(&what)
		ran = append(ran, what)
		return err
	}}
	b.enqueue(jobs.Spec{Kind: "note", Key: "1", Payload: "done"})
	b.runDue(b.runner("before", kind))
	b.enqueue(jobs.Spec{Kind: "note", Key: "2", Payload: "waiting"})
	mistake := errors.New("mistake")
	err := db.Update(t.Context(), func(tx docdb.Tx) error {
		return errors.Join(b.queue.Enqueue(t.Context(), tx, jobs.Spec{Kind: "note", Key: "3", Payload: "never was"}), mistake)
	})
	if !errors.Is(err, mistake) {
		t.Fatal(err)
	}

	b = benchOn(t, restart())
	b.enqueue(jobs.Spec{Kind: "note", Key: "1", Payload: "done, asked again"})
	b.runDue(b.runner("after", kind))
	if diff := cmp.Diff([]string{"done", "waiting"}, ran); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff(map[jobs.State]int64{jobs.Done: 2}, b.states()); diff != "" {
		t.Error(diff)
	}
}

// benchOn is a queue on an open database.
func benchOn(t *testing.T, db docdb.DB) *bench {
	t.Helper()
	t.Cleanup(func() { _ = db.Close() })
	if err := db.Define(t.Context(), jobs.Schema()); err != nil {
		t.Fatal(err)
	}
	now := clock.NewManual(start)
	return &bench{t: t, db: db, now: now, queue: jobs.NewQueue(db, now.Now, ids.New(now.Now)), log: io.Discard}
}
