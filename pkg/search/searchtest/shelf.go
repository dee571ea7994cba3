package searchtest

import (
	"context"
	"fmt"
	"slices"
	"testing"

	"lateral/pkg/search"
)

// Books is the index that the suite uses; engines may use it in tests of their
// own.
func Books() search.Index {
	return search.Index{
		Name: "books",
		Fields: []search.Field{
			{Name: "isbn", Kind: search.Keyword, Weight: 4, Exact: true, Filter: true},
			{Name: "title", Kind: search.Text, Weight: 3, Sort: true},
			{Name: "author", Kind: search.Text, Weight: 1},
			{Name: "genres", Kind: search.Keyword, Filter: true, Facet: true},
			{Name: "pages", Kind: search.Number, Filter: true, Sort: true},
			{Name: "lent", Kind: search.Keyword, Filter: true, Facet: true},
		},
		Geo:      true,
		Vectors:  &search.Vectors{Size: 4, Source: "one"},
		Synonyms: [][]string{{"saint", "st"}},
	}
}

// Shelf is what the suite puts into Books.
func Shelf() []search.Document {
	return []search.Document{
		book("b1", 1, "Gardening for beginners", "Ada Fenwick", 120, []string{"garden"}, "no",
			&search.Point{Lat: 51.5074, Lng: -0.1278}, search.Vector{100, 0, 0, 0}),
		book("b2", 2, "The history of railways", "Sheffield Press", 640, []string{"history", "transport"}, "yes",
			&search.Point{Lat: 53.3811, Lng: -1.4701}, search.Vector{0, 100, 0, 0}, search.Vector{0, 0, 100, 0}),
		book("b3", 3, "Sheffield: a history", "Bo Okafor", 310, []string{"history"}, "no",
			&search.Point{Lat: 53.3781, Lng: -1.4360}, search.Vector{0, 80, 60, 0}),
		book("b4", 4, "Café life of Saint Aubin", "Zoë Quint", 88, []string{"food", `odd "quoted" \ name`, `ends in \`, `\"`},
			"no", nil),
		book("b5", 5, "Mathematics of knots", "Ada Fenwick", 410, nil, "yes", &search.Point{Lat: 52.2053, Lng: 0.1218},
			search.Vector{0, 0, 0, 50}),
		book("b6", 6, "Children's railway stories", "Cy Dunn", 96, []string{"transport"}, "no",
			&search.Point{Lat: 55.9533, Lng: -3.1883}, search.Vector{0, 10, 100, 0}, search.Vector{0, 0, 0, 0}),
	}
}

func book(id string, version int64, title, author string, pages int, genres []string, lent string,
	at *search.Point, vectors ...search.Vector) search.Document {
	return search.Document{
		ID: id, Version: version, Point: at, Vectors: vectors,
		Fields: map[string]any{
			"isbn": "978-" + id, "title": title, "author": author,
			"pages": pages, "genres": genres, "lent": lent,
		},
	}
}

// filled returns an engine that holds Shelf.
func filled(t *testing.T, open func(t *testing.T) search.Engine) search.Engine {
	t.Helper()
	e := ready(t, open)
	must(t, e.Put(t.Context(), "books", Shelf()))
	return e
}

// ready returns an engine that holds an empty index of books.
func ready(t *testing.T, open func(t *testing.T) search.Engine) search.Engine {
	t.Helper()
	e := open(t)
	t.Cleanup(func() { must(t, e.Close()) })
	must(t, e.Ensure(t.Context(), Books()))
	return e
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func find(t *testing.T, e search.Engine, q search.Query) search.Result {
	t.Helper()
	r, err := e.Search(t.Context(), "books", q)
	if err != nil {
		t.Fatalf("search %+v: %v", q, err)
	}
	return r
}

// ids are those of the hits, in their order.
func ids(r search.Result) []string {
	out := make([]string, len(r.Hits))
	for i, h := range r.Hits {
		out[i] = h.ID
	}
	return out
}

// sorted are the ids of the hits in an order of their own, for where the order
// is not what is tested.
func sorted(r search.Result) []string {
	out := ids(r)
	slices.Sort(out)
	return out
}

// versions lists an index as "id@version", sorted.
func versions(t *testing.T, e search.Engine) []string {
	t.Helper()
	var out []string
	err := e.IDs(context.WithoutCancel(t.Context()), "books", func(e search.Entry) error {
		out = append(out, fmt.Sprintf("%s@%d", e.ID, e.Version))
		return nil
	})
	must(t, err)
	slices.Sort(out)
	return out
}
