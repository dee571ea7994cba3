package sqlite_test

import (
	"errors"
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"lateral/pkg/docdb"
	"lateral/pkg/docdb/sqlite"
)

// A file that cannot grow refuses writes that need room and says so. It keeps everything
// that was acknowledged, and goes on when there is room again.
func TestAFileThatCannotGrow(t *testing.T) {
	db, err := sqlite.Open(t.Context(), filepath.Join(t.TempDir(), "documents.db"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = db.Close() })
	pages := docdb.Of[page]("pages")
	if err := db.Define(t.Context(), pages.Schema); err != nil {
		t.Fatal(err)
	}
	write := func(n int) error {
		return db.Update(t.Context(), func(tx docdb.Tx) error {
			for half := range 2 { // all of a transaction or nothing
				p := page{Meta: docdb.Meta{ID: fmt.Sprintf("%04d.%d", n, half)}, Text: strings.Repeat("x", 3000)}
				if err := pages.Insert(t.Context(), tx, &p); err != nil {
					return err
				}
			}
			return nil
		})
	}
	if err := db.Limit(t.Context(), 60); err != nil {
		t.Fatal(err)
	}
	acknowledged := 0
	var full error
	for ; full == nil && acknowledged < 1000; acknowledged++ {
		full = write(acknowledged)
	}
	acknowledged--
	if !errors.Is(full, docdb.ErrFull) {
		t.Fatalf("after %d: %v", acknowledged, full)
	}
	if n, err := pages.Count(t.Context(), db, docdb.Query{}); err != nil || n != int64(2*acknowledged) {
		t.Errorf("%d documents of %d transactions, %v", n, acknowledged, err)
	}
	if err := db.Limit(t.Context(), 1000); err != nil {
		t.Fatal(err)
	}
	if err := write(acknowledged); err != nil {
		t.Errorf("with room again: %v", err)
	}
	if err := db.Examine(t.Context(), func(f docdb.Fault) error { return f }); err != nil {
		t.Error(err)
	}
}

type page struct {
	docdb.Meta
	Text string `json:"text"`
}
