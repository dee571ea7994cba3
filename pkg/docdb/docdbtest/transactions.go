package docdbtest

import (
	"context"
	"errors"
	"testing"

	"lateral/pkg/docdb"
)

var errOwn = errors.New("the caller's own error")

// commitAndRollback: all of a transaction is kept, or nothing.
func commitAndRollback(t *testing.T, db docdb.DB) {
	library(t, db, book{Meta: docdb.Meta{ID: "old"}, Year: 1}, book1("gone"))
	write := func(tx docdb.Tx) error {
		ctx := t.Context()
		b := book1("new")
		return errors.Join(
			books.Insert(ctx, tx, &b),
			books.Replace(ctx, tx, &book{Meta: docdb.Meta{ID: "old", Version: 1}, Year: 2}),
			tx.Delete(ctx, "books", "gone", 1))
	}
	outcome := func(end func() error) (panicked any, err error) {
		defer func() { panicked = recover() }()
		err = db.Update(t.Context(), func(tx docdb.Tx) error {
			if err := write(tx); err != nil {
				return err
			}
			return end()
		})
		return nil, err
	}
	before, after := []string{"gone", "old"}, []string{"new", "old"}

	_, err := outcome(func() error { return errOwn })
	if err != errOwn { //nolint:errorlint // it is to be the very same
		t.Errorf("error %v, want the caller's own", err)
	}
	wantSame(t, "after an error", before, found(t, db, "books", docdb.Query{}))

	if panicked, _ := outcome(func() error { panic("oh") }); panicked != "oh" {
		t.Errorf("panic %v, want the caller's own", panicked)
	}
	wantSame(t, "after a panic", before, found(t, db, "books", docdb.Query{}))

	if _, err := outcome(func() error { return nil }); err != nil {
		t.Fatal(err)
	}
	wantSame(t, "after a commit", after, found(t, db, "books", docdb.Query{}))
	b, err := books.Get(t.Context(), db, "old")
	wantSame(t, "replaced", book{Meta: docdb.Meta{ID: "old", Version: 2}, Year: 2}, b)
	wantError(t, "get", err, nil)
}

// duplicateEnds: after a duplicate the transaction can do nothing more, and nothing is
// kept, even if the function ignores the error.
func duplicateEnds(t *testing.T, db docdb.DB) {
	library(t, db, book{Meta: docdb.Meta{ID: "a"}, Code: "1"})
	ctx := t.Context()
	overlooked := db.Update(ctx, func(tx docdb.Tx) error {
		b, again, c := book1("b"), book{Meta: docdb.Meta{ID: "x"}, Code: "1"}, book1("c")
		if err := books.Insert(ctx, tx, &b); err != nil {
			return err
		}
		wantError(t, "the duplicate", books.Insert(ctx, tx, &again), docdb.ErrDuplicate)

		_, err := tx.Get(ctx, "books", "a")
		wantError(t, "get afterwards", err, docdb.ErrDuplicate)
		_, err = tx.Find(ctx, "books", docdb.Query{})
		wantError(t, "find afterwards", err, docdb.ErrDuplicate)
		_, err = tx.Count(ctx, "books", docdb.Query{})
		wantError(t, "count afterwards", err, docdb.ErrDuplicate)
		wantError(t, "insert afterwards", books.Insert(ctx, tx, &c), docdb.ErrDuplicate)
		wantError(t, "replace afterwards", books.Replace(ctx, tx, &b), docdb.ErrDuplicate)
		wantError(t, "delete afterwards", tx.Delete(ctx, "books", "a", 1), docdb.ErrDuplicate)
		return nil
	})
	wantDuplicate(t, "overlooked", overlooked, docdb.DuplicateError{Collection: "books", Index: "by_code"})
	wantSame(t, "stored", []string{"a"}, found(t, db, "books", docdb.Query{}))

	translated := db.Update(ctx, func(tx docdb.Tx) error {
		again := book1("a")
		wantDuplicate(t, "by id", books.Insert(ctx, tx, &again), docdb.DuplicateError{Collection: "books"})
		return errOwn
	})
	wantError(t, "translated", translated, errOwn)

	recovered := db.Update(ctx, func(tx docdb.Tx) error {
		wantError(t, "stale", tx.Delete(ctx, "books", "a", 7), docdb.ErrStale)
		wantError(t, "not found", tx.Delete(ctx, "books", "b", 1), docdb.ErrNotFound)
		b := book1("b")
		return books.Insert(ctx, tx, &b)
	})
	wantError(t, "after stale and not found", recovered, nil)
	wantSame(t, "stored in the end", []string{"a", "b"}, found(t, db, "books", docdb.Query{}))
}

