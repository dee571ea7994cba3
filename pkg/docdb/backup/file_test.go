package backup_test

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"testing"

	"lateral/pkg/docdb"
	"lateral/pkg/docdb/backup"
	"lateral/pkg/docdb/migrate"
	"lateral/pkg/docdb/sqlite"
)

type note struct {
	docdb.Meta
	Text string `json:"text"`
}

var notes = docdb.Of[note]("notes")

func store(t *testing.T, ids ...string) docdb.DB {
	t.Helper()
	db, err := sqlite.OpenWith(t.Context(), filepath.Join(t.TempDir(), "documents.db"), sqlite.InMemory)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { db.Close() })
	err = errors.Join(migrate.Program{By: "1.0"}.Claim(t.Context(), db), db.Define(t.Context(), notes.Schema))
	if err != nil {
		t.Fatal(err)
	}
	err = db.Update(t.Context(), func(tx docdb.Tx) error {
		for _, id := range ids {
			if err := notes.Insert(t.Context(), tx, &note{Meta: docdb.Meta{ID: id}, Text: "Text of " + id}); err != nil {
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

func count(t *testing.T, db docdb.DB) int64 {
	t.Helper()
	n, err := db.Count(t.Context(), notes.Schema.Name, docdb.Query{})
	if err != nil {
		t.Fatal(err)
	}
	return n
}

var all = []docdb.Schema{notes.Schema}

func writtenFile(t *testing.T) backup.File {
	t.Helper()
	file := backup.File(filepath.Join(t.TempDir(), "backup.gz"))
	if n, err := file.Write(t.Context(), store(t, "a", "b"), all); n != 2 || err != nil {
		t.Fatalf("%d written, %v", n, err)
	}
	return file
}

func TestABackupIsWrittenOnceAndWhole(t *testing.T) {
	file := writtenFile(t)
	if _, err := file.Write(t.Context(), store(t), all); !errors.Is(err, fs.ErrExist) {
		t.Errorf("over another: %v", err)
	}
	if _, err := os.Stat(string(file) + ".partial"); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("half a backup is left: %v", err)
	}
	if _, err := (file + "/none/b.gz").Write(t.Context(), store(t), all); err == nil {
		t.Error("written where there is no folder")
	}
	if read, err := file.Verify(all); err != nil || read.Documents != 2 || !read.Sealed {
		t.Errorf("%+v, %v", read, err)
	}
	if _, err := file.Verify(nil); err == nil {
		t.Error("a collection that nobody knows is taken")
	}
}

// completing is a program with one migration, which counts how often it is done.
func completing(completed *int) migrate.Program {
	return migrate.Program{By: "2.0", Migrations: []migrate.Migration{{
		Number: 2, Needs: 2, Name: "documents are complete",
		Do: func(context.Context, docdb.DB) error {
			*completed++
			return nil
		},
	}}}
}

func TestAMarkedRestoreLeavesAllOrNothing(t *testing.T) {
	completed := 0
	file, layout := writtenFile(t), completing(&completed)
	db := store(t)
	err := file.RestoreMarked(t.Context(), db, all, layout)
	if err != nil || count(t, db) != 2 || completed != 2 { // the empty database, and the backup
		t.Fatalf("%d documents, completed %d times, %v", count(t, db), completed, err)
	}
	var full *backup.OccupiedError
	if err := file.RestoreMarked(t.Context(), db, all, layout); !errors.As(err, &full) || full.Documents != 2 {
		t.Errorf("into a full one: %v", err)
	}
	// A killed restore left its mark and a part of the documents.
	if err := layout.Layout().Mark(t.Context(), db, migrate.Unfinished, "killed"); err != nil {
		t.Fatal(err)
	}
	if err := file.RestoreMarked(t.Context(), db, all, layout); err != nil || count(t, db) != 2 {
		t.Errorf("again: %d documents, %v", count(t, db), err)
	}
	empty := store(t)
	if err := (file + ".none").RestoreMarked(t.Context(), empty, all, layout); err == nil ||
		count(t, empty) != 0 {
		t.Errorf("a file that is not there: %d documents, %v", count(t, empty), err)
	}
	if err := layout.Claim(t.Context(), empty); err != nil {
		t.Errorf("the mark of a restore that failed: %v", err)
	}
}

func TestADatabaseIsMadeAsideAndTakesItsPlaceWhole(t *testing.T) {
	file, dir := writtenFile(t), t.TempDir()
	aside := sqlite.Aside{Place: filepath.Join(dir, "documents.db"), Folder: filepath.Join(dir, "aside")}
	vacant := func(context.Context) error { return nil }
	broken := errors.New("broken")
	err := aside.Make(t.Context(), vacant, func(context.Context, *sqlite.DB) error { return broken })
	if _, missing := os.Stat(aside.Place); !errors.Is(err, broken) || !errors.Is(missing, fs.ErrNotExist) ||
		aside.Begun() {
		t.Errorf("after an error: %v, %v", err, missing)
	}
	err = aside.Make(t.Context(), vacant, func(ctx context.Context, db *sqlite.DB) error {
		if !aside.Begun() {
			t.Error("nobody sees that it was begun")
		}
		return errors.Join(db.Define(ctx, notes.Schema), file.Restore(ctx, db, migrate.Program{}))
	})
	if err != nil || aside.Begun() {
		t.Fatal(err)
	}
	db, err := sqlite.OpenWith(t.Context(), aside.Place, sqlite.OnDisk)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	if err := db.Define(t.Context(), notes.Schema); err != nil {
		t.Fatal(err)
	}
	if n := count(t, db); n != 2 {
		t.Errorf("%d documents are in their place", n)
	}
	err = aside.Make(t.Context(), vacant,
		func(ctx context.Context, db *sqlite.DB) error { return db.Define(ctx, notes.Schema) })
	if !errors.Is(err, sqlite.ErrInUse) || count(t, db) != 2 {
		t.Errorf("while it is open: %v", err)
	}
}

// A backup says in which layout its documents are. It is brought forward from there, and a
// program that would misread it writes nothing.
func TestABackupIsBroughtForwardFromItsLayout(t *testing.T) {
	var completed int
	newer := completing(&completed)
	file, db := backup.File(filepath.Join(t.TempDir(), "newer.gz")), store(t, "a")
	if err := newer.Claim(t.Context(), db); err != nil {
		t.Fatal(err)
	}
	if _, err := file.Write(t.Context(), db, all); err != nil || completed != 1 {
		t.Fatalf("completed %d times, %v", completed, err)
	}
	into := store(t)
	if err := file.Restore(t.Context(), into, newer); err != nil || count(t, into) != 1 || completed != 1 {
		t.Errorf("its own layout: %d documents, completed %d times, %v", count(t, into), completed, err)
	}
	into = store(t)
	var refused *migrate.NewerError
	err := file.Restore(t.Context(), into, migrate.Program{By: "1.0"})
	if !errors.As(err, &refused) || count(t, into) != 0 {
		t.Errorf("an older program: %d documents, %v", count(t, into), err)
	}
	if read, err := file.Verify(all); err != nil || read.Layout != (migrate.Layout{Number: 2, Done: 2, By: "2.0"}) {
		t.Errorf("%+v, %v", read, err)
	}
}
