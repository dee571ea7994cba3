package docdbtest

import (
	"cmp"
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"lateral/pkg/docdb"
)

// queriesAgreeWithModel asks many questions of many documents, and compares
// the answers, page by page, with sorting and filtering them in memory.
func queriesAgreeWithModel(t *testing.T, db docdb.DB) {
	all := manyBooks()
	library(t, db, all...)
	rapid.Check(t, func(rt *rapid.T) {
		q := aQuery(rt)
		want := expected(all, q)
		got := found(t, db, "books", q)
		if !slices.Equal(want, got) {
			rt.Fatalf("%+v\nwant %q\ngot  %q", q, want, got)
		}
		n, err := db.Count(t.Context(), "books", q)
		if err != nil || int(n) != len(want) {
			rt.Fatalf("%+v: count %d (%v), want %d", q, n, err, len(want))
		}
	})
}

var shelves = []string{"", "A", "B", "a", "aa", "ä", "b", "漢"}

// manyBooks has many equal values, so that later fields decide order and pages. They are
// the same every time.
func manyBooks() []book {
	r := rand.New(rand.NewPCG(1, 2))
	all := make([]book, 120)
	for i := range all {
		all[i] = book{
			Meta: docdb.Meta{ID: fmt.Sprintf("b%03d", r.IntN(1000)*len(all)+i)},
			Code: fmt.Sprint(i), Year: r.Int64N(9) - 4, Lent: r.IntN(2) == 0,
			Shelf: shelves[r.IntN(len(shelves))],
		}
	}
	return all
}

func aQuery(t *rapid.T) docdb.Query {
	q := docdb.Query{Descending: rapid.Bool().Draw(t, "descending"), Limit: rapid.IntRange(7, 150).Draw(t, "limit")}
	shelf := rapid.SampledFrom(shelves)
	year := rapid.Int64Range(-5, 5)
	switch q.Index = rapid.SampledFrom([]string{"by_shelf", "by_year", "lent"}).Draw(t, "index"); {
	case q.Index == "by_shelf" && rapid.Bool().Draw(t, "all shelves"):
		bound(t, &q, shelf.AsAny())
		return q
	case q.Index == "by_shelf":
		q.Equal = []any{shelf.Draw(t, "shelf")}
	}
	bound(t, &q, year.AsAny())
	return q
}

func bound(t *rapid.T, q *docdb.Query, value *rapid.Generator[any]) {
	if rapid.Bool().Draw(t, "has from") {
		q.From = value.Draw(t, "from")
	}
	if rapid.Bool().Draw(t, "has to") {
		q.To = value.Draw(t, "to")
	}
	if rapid.Bool().Draw(t, "has in") {
		q.In = rapid.SliceOfN(value, 0, 4).Draw(t, "in")
	}
}

// expected is the model: filter, sort, name.
func expected(all []book, q docdb.Query) []string {
	var matching []book
	for _, b := range all {
		if inIndex(b, q.Index) && matches(b, q) {
			matching = append(matching, b)
		}
	}
	slices.SortFunc(matching, func(a, b book) int {
		order := cmp.Or(compare(key(a, q.Index), key(b, q.Index)), cmp.Compare(a.Year, b.Year), cmp.Compare(a.ID, b.ID))
		if q.Descending {
			return -order
		}
		return order
	})
	ids := []string{}
	for _, b := range matching {
		ids = append(ids, b.ID)
	}
	return ids
}

func inIndex(b book, index string) bool {
	switch index {
	case "by_shelf":
		return b.Shelf != "" // omitted when empty
	case "lent":
		return b.Lent
	}
	return true
}

func matches(b book, q docdb.Query) bool {
	field := key(b, q.Index)
	if len(q.Equal) > 0 {
		if field != q.Equal[0] {
			return false
		}
		field = b.Year
	}
	return (q.From == nil || compare(field, q.From) >= 0) &&
		(q.To == nil || compare(field, q.To) < 0) &&
		(q.In == nil || slices.Contains(q.In, field))
}

// key is the first field of the index.
func key(b book, index string) any {
	if index == "by_shelf" {
		return b.Shelf
	}
	return b.Year
}

func compare(a, b any) int {
	if a, ok := a.(string); ok {
		return cmp.Compare(a, b.(string))
	}
	return cmp.Compare(a.(int64), b.(int64))
}
