package search_test

import (
	"testing"

	"lateral/pkg/search"
)

func TestDigestsTellDocumentsApart(t *testing.T) {
	one := func() search.Document {
		return search.Document{ID: "a", Version: 1, Fields: map[string]any{"name": "Oak", "size": 3},
			Point: &search.Point{Lat: 53, Lng: -1}, Vectors: []search.Vector{{1, -2}, {3, 4}}}
	}
	again := one()
	again.ID, again.Version = "b", 2
	if one().Digest() != again.Digest() {
		t.Error("the same has two digests")
	}
	if got := one().Entry(); got.ID != "a" || got.Version != 1 || got.Digest != one().Digest() {
		t.Errorf("its entry is %+v", got)
	}
	changes := map[string]func(*search.Document){
		"text":                  func(d *search.Document) { d.Fields["name"] = "Ash" },
		"a text less":           func(d *search.Document) { delete(d.Fields, "name") },
		"number":                func(d *search.Document) { d.Fields["size"] = 4 },
		"place":                 func(d *search.Document) { d.Point.Lng = -2 },
		"no place":              func(d *search.Document) { d.Point = nil },
		"vector":                func(d *search.Document) { d.Vectors[0][1] = 2 },
		"a vector less":         func(d *search.Document) { d.Vectors = d.Vectors[:1] },
		"vectors of other size": func(d *search.Document) { d.Vectors = []search.Vector{{1, -2, 3, 4}} },
	}
	for name, change := range changes {
		d := one()
		change(&d)
		if d.Digest() == one().Digest() {
			t.Errorf("another %s does not show", name)
		}
	}
}
