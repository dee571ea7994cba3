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

// engine is SQLite in a file of its own. Writers take turns, so nobody interferes.
func engine() docdbtest.Engine {
	return docdbtest.Engine{
		Place: func(t testing.TB) string { return filepath.Join(t.TempDir(), "documents.db") },
		Open: func(t testing.TB, file string) docdb.DB {
			db, err := sqlite.Open(t.Context(), file)
			if err != nil {
				t.Fatal(err)
			}
			return db
		},
		Guarantees: docdbtest.Guarantees{RunsOnce: true, DefinesWhole: true},
	}
}

func TestPort(t *testing.T) {
	docdbtest.Run(t, engine())
}

func TestSoakSurvivesKill(t *testing.T) {
	docdbtest.SurvivesKill(t, engine())
}

func TestSurvivesRestart(t *testing.T) { docdbtest.SurvivesRestart(t, engine()) }
