package searchtest

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"lateral/pkg/search"
)

func testWords(t *testing.T, open opener) {
	e := filled(t, open)
	tests := []struct {
		name   string
		words  string
		prefix bool
		want   []string
	}{
		{"one word", "knots", false, []string{"b5"}},
		{"case", "KNOTS", false, []string{"b5"}},
		{"two words of one field", "history sheffield", false, []string{"b2", "b3"}},
		{"words of two fields", "knots fenwick", false, []string{"b5"}},
		{"all words must be there", "knots gardening", false, []string{}},
		{"accents do not matter", "cafe zoe", false, []string{"b4"}},
		{"accents in the query do not matter", "gärdening", false, []string{"b1"}},
		{"apostrophes may be left out", "childrens", false, []string{"b6"}},
		{"apostrophes may be there", "children's", false, []string{"b6"}},
		{"the first letter wrong", "bnots", false, []string{}},
		{"one letter wrong after the first", "lige", false, []string{"b4"}},
		{"one letter too few", "gardning", false, []string{"b1"}},
		{"one letter too many", "knotts", false, []string{"b5"}},
		{"two neighbours swapped", "konts", false, []string{"b5"}},
		{"two errors in a long word", "mathmatiks", false, []string{"b5"}},
		{"two errors in a short word", "kmutts", false, []string{}},
		{"no errors in three letters", "adu", false, []string{}},
		{"errors in a reference number", "978-b7", false, []string{}},
		{"a reference number", "978-b5", false, []string{"b5"}},
		{"synonym", "st aubin", false, []string{"b4"}},
		{"unfinished last word", "garde", true, []string{"b1"}},
		{"one letter", "k", true, []string{"b5"}},
		{"two letters", "kn", true, []string{"b5"}},
		{"unfinished with an error", "sheffild pre", true, []string{"b2"}},
		{"unfinished last word after others", "history of rail", true, []string{"b2"}},
		{"only the last may be unfinished", "hist railways", true, []string{}},
		{"unfinished where that is not asked for", "garde", false, []string{}},
		{"nothing like it", "xylophone", true, []string{}},
		{"operators are words", `"knots" AND NOT -title:x*`, false, []string{}},
		{"no words", "  ", true, []string{"b1", "b2", "b3", "b4", "b5", "b6"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r := find(t, e, search.Query{Words: tt.words, Prefix: tt.prefix})
			if diff := cmp.Diff(tt.want, sorted(r)); diff != "" {
				t.Errorf("%q: %s", tt.words, diff)
			}
			for _, h := range r.Hits {
				if h.Score <= 0 || h.Score > 1 {
					t.Errorf("%s has a score of %v", h.ID, h.Score)
				}
			}
		})
	}
	testScores(t, e)
	t.Run("a beginning comes before a whole word with an error", func(t *testing.T) {
		e := ready(t, open)
		must(t,
			e.Put(t.Context(), "books",
				[]search.Document{plain("b1", 1, "Alde Valley"), plain("b2", 1, "The Aldgate by night")}))
		r := find(t, e, search.Query{Words: "aldg", Prefix: true})
		if diff := cmp.Diff([]string{"b2", "b1"}, ids(r)); diff != "" {
			t.Error(diff)
		}
	})
}

func testScores(t *testing.T, e search.Engine) {
	tests := []struct {
		name  string
		query search.Query
		want  []string
	}{
		{"a heavier field comes first", search.Query{Words: "sheffield"}, []string{"b3", "b2"}},
		{"a word without error comes first", search.Query{Words: "railways"}, []string{"b2", "b6"}},
		{"a whole word comes before a beginning", search.Query{Words: "railway", Prefix: true}, []string{"b6", "b2"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r := find(t, e, tt.query)
			if diff := cmp.Diff(tt.want, ids(r)); diff != "" {
				t.Fatal(diff)
			}
			if r.Hits[0].Score < r.Hits[1].Score {
				t.Errorf("scores %v then %v", r.Hits[0].Score, r.Hits[1].Score)
			}
		})
	}
}
