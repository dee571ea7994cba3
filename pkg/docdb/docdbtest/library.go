package docdbtest

import (
	"errors"
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lateral/pkg/docdb"
)

// book is what the suite stores.
type book struct {
	docdb.Meta
	Code   string  `json:"code,omitempty"`   // unique
	Shelf  string  `json:"shelf,omitempty"`  // with year: by_shelf
	Year   int64   `json:"year"`             // by_year
	Lent   bool    `json:"lent"`             // with reader: one_each, lent
	Reader *string `json:"reader,omitempty"` // has one book at a time
	Author author  `json:"author"`
}

type author struct {
	Name string `json:"name,omitempty"`
}

var books = docdb.Of[book]("books",
	docdb.Index{Name: "by_code", Fields: []string{"code"}, Unique: true},
	docdb.Index{Name: "by_shelf", Fields: []string{"shelf", "year"}},
	docdb.Index{Name: "by_year", Fields: []string{"year"}},
	docdb.Index{Name: "by_author", Fields: []string{"author.name"}},
	docdb.Index{Name: "lent", Fields: []string{"year"}, Where: []docdb.Equals{{Field: "lent", Value: true}}},
	docdb.Index{Name: "one_each", Fields: []string{"reader"}, Unique: true,
		Where: []docdb.Equals{{Field: "lent", Value: true}}},
)

// library defines the books and stores the given ones.
func library(t testing.TB, db docdb.DB, stock ...book) {
	t.Helper()
	if err := db.Define(t.Context(), books.Schema); err != nil {
		t.Fatalf("define: %v", err)
	}
	store(t, db, stock...)
}

func store(t testing.TB, db docdb.DB, stock ...book) {
	t.Helper()
	update(t, db, func(tx docdb.Tx) error {
		for _, b := range stock {
			if err := books.Insert(t.Context(), tx, &b); err != nil {
				return fmt.Errorf("insert %s: %w", b.ID, err)
			}
		}
		return nil
	})
}

func update(t testing.TB, db docdb.DB, fn func(docdb.Tx) error) {
	t.Helper()
	if err := db.Update(t.Context(), fn); err != nil {
		t.Fatalf("update: %v", err)
	}
}

// insert stores one document in a transaction of its own.
func insert(t testing.TB, db docdb.DB, collection, id, body string) error {
	t.Helper()
	return db.Update(t.Context(), func(tx docdb.Tx) error {
		return tx.Insert(t.Context(), collection, docdb.Document{ID: id, Body: []byte(body)})
	})
}

// found is the ids that the query finds, over all its pages.
func found(t testing.TB, r docdb.Reader, collection string, q docdb.Query) []string {
	t.Helper()
	ids := []string{}
	for {
		page, err := r.Find(t.Context(), collection, q)
		if err != nil {
			t.Fatalf("find %+v: %v", q, err)
		}
		for _, d := range page.Documents {
			ids = append(ids, d.ID)
		}
		if q.After = page.Next; q.After == "" {
			return ids
		}
		if len(ids) > 10_000 {
			t.Fatalf("find %+v: the pages have no end", q)
		}
	}
}

func book1(id string) book { return book{Meta: docdb.Meta{ID: id}} }

func wantError(t testing.TB, doing string, got, want error) {
	t.Helper()
	if !errors.Is(got, want) {
		t.Errorf("%s: error %v, want %v", doing, got, want)
	}
}

func wantDuplicate(t testing.TB, doing string, got error, want docdb.DuplicateError) {
	t.Helper()
	var duplicate *docdb.DuplicateError
	if !errors.As(got, &duplicate) {
		t.Errorf("%s: error %v, want %v", doing, got, &want)
	} else if diff := cmp.Diff(want, *duplicate); diff != "" {
		t.Errorf("%s (-want +got):\n%s", doing, diff)
	}
}

func wantSame(t testing.TB, what string, want, got any) {
	t.Helper()
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("%s (-want +got):\n%s", what, diff)
	}
}
