package sqlite_test

import (
	"context"
	"errors"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"lateral/pkg/docdb"
)

type counter struct {
	docdb.Meta
	N int `json:"n"`
}

var counters = docdb.Of[counter]("counters")

// twice opens one file as two processes would.
func twice(t *testing.T, file string) [2]docdb.DB {
	t.Helper()
	both := [2]docdb.DB{open(t, file), open(t, file)}
	for _, db := range both {
		if err := db.Define(t.Context(), counters.Schema); err != nil {
			t.Fatal(err)
		}
	}
	err := both[0].Update(t.Context(), func(tx docdb.Tx) error {
		return counters.Insert(t.Context(), tx, &counter{Meta: docdb.Meta{ID: "a"}})
	})
	if err != nil {
		t.Fatal(err)
	}
	return both
}

func increment(ctx context.Context, tx docdb.Tx) error {
	c, err := counters.Get(ctx, tx, "a")
	if err != nil {
		return err
	}
	c.N++
	return counters.Replace(ctx, tx, &c)
}

func TestTwoProcessesTakeTurns(t *testing.T) {
	both := twice(t, filepath.Join(t.TempDir(), "both.db"))
	const each = 100
	var group sync.WaitGroup
	for _, db := range both {
		group.Go(func() {
			for range each {
				if err := db.Update(t.Context(), func(tx docdb.Tx) error { return increment(t.Context(), tx) }); err != nil {
					t.Error(err)
					return
				}
			}
		})
	}
	group.Wait()
	c, err := counters.Get(t.Context(), both[1], "a")
	if err != nil || c.N != 2*each {
		t.Errorf("counter %+v (%v), want %d", c, err, 2*each)
	}
}

// TestWaitingEndsWithContext: waiting for a writer of this or another process stops when
// the context ends.
func TestWaitingEndsWithContext(t *testing.T) {
	both := twice(t, filepath.Join(t.TempDir(), "both.db"))
	for i, waiting := range both {
		err := both[0].Update(t.Context(), func(docdb.Tx) error {
			ctx, cancel := context.WithTimeout(t.Context(), 50*time.Millisecond)
			defer cancel()
			err := waiting.Update(ctx, func(tx docdb.Tx) error { return increment(ctx, tx) })
			if !errors.Is(err, context.DeadlineExceeded) {
				t.Errorf("process %d: error %v, want the deadline", i, err)
			}
			return nil
		})
		if err != nil {
			t.Error(err)
		}
	}
}

// TestOddFileNames: a file name may have any characters.
func TestOddFileNames(t *testing.T) {
	for _, name := range []string{"a b.db", "a?mode=memory.db", "a#b.db", "100%41.db", "é.db"} {
		file := filepath.Join(t.TempDir(), name)
		_ = twice(t, file)
		if found, err := filepath.Glob(filepath.Join(filepath.Dir(file), "*.db")); err != nil || len(found) != 1 ||
			found[0] != file {
			t.Errorf("%q is kept in %q (%v)", file, found, err)
		}
	}
}
