package docdbtest

import (
	"testing"

	"lateral/pkg/docdb"
)

// Explanation says how an engine would run a query.
type Explanation struct {
	Index string // as declared; "" is the id's own
	Scans bool   // reads documents without an index, or all of an index
	Sorts bool   // sorts what it found before it gives the first page
	Seeks bool   // begins at a bound, not at the first of all or of equal values
	Words string // the engine's
}

// UsesIndexes checks that the engine runs queries by the index they name and in
// its order, and begins a second page where the first ended.
func UsesIndexes(t *testing.T, db docdb.DB, explain func(t testing.TB, collection string, q docdb.Query) Explanation) {
	library(t, db, manyBooks()...)
	tests := []struct {
		name string
		q    docdb.Query
		want Explanation
	}{
		{"all by id", docdb.Query{}, Explanation{Scans: true}},
		{"all by an index", docdb.Query{Index: "by_year"}, Explanation{Index: "by_year", Scans: true}},
		{"all by a unique index", docdb.Query{Index: "by_code", Descending: true}, Explanation{Index: "by_code", Scans: true}},
		{"all by a partial index", docdb.Query{Index: "lent"}, Explanation{Index: "lent", Scans: true}},
		{"equal", docdb.Query{Index: "by_year", Equal: []any{2}}, Explanation{Index: "by_year"}},
		{"equal, unique", docdb.Query{Index: "by_code", Equal: []any{"7"}}, Explanation{Index: "by_code"}},
		{"equal, partial", docdb.Query{Index: "lent", Equal: []any{2}}, Explanation{Index: "lent"}},
		{"equal, first of two fields", docdb.Query{Index: "by_shelf", Equal: []any{"a"}}, Explanation{Index: "by_shelf"}},
		{"equal, both fields", docdb.Query{Index: "by_shelf", Equal: []any{"a", 2}}, Explanation{Index: "by_shelf"}},
		{"bounds", docdb.Query{Index: "by_year", From: 1, To: 3}, Explanation{Index: "by_year"}},
		{"bounds, descending", docdb.Query{Index: "by_year", From: 1, To: 3, Descending: true}, Explanation{Index: "by_year"}},
		{"bounds after equal", docdb.Query{Index: "by_shelf", Equal: []any{"a"}, From: 1}, Explanation{Index: "by_shelf"}},
		{"bounds, unique", docdb.Query{Index: "by_code", From: "1", To: "2"}, Explanation{Index: "by_code"}},
		{"in", docdb.Query{Index: "by_year", In: []any{1, 3}}, Explanation{Index: "by_year"}},
		{"in after equal", docdb.Query{Index: "by_shelf", Equal: []any{"a"}, In: []any{1, 3}}, Explanation{Index: "by_shelf"}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got := explain(t, "books", test.q)
			test.want.Seeks = got.Seeks // matters for the second page
			wantExplained(t, got, test.want)
			test.q.Limit = 1
			page, err := db.Find(t.Context(), "books", test.q)
			if err != nil || page.Next == "" {
				return // there is no second page
			}
			test.q.After, test.want.Scans = page.Next, false
			test.want.Seeks = test.q.In == nil // the values in take turns
			wantExplained(t, explain(t, "books", test.q), test.want)
		})
	}
}

func wantExplained(t *testing.T, got, want Explanation) {
	t.Helper()
	t.Log(got.Words)
	got.Words = ""
	wantSame(t, "explanation", want, got)
}
