package docdbtest

import (
	"testing"

	"lateral/pkg/docdb"
)

// Explanation says how an engine would run a query.
type Explanation struct {
	Index string // the declared name, "id" for the id, "" for none
	Sorts bool   // sorts all results before it gives the first page
	Seeks bool   // begins at the first document of the page, or nearly
	Words string // the engine's own words, for the test's output
}

// UsesIndexes checks that the engine runs queries by the index that they name and in its
// order, and begins a second page where the first ended.
func UsesIndexes(t *testing.T, db docdb.DB, explain func(t testing.TB, collection string, q docdb.Query) Explanation) {
	library(t, db, manyBooks()...)
	tests := []struct {
		name  string
		q     docdb.Query
		index string
	}{
		{"all by id", docdb.Query{}, "id"},
		{"all by an index", docdb.Query{Index: "by_year"}, "by_year"},
		{"all by a unique index", docdb.Query{Index: "by_code", Descending: true}, "by_code"},
		{"all by a partial index", docdb.Query{Index: "lent"}, "lent"},
		{"equal", docdb.Query{Index: "by_year", Equal: []any{2}}, "by_year"},
		{"equal, unique", docdb.Query{Index: "by_code", Equal: []any{"7"}}, "by_code"},
		{"equal, partial", docdb.Query{Index: "lent", Equal: []any{2}}, "lent"},
		{"equal, first of two fields", docdb.Query{Index: "by_shelf", Equal: []any{"a"}}, "by_shelf"},
		{"equal, both fields", docdb.Query{Index: "by_shelf", Equal: []any{"a", 2}}, "by_shelf"},
		{"bounds", docdb.Query{Index: "by_year", From: 1, To: 3}, "by_year"},
		{"bounds, descending", docdb.Query{Index: "by_year", From: 1, To: 3, Descending: true}, "by_year"},
		{"bounds after equal", docdb.Query{Index: "by_shelf", Equal: []any{"a"}, From: 1}, "by_shelf"},
		{"bounds, unique", docdb.Query{Index: "by_code", From: "1", To: "2"}, "by_code"},
		{"in", docdb.Query{Index: "by_year", In: []any{1, 3}}, "by_year"},
		{"in after equal", docdb.Query{Index: "by_shelf", Equal: []any{"a"}, In: []any{1, 3}}, "by_shelf"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			test.q.Limit = max(1, len(found(t, db, "books", test.q))/2)
			bounded := test.q.Equal != nil || test.q.In != nil || test.q.From != nil
			wantExplained(t, explain(t, "books", test.q), test.index, bounded)

			page, err := db.Find(t.Context(), "books", test.q)
			wantError(t, "first page", err, nil)
			if page.Next != "" {
				test.q.After = page.Next
				wantExplained(t, explain(t, "books", test.q), test.index, test.q.In == nil) // values in are taken in turn
			}
		})
	}
}

func wantExplained(t *testing.T, got Explanation, index string, seeks bool) {
	t.Helper()
	if got.Index != index || got.Sorts || seeks && !got.Seeks {
		t.Errorf("index %q, sorts %v, seeks %v; want %q, unsorted, seeks %v:\n%s",
			got.Index, got.Sorts, got.Seeks, index, seeks, got.Words)
	}
}
