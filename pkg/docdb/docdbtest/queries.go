package docdbtest

import (
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"lateral/pkg/docdb"
)

var stock = []book{
	{Meta: docdb.Meta{ID: "a"}, Code: "c5", Shelf: "art", Year: 1990, Author: author{"Zoë"}},
	{Meta: docdb.Meta{ID: "b"}, Code: "c4", Shelf: "art", Year: 1980, Lent: true},
	{Meta: docdb.Meta{ID: "c"}, Code: "c3", Shelf: "art", Year: 1990, Lent: true, Author: author{"Zoe"}},
	{Meta: docdb.Meta{ID: "d"}, Code: "c2", Shelf: "Art", Year: -5, Author: author{"zoe"}},
	{Meta: docdb.Meta{ID: "e"}, Code: "c10", Shelf: "zoo", Year: 9007199254740993, Lent: true},
	{Meta: docdb.Meta{ID: "f"}, Shelf: "élan", Year: 9007199254740992, Author: author{"Ærø"}},
	{Meta: docdb.Meta{ID: "g"}, Year: 0},
}

// queries: by one index, in its order and then by id. Strings sort by bytes.
func queries(t *testing.T, db docdb.DB) {
	library(t, db, stock...)
	tests := []struct {
		name string
		q    docdb.Query
		want []string
	}{
		{"all by id", docdb.Query{}, []string{"a", "b", "c", "d", "e", "f", "g"}},
		{"all by id, descending", docdb.Query{Descending: true}, []string{"g", "f", "e", "d", "c", "b", "a"}},
		{"integers sort as integers", docdb.Query{Index: "by_year"}, []string{"d", "g", "b", "a", "c", "f", "e"}},
		{"descending, ids too", docdb.Query{Index: "by_year", Descending: true}, []string{"e", "f", "c", "a", "b", "g", "d"}},
		{"strings sort by bytes", docdb.Query{Index: "by_author"}, []string{"c", "a", "d", "f"}},
		{"unique index", docdb.Query{Index: "by_code"}, []string{"e", "d", "c", "b", "a"}},
		{"unique index, descending", docdb.Query{Index: "by_code", Descending: true}, []string{"a", "b", "c", "d", "e"}},
		{"compound index", docdb.Query{Index: "by_shelf"}, []string{"d", "b", "a", "c", "e", "f"}},
		{"partial index", docdb.Query{Index: "lent"}, []string{"b", "c", "e"}},
		{"equal", docdb.Query{Index: "by_year", Equal: []any{1990}}, []string{"a", "c"}},
		{"equal, to the letter", docdb.Query{Index: "by_shelf", Equal: []any{"art"}}, []string{"b", "a", "c"}},
		{"equal, first field, descending", docdb.Query{Index: "by_shelf", Equal: []any{"art"}, Descending: true},
			[]string{"c", "a", "b"}},
		{"equal, both fields", docdb.Query{Index: "by_shelf", Equal: []any{"art", 1990}}, []string{"a", "c"}},
		{"equal, unique", docdb.Query{Index: "by_code", Equal: []any{"c4"}}, []string{"b"}},
		{"equal, beyond 2^53", docdb.Query{Index: "by_year", Equal: []any{int64(9007199254740993)}}, []string{"e"}},
		{"equal to nothing stored", docdb.Query{Index: "by_year", Equal: []any{1991}}, []string{}},
		{"equal to another type", docdb.Query{Index: "by_year", Equal: []any{"1990"}}, []string{}},
		{"from, included", docdb.Query{Index: "by_year", From: 1990}, []string{"a", "c", "f", "e"}},
		{"to, not included", docdb.Query{Index: "by_year", To: 1990}, []string{"d", "g", "b"}},
		{"from and to", docdb.Query{Index: "by_year", From: 0, To: 1990}, []string{"g", "b"}},
		{"from and to, descending", docdb.Query{Index: "by_year", From: 0, To: 1990, Descending: true}, []string{"b", "g"}},
		{"from beyond to", docdb.Query{Index: "by_year", From: 2, To: 1}, []string{}},
		{"strings from and to", docdb.Query{Index: "by_author", From: "Zoe", To: "Zof"}, []string{"c"}},
		{"bounds after equal", docdb.Query{Index: "by_shelf", Equal: []any{"art"}, From: 1985}, []string{"a", "c"}},
		{"bounds within a partial index", docdb.Query{Index: "lent", From: 1981}, []string{"c", "e"}},
		{"in", docdb.Query{Index: "by_year", In: []any{1990, 0, 7, 1990}}, []string{"g", "a", "c"}},
		{"in, descending", docdb.Query{Index: "by_year", In: []any{0, 1990}, Descending: true}, []string{"c", "a", "g"}},
		{"in, the rest of the index open", docdb.Query{Index: "by_shelf", In: []any{"zoo", "art"}},
			[]string{"b", "a", "c", "e"}},
		{"in, after equal", docdb.Query{Index: "by_shelf", Equal: []any{"art"}, In: []any{1990, 1}}, []string{"a", "c"}},
		{"in and bounds", docdb.Query{Index: "by_year", In: []any{0, 1980, 1990}, From: 1, To: 1990}, []string{"b"}},
		{"in nothing", docdb.Query{Index: "by_year", In: []any{}}, []string{}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			for _, limit := range []int{0, 1, 2, 5000} {
				test.q.Limit = limit
				wantSame(t, "found", test.want, found(t, db, "books", test.q))
			}
			n, err := db.Count(t.Context(), "books", test.q)
			if err != nil || int(n) != len(test.want) {
				t.Errorf("count %d (%v), want %d", n, err, len(test.want))
			}
		})
	}
}

