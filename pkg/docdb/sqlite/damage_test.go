package sqlite_test

import (
	"bytes"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"lateral/pkg/docdb"
	"lateral/pkg/docdb/sqlite"
)

// tagged is found by an index.
type tagged struct {
	docdb.Meta
	Tag  string `json:"tag"`
	Text string `json:"text"`
}

var tags = docdb.Of[tagged]("tags", docdb.Index{Name: "by_tag", Fields: []string{"tag"}})

// tagFile is a closed file with documents.
func tagFile(t *testing.T) string {
	t.Helper()
	file := filepath.Join(t.TempDir(), "documents.db")
	db, err := sqlite.Open(t.Context(), file)
	if err != nil {
		t.Fatal(err)
	}
	err = db.Define(t.Context(), tags.Schema)
	if err == nil {
		err = db.Update(t.Context(), func(tx docdb.Tx) error {
			for i := range 200 {
				d := tagged{Meta: docdb.Meta{ID: fmt.Sprintf("tag-%03d", i)}, Tag: fmt.Sprintf("colour-%03d", i),
					Text: fmt.Sprintf("text of %d", i)}
				if err := tags.Insert(t.Context(), tx, &d); err != nil {
					return err
				}
			}
			return nil
		})
	}
	if err := errors.Join(err, db.Close(), vacuum(file)); err != nil {
		t.Fatal(err)
	}
	return file
}

// vacuum removes everything from the file that is not in use.
func vacuum(file string) error {
	db, err := sql.Open("sqlite", file)
	if err != nil {
		return err
	}
	_, err = db.Exec("VACUUM")
	return errors.Join(err, db.Close())
}

// spoil replaces the old bytes by as many others, wherever they are. Some may be left over
// in a page and mean nothing.
func spoil(t *testing.T, file, old, altered string) {
	t.Helper()
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Contains(text, []byte(old)) || len(old) != len(altered) {
		t.Fatalf("%q does not stand there, or %q is not as long", old, altered)
	}
	if err := os.WriteFile(file, bytes.ReplaceAll(text, []byte(old), []byte(altered)), 0o600); err != nil {
		t.Fatal(err)
	}
}

// faults opens a file and lists what is wrong with it.
func faults(t *testing.T, file string) []docdb.Fault {
	t.Helper()
	db, err := sqlite.Open(t.Context(), file)
	if err == nil {
		defer db.Close()
		err = db.Define(t.Context(), tags.Schema)
	}
	if errors.Is(err, docdb.ErrDamaged) {
		return []docdb.Fault{{What: err.Error()}}
	}
	if err != nil {
		t.Fatal(err)
	}
	var all []docdb.Fault
	err = db.Examine(t.Context(), func(f docdb.Fault) error {
		all = append(all, f)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// Without checks, each of these would look like a sound file, or like one with less in it.
func TestDamageIsFound(t *testing.T) {
	tests := []struct {
		name         string
		old, altered string
	}{
		{"a letter of a document", "text of 7", "tent of 7"},
		{"a letter of the name of a table", "c_tags", "c_bags"},
		{"a letter of an index's expression", "'$.tag'", "'$.tug'"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			file := tagFile(t)
			if found := faults(t, file); len(found) > 0 {
				t.Fatalf("undamaged: %v", found)
			}
			spoil(t, file, tt.old, tt.altered)
			if found := faults(t, file); len(found) == 0 {
				t.Error("no fault is found")
			}
		})
	}
}

// An index differs from its table, so queries would miss documents.
func TestAnIndexThatDisagreesWithItsTableIsFound(t *testing.T) {
	file := tagFile(t)
	// In the index the id follows the tag; in the document it comes before.
	spoil(t, file, "colour-150tag-150", "colour-950tag-150")
	db := open(t, file)
	if err := db.Define(t.Context(), tags.Schema); err != nil {
		t.Fatal(err)
	}
	if d, err := tags.Get(t.Context(), db, "tag-150"); err != nil || d.Tag != "colour-150" {
		t.Fatalf("the document was altered: %+v, %v", d, err)
	}
	if found := faults(t, file); len(found) == 0 {
		t.Error("no fault is found")
	}
}

func TestADamagedDocumentIsNotRead(t *testing.T) {
	file := tagFile(t)
	spoil(t, file, `text of 7"`, `tent of 7"`)
	db, err := sqlite.Open(t.Context(), file)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	if err := db.Define(t.Context(), tags.Schema); err != nil {
		t.Fatal(err)
	}
	if _, err := tags.Get(t.Context(), db, "tag-007"); !errors.Is(err, docdb.ErrDamaged) {
		t.Errorf("get: %v", err)
	}
	if _, err := tags.All(t.Context(), db, docdb.Query{Index: "by_tag"}); !errors.Is(err, docdb.ErrDamaged) {
		t.Errorf("find: %v", err)
	}
	if _, err := tags.Get(t.Context(), db, "tag-008"); err != nil {
		t.Errorf("another: %v", err)
	}
}

// A file from before digests gets them when it is first opened.
func TestAFileOfBeforeIsSealed(t *testing.T) {
	file := filepath.Join(t.TempDir(), "old.db")
	old, err := sql.Open("sqlite", file)
	if err != nil {
		t.Fatal(err)
	}
	for _, statement := range []string{
		"CREATE TABLE c_tags (id TEXT PRIMARY KEY NOT NULL, version INTEGER NOT NULL, body TEXT NOT NULL)",
		`WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1200)
			INSERT INTO c_tags SELECT 'tag-' || i, 3, '{"tag":"x","text":"old"}' FROM n`,
	} {
		if _, err := old.Exec(statement); err != nil {
			t.Fatal(err)
		}
	}
	if err := old.Close(); err != nil {
		t.Fatal(err)
	}
	for range 2 {
		if found := faults(t, file); len(found) > 0 {
			t.Fatalf("%d faults, first: %v", len(found), found[0])
		}
	}
	db := open(t, file)
	if err := db.Define(t.Context(), tags.Schema); err != nil {
		t.Fatal(err)
	}
	if n, err := tags.Count(t.Context(), db, docdb.Query{}); err != nil || n != 1200 {
		t.Errorf("%d documents, %v", n, err)
	}
	if d, err := tags.Get(t.Context(), db, "tag-1200"); err != nil || d.Version != 3 {
		t.Errorf("%+v, %v", d, err)
	}
}