// isolation: a transaction sees its own writes; others do not before it ends.
func isolation(t *testing.T, db docdb.DB) {
	library(t, db, book{Meta: docdb.Meta{ID: "a"}, Year: 1})
	ctx := t.Context()
	update(t, db, func(tx docdb.Tx) error {
		b := book{Meta: docdb.Meta{ID: "b"}, Year: 1}
		if err := books.Insert(ctx, tx, &b); err != nil {
			return err
		}
		q := docdb.Query{Index: "by_year", Equal: []any{1}}
		wantSame(t, "found within", []string{"a", "b"}, found(t, tx, "books", q))
		wantSame(t, "found outside", []string{"a"}, found(t, db, "books", q))
		n, err := tx.Count(ctx, "books", q)
		wantError(t, "count within", err, nil)
		wantSame(t, "count within", int64(2), n)
		_, err = tx.Get(ctx, "books", "b")
		wantError(t, "get within", err, nil)
		_, err = db.Get(ctx, "books", "b")
		wantError(t, "get outside", err, docdb.ErrNotFound)
		return nil
	})
}

// snapshot: within a View nothing changes, whatever others commit.
func snapshot(t *testing.T, db docdb.DB) {
	library(t, db, book{Meta: docdb.Meta{ID: "a"}, Year: 1})
	err := db.View(t.Context(), func(r docdb.Reader) error {
		for range 2 {
			wantSame(t, "found", []string{"a"}, found(t, r, "books", docdb.Query{Index: "by_year"}))
			n, err := r.Count(t.Context(), "books", docdb.Query{})
			wantError(t, "count", err, nil)
			wantSame(t, "count", int64(1), n)
			b, err := books.Get(t.Context(), r, "a")
			wantError(t, "get", err, nil)
			wantSame(t, "year", int64(1), b.Year)
			if _, err := books.Get(t.Context(), db, "b"); errors.Is(err, docdb.ErrNotFound) {
				b.Year = 2
				store(t, db, book{Meta: docdb.Meta{ID: "b"}, Year: 3})
				update(t, db, func(tx docdb.Tx) error { return books.Replace(t.Context(), tx, &b) })
			}
		}
		return errOwn
	})
	wantError(t, "view", err, errOwn)
	wantSame(t, "found afterwards", []string{"a", "b"}, found(t, db, "books", docdb.Query{Index: "by_year"}))
}

// cancelled: after a context has ended, every call returns its error. Nothing is written,
// and the database goes on.
func cancelled(t *testing.T, db docdb.DB) {
	library(t, db, book1("a"))
	write := func(ctx context.Context) func(docdb.Tx) error {
		return func(tx docdb.Tx) error {
			b := book1("b")
			return books.Insert(ctx, tx, &b)
		}
	}
	asks := map[string]func(context.Context) error{
		"get": func(ctx context.Context) error { _, err := db.Get(ctx, "books", "a"); return err },
		"get many": func(ctx context.Context) error {
			_, err := db.GetMany(ctx, "books", []string{"a"})
			return err
		},
		"find":   func(ctx context.Context) error { _, err := db.Find(ctx, "books", docdb.Query{}); return err },
		"count":  func(ctx context.Context) error { _, err := db.Count(ctx, "books", docdb.Query{}); return err },
		"update": func(ctx context.Context) error { return db.Update(ctx, write(ctx)) },
		"define": func(ctx context.Context) error { return db.Define(ctx, docdb.Schema{Name: "more"}) },
		"ping":   db.Ping,
		"view": func(ctx context.Context) error {
			return db.View(ctx, func(r docdb.Reader) error { _, err := r.Get(ctx, "books", "a"); return err })
		},
	}
	for name, ask := range asks {
		ctx, cancel := context.WithCancel(t.Context())
		cancel()
		wantError(t, name, ask(ctx), context.Canceled)
	}
	for name, at := range map[string]func(ctx context.Context, cancel func(), tx docdb.Tx) error{
		"before a write": func(ctx context.Context, cancel func(), tx docdb.Tx) error { cancel(); return write(ctx)(tx) },
		"before the commit": func(ctx context.Context, cancel func(), tx docdb.Tx) error {
			defer cancel()
			return write(ctx)(tx)
		},
	} {
		ctx, cancel := context.WithCancel(t.Context())
		err := db.Update(ctx, func(tx docdb.Tx) error { return at(ctx, cancel, tx) })
		wantError(t, "update cancelled "+name, err, context.Canceled)
	}
	overlooked := db.Update(t.Context(), func(tx docdb.Tx) error {
		if err := write(t.Context())(tx); err != nil {
			return err
		}
		ctx, cancel := context.WithCancel(t.Context())
		cancel()
		_, err := tx.Get(ctx, "books", "a")
		wantError(t, "one call in a transaction", err, context.Canceled)
		c := book1("c")
		wantError(t, "the call after it", books.Insert(t.Context(), tx, &c), context.Canceled)
		return nil
	})
	wantError(t, "update that ignored it", overlooked, context.Canceled)
	wantSame(t, "stored", []string{"a"}, found(t, db, "books", docdb.Query{}))
	wantError(t, "update afterwards", db.Update(t.Context(), write(t.Context())), nil)
	wantError(t, "ping afterwards", db.Ping(t.Context()), nil)
}