func refusedQueries(t *testing.T, db docdb.DB) {
	library(t, db)
	tests := map[string]docdb.Query{
		"an index that is not declared":  {Index: "by_colour"},
		"more values than fields":        {Index: "by_year", Equal: []any{1, 2}},
		"a value without an index":       {Equal: []any{1}},
		"a bound with no field left":     {Index: "by_year", Equal: []any{1}, From: 1},
		"values in with no field left":   {Index: "by_year", Equal: []any{1}, In: []any{1}},
		"a fraction":                     {Index: "by_year", Equal: []any{1.5}},
		"nothing":                        {Index: "by_year", Equal: []any{nil}},
		"a list":                         {Index: "by_year", From: []int{1}},
		"more values in than it takes":   {Index: "by_year", In: slices.Repeat([]any{1}, docdb.MaxIn+1)},
		"a value in that is not a value": {Index: "by_year", In: []any{struct{}{}}},
		"a bound that is not a value":    {Index: "by_year", To: func() {}},
		"an integer too large for int64": {Index: "by_year", To: uint64(1) << 63},
	}
	for name, q := range tests {
		if _, err := db.Find(t.Context(), "books", q); err == nil {
			t.Errorf("%s: found", name)
		}
		if _, err := db.Count(t.Context(), "books", q); err == nil {
			t.Errorf("%s: counted", name)
		}
	}
}

// lookupValues: a query finds values as JSON writes them; a time is its second.
func lookupValues(t *testing.T, db docdb.DB) {
	type shelf string
	type year uint16
	moment := time.Date(2026, 2, 3, 9, 30, 0, 0, time.UTC)
	elsewhere := time.FixedZone("UTC+2", 2*60*60)
	library(t, db,
		book{Meta: docdb.Meta{ID: "a"}, Shelf: "art", Year: 1990},
		book{Meta: docdb.Meta{ID: "b"}, Author: author{moment.Format(time.RFC3339)}})
	tests := []struct {
		name string
		q    docdb.Query
		want string
	}{
		{"named string", docdb.Query{Index: "by_shelf", Equal: []any{shelf("art")}}, "a"},
		{"named integer", docdb.Query{Index: "by_year", Equal: []any{year(1990)}}, "a"},
		{"small integer", docdb.Query{Index: "by_year", Equal: []any{int16(1990)}}, "a"},
		{"time", docdb.Query{Index: "by_author", Equal: []any{moment}}, "b"},
		{"time elsewhere", docdb.Query{Index: "by_author", Equal: []any{moment.In(elsewhere)}}, "b"},
		{"time within the second", docdb.Query{Index: "by_author", Equal: []any{moment.Add(time.Millisecond)}}, "b"},
		{"times", docdb.Query{Index: "by_author", From: moment.In(elsewhere), To: moment.Add(time.Second)}, "b"},
	}
	for _, test := range tests {
		wantSame(t, test.name, []string{test.want}, found(t, db, "books", test.q))
	}
}

func wantSameSet(t testing.TB, what string, want, got []string) {
	t.Helper()
	sorted := cmpopts.SortSlices(func(a, b string) bool { return a < b })
	if diff := cmp.Diff(want, got, sorted, cmpopts.EquateEmpty()); diff != "" {
		t.Errorf("%s (-want +got):\n%s", what, diff)
	}
}
