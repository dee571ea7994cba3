package search_test

import (
	"math"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"lateral/pkg/search"
)

func TestFilters(t *testing.T) {
	one, two := 1.0, 2.0
	tests := []struct {
		name string
		got  search.Filter
		want search.Filter
	}{
		{"equal", search.Equal("f", "x"), search.Filter{Field: "f", Op: search.OpIn, Values: []string{"x"}}},
		{"in", search.In("f", "x", "y"), search.Filter{Field: "f", Op: search.OpIn, Values: []string{"x", "y"}}},
		{"in nothing", search.In("f"), search.Filter{Field: "f", Op: search.OpIn}},
		{"at least", search.AtLeast("f", 1), search.Filter{Field: "f", Op: search.OpRange, Min: &one}},
		{"at most", search.AtMost("f", 2), search.Filter{Field: "f", Op: search.OpRange, Max: &two}},
	}
	for _, tt := range tests {
		if diff := cmp.Diff(tt.want, tt.got); diff != "" {
			t.Errorf("%s: %s", tt.name, diff)
		}
	}
}

func TestPageSize(t *testing.T) {
	for limit, want := range map[int]int{0: search.DefaultLimit, 1: 1, 50: 50} {
		if got := (search.Query{Limit: limit}).PageSize(); got != want {
			t.Errorf("limit %d: got %d, want %d", limit, got, want)
		}
	}
}

func TestField(t *testing.T) {
	if f, ok := places().Field("size"); !ok || f.Kind != search.Number {
		t.Errorf("got %+v, %v", f, ok)
	}
	if _, ok := places().Field("colour"); ok {
		t.Error("found a field that is not there")
	}
}

func TestMetres(t *testing.T) {
	tests := []struct {
		name     string
		from, to search.Point
		km       float64
	}{
		{"nowhere", search.Point{Lat: 53, Lng: -1}, search.Point{Lat: 53, Lng: -1}, 0},
		{"London to Edinburgh", search.Point{Lat: 51.5074, Lng: -0.1278}, search.Point{Lat: 55.9533, Lng: -3.1883}, 534},
		{"one degree north", search.Point{}, search.Point{Lat: 1}, 111.195},
		{"over the date line", search.Point{Lng: 179.5}, search.Point{Lng: -179.5}, 111.195},
		{"half round the earth", search.Point{Lat: 90}, search.Point{Lat: -90}, 20015.1},
	}
	for _, tt := range tests {
		if got := tt.from.Metres(tt.to) / 1000; math.Abs(got-tt.km) > 0.5 {
			t.Errorf("%s: got %v km, want %v", tt.name, got, tt.km)
		}
	}
}

func TestMetresHolds(t *testing.T) {
	point := rapid.Custom(func(t *rapid.T) search.Point {
		return search.Point{Lat: rapid.Float64Range(-90, 90).Draw(t, "lat"),
			Lng: rapid.Float64Range(-180, 180).Draw(t, "lng")}
	})
	rapid.Check(t, func(t *rapid.T) {
		a, b, c := point.Draw(t, "a"), point.Draw(t, "b"), point.Draw(t, "c")
		ab, ba := a.Metres(b), b.Metres(a)
		if math.Abs(ab-ba) > 0.01 || ab < 0 || ab > 20_016_000 {
			t.Fatalf("there %v, back %v", ab, ba)
		}
		if ab > a.Metres(c)+c.Metres(b)+1 {
			t.Fatalf("a detour is shorter than %v", ab)
		}
	})
}
