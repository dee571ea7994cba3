package sqlite_test

import (
	"path/filepath"
	"testing"

	"lateral/pkg/docdb"
	"lateral/pkg/docdb/docdbtest"
	"lateral/pkg/docdb/sqlite"
)

func open(t testing.TB, file string) docdb.DB {
	t.Helper()
	db, err := sqlite.Open(t.Context(), file)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := db.Close(); err != nil {
			t.Errorf("close: %v", err)
		}
	})
	return db
}

func TestPort(t *testing.T) {
	docdbtest.Run(t, func(t testing.TB) docdb.DB {
		return open(t, filepath.Join(t.TempDir(), "documents.db"))
	})
}

func TestSoakSurvivesKill(t *testing.T) {
	docdbtest.SurvivesKill(t, func(t testing.TB) string {
		return filepath.Join(t.TempDir(), "killed.db")
	}, open)
}
