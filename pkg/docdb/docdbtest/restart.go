package docdbtest

import (
	"testing"

	"lateral/pkg/docdb"
)

// SurvivesRestart restarts the engine and checks what is stored: everything that was
// committed, in every index, and nothing that was not. Then it works on.
func SurvivesRestart(t *testing.T, e Engine) {
	place := e.Place(t)
	db, end := e.open(t, place)
	library(t, db, stock...)
	update(t, db, func(tx docdb.Tx) error {
		b := book{Meta: docdb.Meta{ID: "a", Version: 1}, Code: "changed", Shelf: "art", Year: 1999}
		if err := books.Replace(t.Context(), tx, &b); err != nil {
			return err
		}
		return tx.Delete(t.Context(), "books", "b", 1)
	})
	wantError(t, "given up", db.Update(t.Context(), func(tx docdb.Tx) error {
		lost := book1("given up")
		wantError(t, "insert", books.Insert(t.Context(), tx, &lost), nil)
		return errOwn
	}), errOwn)
	first, err := db.Find(t.Context(), "books", docdb.Query{Limit: 1})
	wantError(t, "first page", err, nil)
	before := whole(t, db)

	if e.Restart == nil {
		end()
	} else {
		unfinished(t, db, e.Restart)
	}
	again, _ := e.open(t, place)
	if err := again.Define(t.Context(), books.Schema); err != nil {
		t.Fatal(err)
	}
	wantSame(t, "what is stored", before, whole(t, again))
	if e.Restart != nil {
		wantSame(t, "what a database that stayed open reads", before, whole(t, db))
	}
	worksOn(t, again, first.Next)
}

// unfinished restarts the engine while a transaction has written and not committed. It is
// run again, and given up: nothing of it is kept.
func unfinished(t *testing.T, db docdb.DB, restart func(testing.TB)) {
	t.Helper()
	runs := 0
	err := db.Update(t.Context(), func(tx docdb.Tx) error {
		if runs++; runs > 1 {
			return errOwn
		}
		lost := book1("unfinished")
		if err := books.Insert(t.Context(), tx, &lost); err != nil {
			return err
		}
		restart(t)
		return nil
	})
	if runs != 2 {
		t.Errorf("a transaction that a restart interrupted ran %d times", runs)
	}
	wantError(t, "a transaction that a restart interrupted", err, errOwn)
}

// whole is the books of each index, with their versions.
func whole(t *testing.T, db docdb.DB) map[string][]string {
	t.Helper()
	all := map[string][]string{}
	for _, index := range append([]docdb.Index{{}}, books.Schema.Indexes...) {
		all[index.Name] = found(t, db, "books", docdb.Query{Index: index.Name})
	}
	for _, id := range all[""] {
		b, err := books.Get(t.Context(), db, id)
		wantError(t, "get", err, nil)
		all[id] = []string{b.Code, b.Shelf, string(rune('0' + b.Version))}
	}
	return all
}

// worksOn: versions, unique indexes and cursors of before the restart hold, and new
// documents are taken.
func worksOn(t *testing.T, db docdb.DB, cursor string) {
	t.Helper()
	stale := db.Update(t.Context(), func(tx docdb.Tx) error { return tx.Delete(t.Context(), "books", "a", 1) })
	wantError(t, "delete at the version of before", stale, docdb.ErrStale)
	wantDuplicate(t, "insert a taken value", insert(t, db, "books", "x", `{"code":"changed"}`),
		docdb.DuplicateError{Collection: "books", Index: "by_code"})
	wantError(t, "insert", insert(t, db, "books", "new", `{}`), nil)
	rest := found(t, db, "books", docdb.Query{After: cursor})
	wantSame(t, "the pages behind a cursor of before", found(t, db, "books", docdb.Query{})[1:], rest)
}
