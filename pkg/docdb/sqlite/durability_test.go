package sqlite_test

import (
	"os"
	"path/filepath"
	"testing"

	"lateral/pkg/docdb"
	"lateral/pkg/docdb/sqlite"
)

// TestOpenWith: data written with either durability is there when the file is opened again.
func TestOpenWith(t *testing.T) {
	for _, durability := range []sqlite.Durability{sqlite.OnDisk, sqlite.InMemory} {
		file := filepath.Join(t.TempDir(), "documents.db")
		db, err := sqlite.OpenWith(t.Context(), file, durability)
		if err != nil {
			t.Fatal(err)
		}
		if err := db.Define(t.Context(), counters.Schema); err != nil {
			t.Fatal(err)
		}
		err = db.Update(t.Context(), func(tx docdb.Tx) error {
			return counters.Insert(t.Context(), tx, &counter{Meta: docdb.Meta{ID: "a"}, N: 7})
		})
		if err != nil {
			t.Fatal(err)
		}
		if err := db.Close(); err != nil {
			t.Fatal(err)
		}
		again := open(t, file)
		if err := again.Define(t.Context(), counters.Schema); err != nil {
			t.Fatal(err)
		}
		if c, err := counters.Get(t.Context(), again, "a"); err != nil || c.N != 7 {
			t.Errorf("%s: %+v, %v", durability, c, err)
		}
	}
}

func TestOpenFails(t *testing.T) {
	if _, err := sqlite.Open(t.Context(), filepath.Join(t.TempDir(), "no", "such", "folder.db")); err == nil {
		t.Error("a file in a folder that is not there was opened")
	}
}

func TestReleaseLeavesNoLog(t *testing.T) {
	file := filepath.Join(t.TempDir(), "documents.db")
	if err := os.WriteFile(file+"-wal", []byte("of another file"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := sqlite.Release(t.Context(), file); err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(file + "-wal"); err == nil {
		t.Error("the log is there")
	}
}
