package searchtest

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"lateral/pkg/search"
)

// tales is the index of books with synonyms of several words.
func tales() search.Index {
	x := Books()
	x.Synonyms = [][]string{
		{"saint", "st"},
		{"lotr", "lord of the rings", "the fellowship and the two towers"},
		{"diy", "do it yourself"},
		{"Post-16", "sixth form"},
		{"sow", "lay out beds for planting in"},
	}
	x.Kin = []search.Kin{
		{Words: "hobbits", Also: []string{"lotr", "lord of the rings"}},
		{Words: "mending things about the house", Also: []string{"diy"}},
		{Words: "sums", Also: []string{"maths"}},
	}
	return x
}

func testSynonyms(t *testing.T, open opener) {
	e := open(t)
	t.Cleanup(func() { must(t, e.Close()) })
	must(t, e.Ensure(t.Context(), tales()))
	must(t, e.Put(t.Context(), "books", []search.Document{
		plain("short", 1, "A reader of LOTR"),
		plain("long", 1, "Reading the Lord of the Rings aloud"),
		plain("other", 1, "The fellowship and the two towers: a reader"),
		plain("apart", 1, "Rings of the lord"),
		plain("diy", 1, "DIY for everybody"),
		plain("self", 1, "Do it yourself, and well"),
		plain("form", 1, "Leaving the sixth form"),
		plain("sixteen", 1, "Life post-16"),
		plain("maths", 1, "Maths at table"),
		plain("beds", 1, "How to lay out beds for planting in spring"),
	}))
	tests := []struct {
		name, words string
		prefix      bool
		want        []string
	}{
		{"the abbreviation", "lotr", false, []string{"long", "other", "short"}},
		{"the long form", "the fellowship and the two towers", false, []string{"long", "other", "short"}},
		{"with other words", "lotr reader", false, []string{"other", "short"}},
		{"the long form with other words", "reader the fellowship and the two towers", false, []string{"other", "short"}},
		{"three words", "do it yourself", false, []string{"diy", "self"}},
		{"among more words", "well do it yourself", false, []string{"self"}},
		{"case and accents", "Dó It YOURSELF", false, []string{"diy", "self"}},
		{"words apart mean nothing else", "yourself it do", false, []string{"self"}},
		{"nor do some of them", "the two towers", false, []string{"other"}},
		{"nor words between", "lay out beds carefully for planting in", false, []string{}},
		{"signs between", "post 16", false, []string{"form", "sixteen"}},
		{"as typed", "sixth form", true, []string{"form", "sixteen"}},
		{"not yet typed", "sixth fo", true, []string{"form"}},
		{"of one word", "st", false, []string{}},
		{"one way", "hobbits", false, []string{"long", "short"}},
		{"one way from many words", "mending things about the house", false, []string{"diy"}},
		{"one way between words", "sums", false, []string{"maths"}},
		{"not back", "maths", false, []string{"maths"}},
		{"a long form of many words", "lay out beds for planting in", false, []string{"beds"}},
		{"asked for by one", "sow", false, []string{"beds"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := sorted(find(t, e, search.Query{Words: tt.words, Prefix: tt.prefix}))
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("%q: %s", tt.words, diff)
			}
		})
	}
	t.Run("as it is asked for comes first", func(t *testing.T) {
		for words, want := range map[string]string{"diy": "diy", "do it yourself": "self"} {
			if got := ids(find(t, e, search.Query{Words: words})); got[0] != want {
				t.Errorf("%q finds %v", words, got)
			}
		}
	})
	t.Run("with meaning", func(t *testing.T) {
		q := like(gardens)
		q.Words = "the fellowship and the two towers"
		if diff := cmp.Diff([]string{"long", "other", "short"}, sorted(find(t, e, q))); diff != "" {
			t.Error(diff)
		}
	})
	t.Run("of a changed document", func(t *testing.T) {
		must(t, e.Put(t.Context(), "books", []search.Document{plain("self", 2, "Alone"), plain("diy", 2, "Do it yourself")}))
		if diff := cmp.Diff([]string{"diy"}, sorted(find(t, e, search.Query{Words: "DIY"}))); diff != "" {
			t.Error(diff)
		}
	})
}
