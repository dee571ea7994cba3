package docdbtest

import (
	"encoding/base64"
	"strings"
	"testing"

	"lateral/pkg/docdb"
)

// pagesWhileChanging: a document that is always there is on exactly one page. A document
// inserted behind the cursor is found; one inserted before it is not.
func pagesWhileChanging(t *testing.T, db docdb.DB) {
	at := func(id string, year int64) book { return book{Meta: docdb.Meta{ID: id}, Year: year} }
	for _, descending := range []bool{false, true} {
		library(t, db, at("b", 10), at("d", 20), at("f", 20), at("h", 20), at("j", 30))
		q := docdb.Query{Index: "by_year", Limit: 3, Descending: descending}
		first, err := db.Find(t.Context(), "books", q)
		if err != nil {
			t.Fatal(err)
		}
		store(t, db, at("a", 20), at("e", 20), at("g", 20), at("z", 20), at("c", 40), at("i", 5))
		remove(t, db, first.Documents[2].ID, "j", "b")

		var ids []string
		for _, d := range first.Documents {
			ids = append(ids, d.ID)
		}
		q.After = first.Next
		ids = append(ids, found(t, db, "books", q)...)
		want := []string{"b", "d", "f", "g", "h", "z", "c"}
		if descending {
			want = []string{"j", "h", "f", "e", "d", "a", "i"}
		}
		wantSame(t, "pages", want, ids)
		remove(t, db, found(t, db, "books", docdb.Query{})...)
	}
}

func remove(t *testing.T, db docdb.DB, ids ...string) {
	t.Helper()
	update(t, db, func(tx docdb.Tx) error {
		for _, id := range ids {
			if err := tx.Delete(t.Context(), "books", id, 1); err != nil {
				return err
			}
		}
		return nil
	})
}

// foreignCursors: a cursor works only for the query that gave it, with any page size. Else
// the answer is ErrBadCursor, never a wrong page.
func foreignCursors(t *testing.T, db docdb.DB) {
	library(t, db, stock...)
	other := docdb.Schema{Name: "others", Indexes: books.Schema.Indexes}
	if err := db.Define(t.Context(), other); err != nil {
		t.Fatal(err)
	}
	asked := docdb.Query{Index: "by_shelf", Equal: []any{"art"}, From: 1, Limit: 1}
	page, err := db.Find(t.Context(), "books", asked)
	if err != nil || page.Next == "" {
		t.Fatalf("first page %+v, %v", page, err)
	}
	asked.After, asked.Limit = page.Next, 2
	wantSame(t, "another size of page", []string{"a", "c"}, found(t, db, "books", asked))

	text, err := base64.RawURLEncoding.DecodeString(page.Next)
	if err != nil {
		t.Fatalf("cursor %s: %v", page.Next, err)
	}
	forged := func(from, to string) string {
		return base64.RawURLEncoding.EncodeToString([]byte(strings.Replace(string(text), from, to, 1)))
	}
	tests := []struct {
		name, collection string
		change           func(*docdb.Query)
	}{
		{"other collection", "others", func(*docdb.Query) {}},
		{"other index", "books", func(q *docdb.Query) { q.Index, q.Equal = "by_year", nil }},
		{"no index", "books", func(q *docdb.Query) { q.Index, q.Equal, q.From = "", nil, nil }},
		{"other value", "books", func(q *docdb.Query) { q.Equal = []any{"Art"} }},
		{"fewer values", "books", func(q *docdb.Query) { q.Equal, q.From = nil, nil }},
		{"other bound", "books", func(q *docdb.Query) { q.From = 2 }},
		{"one bound more", "books", func(q *docdb.Query) { q.To = 5000 }},
		{"values in", "books", func(q *docdb.Query) { q.In = []any{1980} }},
		{"other direction", "books", func(q *docdb.Query) { q.Descending = true }},
		{"cut short", "books", func(q *docdb.Query) { q.After = q.After[:len(q.After)-4] }},
		{"lengthened", "books", func(q *docdb.Query) { q.After += "AAAA" }},
		{"no base64", "books", func(q *docdb.Query) { q.After = "?" }},
		{"no JSON", "books", func(q *docdb.Query) { q.After = "AAAA" }},
		{"forged value", "books", func(q *docdb.Query) { q.After = forged("1980", "19.80") }},
		{"forged value outside the bounds", "books", func(q *docdb.Query) { q.After = forged("1980", "0") }},
		{"forged type of value", "books", func(q *docdb.Query) { q.After = forged("1980", `"1980"`) }},
		{"forged object", "books", func(q *docdb.Query) { q.After = forged("1980", `{"$gt":""}`) }},
		{"forged length", "books", func(q *docdb.Query) { q.After = forged("1980", "1980,1") }},
		{"two in one", "books", func(q *docdb.Query) { q.After = forged("}", "}{}") }},
		{"without id", "books", func(q *docdb.Query) { q.After = forged(`"b"`, `""`) }},
	}
	for _, test := range tests {
		q := asked
		test.change(&q)
		_, err := db.Find(t.Context(), test.collection, q)
		wantError(t, test.name, err, docdb.ErrBadCursor)
	}
}
