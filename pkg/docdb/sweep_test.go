package docdb_test

import (
	"fmt"
	"path/filepath"
	"testing"

	"lateral/pkg/docdb"
	"lateral/pkg/docdb/sqlite"
)

type leaf struct {
	docdb.Meta
	Age int `json:"age"`
}

var leaves = docdb.Of[leaf]("leaves", docdb.Index{Name: "by_age", Fields: []string{"age"}})

func TestSweepDeletesAllThatTheQueryFinds(t *testing.T) {
	for _, tt := range []struct{ leaves, older, want int }{{0, 5, 0}, {3, 0, 0}, {10, 4, 4}, {500, 500, 500},
		{1201, 1200, 1200}} {
		t.Run(fmt.Sprintf("%d of %d", tt.want, tt.leaves), func(t *testing.T) {
			db := withLeaves(t, tt.leaves)
			n, err := leaves.Sweep(t.Context(), db, docdb.Query{Index: "by_age", To: tt.older})
			left, countErr := leaves.Count(t.Context(), db, docdb.Query{})
			if err != nil || countErr != nil || n != tt.want || left != int64(tt.leaves-tt.want) {
				t.Errorf("deleted %d, %d are left: %v, %v", n, left, err, countErr)
			}
		})
	}
}

// withLeaves is a store with so many leaves, of which each is a year older than the one before.
func withLeaves(t *testing.T, many int) docdb.DB {
	t.Helper()
	db, err := sqlite.Open(t.Context(), filepath.Join(t.TempDir(), "leaves.db"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = db.Close() })
	if err := db.Define(t.Context(), leaves.Schema); err != nil {
		t.Fatal(err)
	}
	err = db.Update(t.Context(), func(tx docdb.Tx) error {
		for i := range many {
			if err := leaves.Insert(t.Context(), tx, &leaf{Meta: docdb.Meta{ID: fmt.Sprint("leaf", i)}, Age: i}); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return db
}
