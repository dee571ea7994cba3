package searchtest

import (
	"fmt"
	"math"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lateral/pkg/search"
)

// like is the query for what is like the vectors.
func like(vectors ...search.Vector) search.Query {
	return search.Query{Meaning: &search.Meaning{Vectors: vectors, Share: 0.5}}
}

// The directions of the shelf.
var (
	gardens = search.Vector{9, 0, 0, 0}
	past    = search.Vector{0, 9, 0, 0}
	trains  = search.Vector{0, 0, 9, 0}
	numbers = search.Vector{0, 0, 0, 9}
	nothing = search.Vector{0, 0, 0, 0}
)

func testMeaning(t *testing.T, open opener) {
	e := filled(t, open)
	with := func(q search.Query, change func(*search.Query)) search.Query {
		change(&q)
		return q
	}
	sheffield := &search.Near{Point: search.Point{Lat: 53.3811, Lng: -1.4701}, RadiusKM: 5}
	tests := []struct {
		name  string
		query search.Query
		want  []string
		likes []float64
	}{
		{"the nearest first", like(trains), []string{"b2", "b6", "b3"}, []float64{1, 0.995, 0.6}},
		{"the best of a document's vectors counts", like(past), []string{"b2", "b3", "b6"}, []float64{1, 0.8, 0.0995}},
		{"the best of a query's vectors counts", like(search.Vector{0, 0, 1, 1}, numbers),
			[]string{"b5", "b2", "b6", "b3"}, []float64{1, 0.7071, 0.7036, 0.4243}},
		{"what has nothing in common is not found", like(gardens), []string{"b1"}, []float64{1}},
		{"nor what is opposed", like(search.Vector{-9, 0, 0, 0}), []string{}, nil},
		{"a vector without direction finds nothing", like(nothing), []string{}, nil},
		{"nor does it beside others", like(nothing, gardens), []string{"b1"}, []float64{1}},
		{"at least so alike", with(like(trains), func(q *search.Query) { q.Meaning.Least = 0.61 }),
			[]string{"b2", "b6"}, []float64{1, 0.995}},
		{"at most so many", with(like(trains), func(q *search.Query) { q.Meaning.Nearest = 1 }),
			[]string{"b2"}, []float64{1}},
		{"so many of all vectors", with(like(trains, gardens, numbers), func(q *search.Query) { q.Meaning.Nearest = 4 }),
			[]string{"b1", "b2", "b5", "b6"}, nil},
		{"among those that a filter leaves",
			with(like(trains), func(q *search.Query) {
				q.Meaning.Nearest, q.Filters = 1, []search.Filter{search.Equal("lent", "no")}
			}), []string{"b6"}, []float64{0.995}},
		{"within a radius", with(like(trains), func(q *search.Query) { q.Near = sheffield }), []string{"b2", "b3"},
			[]float64{1, 0.6}},
		{"by distance", with(like(trains), func(q *search.Query) {
			q.Near, q.Sort = &search.Near{Point: search.Point{Lat: 56, Lng: -3}}, search.ByDistance()
		}), []string{"b6", "b2", "b3"}, []float64{0.995, 1, 0.6}},
		{"by distance that nobody wants measured", with(like(trains), func(q *search.Query) {
			q.Near = &search.Near{Point: sheffield.Point, RadiusKM: sheffield.RadiusKM, Unmeasured: true}
			q.Sort = search.ByDistance()
		}), []string{"b2", "b3"}, nil},
		{"by a number", with(like(trains), func(q *search.Query) { q.Sort = search.Ascending("pages") }),
			[]string{"b6", "b3", "b2"}, nil},
		{"by a text", with(like(trains), func(q *search.Query) { q.Sort = search.Descending("title") }),
			[]string{"b2", "b3", "b6"}, nil},
		{"the second page", with(like(trains), func(q *search.Query) { q.Limit, q.Offset = 2, 2 }), []string{"b3"}, nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r := find(t, e, tt.query)
			got := ids(r)
			if tt.query.Sort == search.ByRelevance() && tt.likes == nil {
				got = sorted(r)
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Fatal(diff)
			}
			checkLikes(t, r.Hits, tt.likes)
			if tt.query.Near != nil && !tt.query.Near.Unmeasured {
				checkMetres(t, tt.query.Near.Point, r.Hits)
			}
		})
	}
	t.Run("total and facets are of all hits", func(t *testing.T) {
		r := find(t, e, with(like(trains), func(q *search.Query) { q.Limit, q.Facets = 1, []string{"lent", "genres"} }))
		want := map[string][]search.Count{
			"lent":   {{Value: "no", Count: 2}, {Value: "yes", Count: 1}},
			"genres": {{Value: "history", Count: 2}, {Value: "transport", Count: 2}},
		}
		if diff := cmp.Diff(want, r.Facets); diff != "" || r.Total != 3 {
			t.Errorf("total %d, %s", r.Total, diff)
		}
	})
}

