package sqlite_test

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"lateral/pkg/docdb"
	"lateral/pkg/docdb/sqlite"
)

// withPages is an open database with so many documents.
func withPages(t *testing.T, n int) (*sqlite.DB, docdb.Collection[page]) {
	t.Helper()
	db, err := sqlite.Open(t.Context(), filepath.Join(t.TempDir(), "pages.db"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = db.Close() })
	pages := docdb.Of[page]("pages", docdb.Index{Name: "by_text", Fields: []string{"text"}})
	if err := db.Define(t.Context(), pages.Schema); err != nil {
		t.Fatal(err)
	}
	err = db.Update(t.Context(), func(tx docdb.Tx) error {
		for i := range n {
			p := page{Meta: docdb.Meta{ID: fmt.Sprintf("%04d", i)}, Text: "a"}
			if err := pages.Insert(t.Context(), tx, &p); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return db, pages
}

// A connection goes to the next caller when the function returns. So a reader or a
// transaction that was kept must not reach it.
func TestWhatWasKeptOfATransactionReadsAndWritesNothing(t *testing.T) {
	db, pages := withPages(t, 1)
	var reader docdb.Reader
	var writer docdb.Tx
	if err := db.View(t.Context(), func(r docdb.Reader) error { reader = r; return nil }); err != nil {
		t.Fatal(err)
	}
	if err := db.Update(t.Context(), func(tx docdb.Tx) error { writer = tx; return nil }); err != nil {
		t.Fatal(err)
	}
	p := page{Meta: docdb.Meta{ID: "later"}}
	_, one := reader.Get(t.Context(), "pages", "0000")
	_, many := reader.Find(t.Context(), "pages", docdb.Query{})
	for call, err := range map[string]error{"get": one, "find": many, "insert": pages.Insert(t.Context(), writer, &p)} {
		if err == nil || !strings.Contains(err.Error(), "its function has returned") {
			t.Errorf("%s: %v", call, err)
		}
	}
	if n, err := pages.Count(t.Context(), db, docdb.Query{}); n != 1 || err != nil {
		t.Errorf("%d documents, %v", n, err)
	}
}

// Readers share a few connections, and take turns where there are more of them.
func TestManyReadersShareTheConnections(t *testing.T) {
	db, pages := withPages(t, 50)
	var all sync.WaitGroup
	for range 40 {
		all.Go(func() {
			err := db.View(t.Context(), func(r docdb.Reader) error {
				var within sync.WaitGroup
				for range 3 { // calls on one snapshot take turns too
					within.Go(func() {
						found, err := pages.All(t.Context(), r, docdb.Query{Index: "by_text", Equal: []any{"a"}, Limit: 20})
						if err != nil || len(found) != 50 {
							t.Errorf("%d documents, %v", len(found), err)
						}
					})
				}
				within.Wait()
				return nil
			})
			if err != nil {
				t.Error(err)
			}
		})
	}
	all.Wait()
	if n := db.Connections(); n < 1 || n > 64 {
		t.Errorf("%d connections are kept", n)
	}
}

// Whoever waits for a connection stops when their context ends.
func TestAWaitForAConnectionEndsWithTheContext(t *testing.T) {
	db, _ := withPages(t, 1)
	err := db.Update(t.Context(), func(docdb.Tx) error { // there is one connection for writers
		ctx, cancel := context.WithCancel(t.Context())
		waited := make(chan error)
		go func() { waited <- db.Update(ctx, func(docdb.Tx) error { return nil }) }()
		cancel()
		if err := <-waited; !errors.Is(err, context.Canceled) {
			t.Errorf("the second: %v", err)
		}
		return nil
	})
	if err != nil {
		t.Error(err)
	}
}

// The driver marks a connection that was interrupted. The next caller gets another.
func TestAnInterruptedCountLeavesTheOthersAlone(t *testing.T) {
	db, pages := withPages(t, 1000)
	for range 20 {
		ctx, cancel := context.WithCancel(t.Context())
		counted := make(chan error)
		go func() { _, err := pages.Count(ctx, db, docdb.Query{Index: "by_text"}); counted <- err }()
		cancel()
		if err := <-counted; err != nil && !errors.Is(err, context.Canceled) {
			t.Error(err)
		}
		if n, err := pages.Count(t.Context(), db, docdb.Query{Index: "by_text"}); n != 1000 || err != nil {
			t.Fatalf("the next count is %d, %v", n, err)
		}
	}
}

func TestAClosedDatabaseSaysSo(t *testing.T) {
	db, pages := withPages(t, 1)
	err := db.View(t.Context(), func(r docdb.Reader) error { // a reader may end what it began
		if err := db.Close(); err != nil {
			t.Error(err)
		}
		_, err := pages.Get(t.Context(), r, "0000")
		return err
	})
	if err != nil {
		t.Errorf("the running reader: %v", err)
	}
	if _, err := pages.Get(t.Context(), db, "0000"); err == nil || !strings.Contains(err.Error(), "closed") {
		t.Errorf("afterwards: %v", err)
	}
}
