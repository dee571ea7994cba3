package searchtest

import (
	"fmt"
	"math"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lateral/pkg/search"
)

func testPlaces(t *testing.T, open opener) {
	e := filled(t, open)
	sheffield := search.Point{Lat: 53.3811, Lng: -1.4701}
	tests := []struct {
		name  string
		query search.Query
		want  []string
	}{
		{"within a radius, nearest first",
			search.Query{Near: &search.Near{Point: sheffield, RadiusKM: 5}, Sort: search.ByDistance()}, []string{"b2", "b3"}},
		{"a larger radius",
			search.Query{Near: &search.Near{Point: sheffield, RadiusKM: 200}, Sort: search.ByDistance()},
			[]string{"b2", "b3", "b5"}},
		{"no radius, without a point last",
			search.Query{Near: &search.Near{Point: sheffield}, Sort: search.ByDistance()},
			[]string{"b2", "b3", "b5", "b1", "b6", "b4"}},
		{"with words and a filter",
			search.Query{Words: "history", Near: &search.Near{Point: sheffield, RadiusKM: 5},
				Filters: []search.Filter{search.Equal("lent", "no")}}, []string{"b3"}},
		{"of ids, with a point and without",
			search.Query{Near: &search.Near{Point: sheffield, RadiusKM: 200}, Sort: search.ByDistance(),
				Filters: []search.Filter{search.OneOf("b6", "b5", "b4", "b3")}}, []string{"b3", "b5"}},
		{"nobody near",
			search.Query{Near: &search.Near{Point: search.Point{Lat: -33.9, Lng: 151.2}, RadiusKM: 50}}, []string{}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r := find(t, e, tt.query)
			if diff := cmp.Diff(tt.want, ids(r)); diff != "" {
				t.Fatal(diff)
			}
			checkMetres(t, tt.query.Near.Point, r.Hits)
		})
	}
	t.Run("no distance that was not asked for", func(t *testing.T) {
		unmeasured := search.Query{Near: &search.Near{Point: sheffield, RadiusKM: 200, Unmeasured: true},
			Sort: search.ByDistance()}
		if diff := cmp.Diff([]string{"b2", "b3", "b5"}, ids(find(t, e, unmeasured))); diff != "" {
			t.Error(diff)
		}
		for _, q := range []search.Query{{}, unmeasured} {
			unmeasuredHits(t, find(t, e, q).Hits)
		}
	})
}

func unmeasuredHits(t *testing.T, hits []search.Hit) {
	t.Helper()
	for _, h := range hits {
		if h.Metres != nil {
			t.Errorf("%s is %v m away", h.ID, *h.Metres)
		}
	}
}

// checkMetres compares the distances of hits with those of the points that
// were put, to a metre.
func checkMetres(t *testing.T, from search.Point, hits []search.Hit) {
	t.Helper()
	for _, h := range hits {
		for _, d := range Shelf() {
			if d.ID != h.ID {
				continue
			}
			if (d.Point == nil) != (h.Metres == nil) {
				t.Errorf("%s: point %v, distance %v", h.ID, d.Point, h.Metres)
			} else if d.Point != nil && math.Abs(*h.Metres-from.Metres(*d.Point)) > 1 {
				t.Errorf("%s: %v m away, want %v", h.ID, *h.Metres, from.Metres(*d.Point))
			}
		}
	}
}

func testOrders(t *testing.T, open opener) {
	e := filled(t, open)
	must(t,
		e.Put(t.Context(), "books", []search.Document{{ID: "b7", Version: 7, Fields: map[string]any{"author": "Anon"}}}))
	tests := []struct {
		name  string
		query search.Query
		want  []string
		total int
	}{
		{"number up", search.Query{Sort: search.Ascending("pages")}, []string{"b4", "b6", "b1", "b3", "b5", "b2", "b7"}, 7},
		{"number down", search.Query{Sort: search.Descending("pages")}, []string{"b2", "b5", "b3", "b1", "b6", "b4", "b7"},
			7},
		{"text", search.Query{Sort: search.Ascending("title")}, []string{"b4", "b6", "b1", "b5", "b3", "b2", "b7"}, 7},
		{"text with words", search.Query{Words: "history", Sort: search.Descending("title")}, []string{"b2", "b3"}, 2},
		{"first page", search.Query{Sort: search.Ascending("pages"), Limit: 2}, []string{"b4", "b6"}, 7},
		{"second page", search.Query{Sort: search.Ascending("pages"), Limit: 2, Offset: 2}, []string{"b1", "b3"}, 7},
		{"offset that is no whole page", search.Query{Sort: search.Ascending("pages"), Limit: 2, Offset: 3},
			[]string{"b3", "b5"}, 7},
		{"past the end", search.Query{Limit: 2, Offset: 40}, []string{}, 7},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r := find(t, e, tt.query)
			if diff := cmp.Diff(tt.want, ids(r)); diff != "" {
				t.Error(diff)
			}
			if r.Total != tt.total {
				t.Errorf("total %d, want %d", r.Total, tt.total)
			}
		})
	}
	testPages(t, e)
}

// testPages walks many equal hits page by page: each must come once.
func testPages(t *testing.T, e search.Engine) {
	var docs []search.Document
	for i := range 55 {
		docs = append(docs, search.Document{ID: fmt.Sprintf("same%d", i), Fields: map[string]any{"title": "pamphlet"}})
	}
	must(t, e.Put(t.Context(), "books", docs))
	seen := map[string]bool{}
	for offset := 0; offset < 60; offset += search.DefaultLimit {
		r := find(t, e, search.Query{Words: "pamphlet", Offset: offset})
		if r.Total != 55 {
			t.Errorf("total %d", r.Total)
		}
		for _, h := range r.Hits {
			if seen[h.ID] {
				t.Errorf("%s came twice", h.ID)
			}
			seen[h.ID] = true
		}
	}
	if len(seen) != 55 {
		t.Errorf("%d of 55 came", len(seen))
	}
}