// checkLikes compares what meaning alone scored.
func checkLikes(t *testing.T, hits []search.Hit, likes []float64) {
	t.Helper()
	for i, want := range likes {
		if got := hits[i].Meaning; math.Abs(got-want) > 0.0005 {
			t.Errorf("%s is alike by %v, want %v", hits[i].ID, got, want)
		}
		if got := hits[i].Score; math.Abs(got-want) > 0.0005 {
			t.Errorf("%s has a score of %v, want %v", hits[i].ID, got, want)
		}
	}
}

func testMeaningAndWords(t *testing.T, open opener) {
	e := filled(t, open)
	tests := []struct {
		name  string
		words string
		share float64
		like  search.Vector
		want  []string
	}{
		{"those that both find first", "history", 0.5, trains, []string{"b2", "b3", "b6"}},
		{"those that words alone find", "gardening", 0.5, trains, []string{"b1", "b2", "b3", "b6"}},
		{"words that nothing has", "xylophone", 0.5, trains, []string{"b2", "b6", "b3"}},
		{"signs are no words", " -- ", 0.5, trains, []string{"b2", "b6", "b3"}},
		{"a share of one leaves words out", "gardening", 1, trains, []string{"b2", "b6", "b3"}},
		{"a vector without direction leaves words", "gardening", 0.5, nothing, []string{"b1"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			q := like(tt.like)
			q.Words, q.Meaning.Share = tt.words, tt.share
			q.Facets = []string{"lent"}
			r := find(t, e, q)
			got := ids(r)
			if tt.words == "gardening" && tt.share < 1 { // what words score differs by engine
				got = sorted(r)
			}
			if diff := cmp.Diff(tt.want, got); diff != "" || r.Total != len(tt.want) {
				t.Errorf("total %d, %s", r.Total, diff)
			}
			checkSums(t, r, tt.share)
		})
	}
}

// checkSums reckons scores and facets again.
func checkSums(t *testing.T, r search.Result, share float64) {
	t.Helper()
	counted := 0
	for _, c := range r.Facets["lent"] {
		counted += c.Count
	}
	if counted != r.Total {
		t.Errorf("%d are counted of %d", counted, r.Total)
	}
	for _, h := range r.Hits {
		sum := (1-share)*h.Words + share*h.Meaning
		whole := h.Words == 0 && math.Abs(h.Score-h.Meaning) < 0.0005 // where there are no words
		if math.Abs(sum-h.Score) > 0.0005 && !whole {
			t.Errorf("%+v is not the sum of its shares", h)
		}
		if h.Words == 0 && h.Meaning == 0 {
			t.Errorf("%s was found by nothing", h.ID)
		}
	}
}

// testMeaningAmongMany has more hits by words than a page, and more vectors than are found:
// each hit comes once, whichever has found it, and totals and facets are of all.
func testMeaningAmongMany(t *testing.T, open opener) {
	const many = 400
	e := ready(t, open)
	var docs []search.Document
	for i := range many {
		d := plain(fmt.Sprintf("d%03d", i), 1, []string{"pamphlet", "leaflet"}[i%2])
		d.Fields["genres"] = []string{[]string{"even", "odd"}[i%2]}
		if i < 100 {
			d.Vectors = []search.Vector{{100, int8(i), 0, 0}}
		}
		docs = append(docs, d)
	}
	must(t, e.Put(t.Context(), "books", docs))
	q := search.Query{Words: "pamphlet", Facets: []string{"genres"}, Limit: 50,
		Meaning: &search.Meaning{Vectors: []search.Vector{gardens}, Share: 0.3, Nearest: 60}}
	seen := map[string]bool{}
	for q.Offset = 0; q.Offset < 250; q.Offset += q.Limit {
		r := find(t, e, q)
		want := map[string][]search.Count{"genres": {{Value: "even", Count: 200}, {Value: "odd", Count: 30}}}
		if diff := cmp.Diff(want, r.Facets); diff != "" || r.Total != 230 {
			t.Fatalf("total %d, %s", r.Total, diff)
		}
		for i, h := range r.Hits {
			if seen[h.ID] {
				t.Errorf("%s came twice", h.ID)
			}
			seen[h.ID] = true
			if i > 0 && h.Score > r.Hits[i-1].Score {
				t.Errorf("%s comes too late", h.ID)
			}
		}
	}
	if len(seen) != 230 {
		t.Errorf("%d of 230 came", len(seen))
	}
}
