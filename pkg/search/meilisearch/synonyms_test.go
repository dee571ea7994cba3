package meilisearch_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"lateral/pkg/search"
	"lateral/pkg/search/meilisearch"
)

func phrases() search.Index {
	return search.Index{
		Synonyms: [][]string{
			{"EAL", "English as an additional language", "new to English"},
			{"GLD", "good level of development"},
			{"level up", "good level of development in maths"},
		},
		Kin: []search.Kin{{Words: "Good level of development", Also: []string{"reception"}}},
	}
}

func TestLongPhrasesAreAskedForByAWordOfTheirOwn(t *testing.T) {
	tests := []struct{ words, want string }{
		{"english as an additional language", "zqxja "},
		{"Help, ENGLISH as an additional-language: pupils", "Help zqxja pupils "},
		{"english as an additional", "english as an additional "},
		{"new to english", "new to english "},
		{"good level of development in maths", "zqxjc "},
		{"a good level of development at last", "a zqxjb at last "},
		{"good level of good level of development", "good level of zqxjb "},
	}
	for _, tt := range tests {
		if got := meilisearch.Words(phrases(), search.Query{Words: tt.words}); got != tt.want {
			t.Errorf("%q: got %q, want %q", tt.words, got, tt.want)
		}
	}
}

func TestSynonymsAsTheServerTakesThem(t *testing.T) {
	long := "english as an additional language"
	want := map[string][]string{
		"eal":            {long, "new to english"},
		"new to english": {"eal", long},
		"zqxja":          {long, "eal", "new to english"},
		"gld":            {"good level of development"},
		"zqxjb":          {"good level of development", "gld", "reception"},
		"level up":       {"good level of development in maths"},
		"zqxjc":          {"good level of development in maths", "level up"},
	}
	if diff := cmp.Diff(want, meilisearch.Synonyms(phrases())); diff != "" {
		t.Error(diff)
	}
}
