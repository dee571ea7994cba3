package docdbtest

import (
	"slices"
	"testing"

	"lateral/pkg/docdb"
)

// typedCollections: Collection carries id and version in the stored type.
func typedCollections(t *testing.T, db docdb.DB) {
	library(t, db, stock...)
	ctx := t.Context()

	b := book{Meta: docdb.Meta{ID: "new", Version: 7}, Shelf: "new"}
	update(t, db, func(tx docdb.Tx) error {
		if err := books.Insert(ctx, tx, &b); err != nil {
			return err
		}
		wantSame(t, "version after insert", int64(1), b.Version)
		return books.Replace(ctx, tx, &b)
	})
	wantSame(t, "version after replace", int64(2), b.Version)
	got, err := books.Get(ctx, db, "new")
	wantError(t, "get", err, nil)
	wantSame(t, "got", b, got)
	update(t, db, func(tx docdb.Tx) error { return books.Delete(ctx, tx, &b) })

	_, err = books.Get(ctx, db, "new")
	wantError(t, "get what was deleted", err, docdb.ErrNotFound)
	_, err = books.First(ctx, db, docdb.Query{Index: "by_shelf", Equal: []any{"new"}})
	wantError(t, "first of none", err, docdb.ErrNotFound)
	first, err := books.First(ctx, db, docdb.Query{Index: "by_year", Descending: true})
	wantError(t, "first", err, nil)
	wantSame(t, "first", "e", first.ID)

	all, err := books.All(ctx, db, docdb.Query{Limit: 2})
	wantError(t, "all", err, nil)
	want := slices.Clone(stock)
	for i := range want {
		want[i].Version = 1
	}
	wantSame(t, "all, over several pages", want, all)
	n, err := books.Count(ctx, db, docdb.Query{Index: "lent"})
	wantError(t, "count", err, nil)
	wantSame(t, "count", int64(3), n)
	err = books.Each(ctx, db, docdb.Query{}, func(book) error { return errOwn })
	wantError(t, "each, ended early", err, errOwn)
}
