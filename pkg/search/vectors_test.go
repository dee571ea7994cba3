package search_test

import (
	"math"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lateral/pkg/search"
)

// meant is an index with vectors of three numbers.
func meant() search.Index {
	x := places()
	x.Vectors = &search.Vectors{Size: 3, Source: "model1"}
	return x
}

func TestVectorsOfAnIndex(t *testing.T) {
	tests := []struct {
		name    string
		vectors *search.Vectors
		want    []string
	}{
		{"none", nil, nil},
		{"some", &search.Vectors{Size: search.MaxVectorSize, Source: "a1"}, nil},
		{"of no size", &search.Vectors{Source: "a1"}, []string{"vectors"}},
		{"too large", &search.Vectors{Size: search.MaxVectorSize + 1, Source: "a1"}, []string{"vectors"}},
		{"of no source", &search.Vectors{Size: 3}, []string{"vectors"}},
		{"of a source with signs", &search.Vectors{Size: 3, Source: "a:1"}, []string{"vectors"}},
	}
	for _, tt := range tests {
		x := places()
		x.Vectors = tt.vectors
		if diff := cmp.Diff(tt.want, fields(t, x.Validate())); diff != "" {
			t.Errorf("%s: %s", tt.name, diff)
		}
	}
	other, larger := meant(), meant()
	other.Vectors.Source, larger.Vectors.Size = "model2", 4
	for name, x := range map[string]search.Index{"none": places(), "another source": other, "a size": larger} {
		if x.Fingerprint() == meant().Fingerprint() || x.SameVectors(meant()) {
			t.Errorf("%s does not show", name)
		}
	}
	if !meant().SameVectors(meant()) || !places().SameVectors(places()) {
		t.Error("equal vectors are not the same")
	}
}

func TestVectorsOfADocument(t *testing.T) {
	many := make([]search.Vector, search.MaxVectors+1)
	for i := range many {
		many[i] = search.Vector{1, 2, 3}
	}
	tests := []struct {
		name  string
		index search.Index
		all   []search.Vector
		want  []string
	}{
		{"none", places(), nil, nil},
		{"some", meant(), many[1:], nil},
		{"without direction", meant(), []search.Vector{{0, 0, 0}}, nil},
		{"too many", meant(), many, []string{`document "a".vectors`}},
		{"too short and too long", meant(), []search.Vector{{1, 2}, {1, 2, 3}, {1, 2, 3, 4}, nil},
			[]string{`document "a".vectors[0]`, `document "a".vectors[2]`, `document "a".vectors[3]`}},
		{"where the index has none", places(), many[:1], []string{`document "a".vectors`}},
	}
	for _, tt := range tests {
		err := tt.index.CheckDocuments([]search.Document{{ID: "a", Vectors: tt.all}})
		if diff := cmp.Diff(tt.want, fields(t, err)); diff != "" {
			t.Errorf("%s: %s", tt.name, diff)
		}
	}
}

func TestMeaningOfAQuery(t *testing.T) {
	one := []search.Vector{{1, 2, 3}}
	tests := []struct {
		name    string
		meaning search.Meaning
		want    []string
	}{
		{"right", search.Meaning{Vectors: one, Share: 0.5}, nil},
		{"all of it", search.Meaning{Vectors: one, Share: 1, Nearest: search.MaxNearest, Least: 1}, nil},
		{"no vector", search.Meaning{Share: 0.5}, []string{"meaning"}},
		{"wrong size", search.Meaning{Vectors: []search.Vector{{1}}, Share: 0.5}, []string{"meaning[0]"}},
		{"too many", search.Meaning{Vectors: make([]search.Vector, search.MaxMeanings+1), Share: 0.5},
			[]string{"meaning", "meaning[0]", "meaning[1]", "meaning[2]", "meaning[3]", "meaning[4]", "meaning[5]",
				"meaning[6]", "meaning[7]", "meaning[8]"}},
		{"no share", search.Meaning{Vectors: one}, []string{"meaning"}},
		{"a share that is no number", search.Meaning{Vectors: one, Share: math.NaN()}, []string{"meaning"}},
		{"too large a share", search.Meaning{Vectors: one, Share: 1.1}, []string{"meaning"}},
		{"too many nearest", search.Meaning{Vectors: one, Share: 1, Nearest: search.MaxNearest + 1}, []string{"meaning"}},
		{"fewer than none", search.Meaning{Vectors: one, Share: 1, Nearest: -1}, []string{"meaning"}},
		{"a likeness that is no number", search.Meaning{Vectors: one, Share: 1, Least: math.NaN()}, []string{"meaning"}},
		{"a likeness above one", search.Meaning{Vectors: one, Share: 1, Least: 1.1}, []string{"meaning"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			err := meant().CheckQuery(search.Query{Meaning: &tt.meaning})
			if diff := cmp.Diff(tt.want, fields(t, err)); diff != "" {
				t.Error(diff)
			}
		})
	}
	err := places().CheckQuery(search.Query{Meaning: &search.Meaning{Vectors: one, Share: 1}})
	if diff := cmp.Diff([]string{"meaning"}, fields(t, err)); diff != "" {
		t.Errorf("where the index has no vectors: %s", diff)
	}
}
