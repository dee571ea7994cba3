package bm25_test

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"lateral/pkg/bm25"
)

// filled is an index of texts, whose ids are their places.
func filled(texts ...string) *bm25.Index {
	x := bm25.New()
	for i, text := range texts {
		x.Put(i, bm25.Terms(text))
	}
	return x
}

// best are the places of the texts that have a word of the query, the best first.
func best(x *bm25.Index, query string) string {
	var ids []string
	for i := range x.Len() {
		ids = append(ids, strconv.Itoa(i))
	}
	scores := x.Scores(bm25.Terms(query))
	slices.SortStableFunc(ids, func(a, b string) int {
		return int(math.Copysign(1, scores[at(b)]-scores[at(a)]))
	})
	ids = slices.DeleteFunc(ids, func(id string) bool { return scores[at(id)] == 0 })
	return strings.Join(ids, " ")
}

func at(id string) int {
	n, _ := strconv.Atoi(id)
	return n
}

func TestWhatRanksFirst(t *testing.T) {
	for name, c := range map[string]struct {
		texts []string
		query string
		want  string
	}{
		"who has the word":                 {[]string{"red apples", "green pears"}, "pears", "1"},
		"who has it in another form":       {[]string{"she reads", "they wrote"}, "reading", "0"},
		"who has the rarer word":           {[]string{"red plums", "red figs", "red pears", "pears"}, "red figs", "1 0 2"},
		"who has more of the words":        {[]string{"apples", "apples pears"}, "pears apples", "1 0"},
		"who has it more often":            {[]string{"apples pears figs", "apples apples figs"}, "apples", "1 0"},
		"who says it in fewer words":       {[]string{"apples and pears and figs and plums", "apples"}, "apples", "1 0"},
		"nobody, of words that all have":   {[]string{"the apples", "the pears"}, "the", ""},
		"nobody, of a word that none has":  {[]string{"apples", "pears"}, "grapes", ""},
		"nobody, without a word":           {[]string{"apples", "pears"}, " … ", ""},
		"letters that look alike are one":  {[]string{"cafe\u0301", "tea"}, "caf\u00e9", "0"},
		"an apostrophe does not end words": {[]string{"can't", "can of worms"}, "can’t", "0"},
		"an ampersand joins two letters":   {[]string{"D&T", "D", "T & L"}, "d&t", "0"},
	} {
		t.Run(name, func(t *testing.T) {
			if got := best(filled(c.texts...), c.query); got != c.want {
				t.Errorf("%q of %q finds %q, not %q", c.query, c.texts, got, c.want)
			}
		})
	}
}

// The figures are those of the formula, worked out by hand.
func TestScore(t *testing.T) {
	x := bm25.New()
	x.Put(0, map[string]float64{"fig": 2, "plum": 2})
	x.Put(2, map[string]float64{"plum": 2})
	rare := math.Log(2) // one of two documents has it
	if got := x.Rarity("fig"); got != rare {
		t.Errorf("the rarity is %v, not %v", got, rare)
	}
	long := 0.25 + 0.75*4/3 // its length is four, and three in the middle
	want := rare * 0.5 * 2.2 * 2 / (2 + 1.2*long)
	got := x.Scores(map[string]float64{"fig": 0.5})
	if math.Abs(got[0]-want) > 1e-12 || got[1] != 0 || got[2] != 0 {
		t.Errorf("the scores are %v; want %v of the first", got, want)
	}
}

// Whatever was put, replaced and deleted before, an index scores as one that was filled with
// what is left, and no score is below zero.
func TestAnIndexForgets(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		terms := rapid.MapOf(rapid.SampledFrom([]string{"fig", "plum", "pear", "lime"}), rapid.Float64Range(-1, 3))
		x, left := bm25.New(), map[int]map[string]float64{}
		for range rapid.IntRange(0, 30).Draw(t, "steps") {
			id := rapid.IntRange(0, 5).Draw(t, "id")
			if rapid.Bool().Draw(t, "delete") {
				x.Delete(id)
				delete(left, id)
				continue
			}
			left[id] = terms.Draw(t, "terms")
			x.Put(id, left[id])
		}
		fresh := bm25.New()
		for id, terms := range left {
			fresh.Put(id, terms)
		}
		query := terms.Draw(t, "query")
		got, want := x.Scores(query), append(fresh.Scores(query), make([]float64, 6)...)
		for id := range got {
			if math.Abs(got[id]-want[id]) > 1e-9 || got[id] < 0 {
				t.Fatalf("%d scores %v, and %v where nothing was before", id, got[id], want[id])
			}
		}
		if x.Len() != len(left) {
			t.Fatalf("there are %d, not %d", x.Len(), len(left))
		}
	})
}

// Who asks while others write gets the scores of one moment.
func TestScoresAreOfOneMoment(t *testing.T) {
	x := filled("apples", "pears", "figs")
	done := make(chan struct{})
	go func() {
		defer close(done)
		for i := range 200 {
			x.Put(9, bm25.Terms(fmt.Sprint("apples ", i)))
			x.Delete(9)
		}
	}()
	for range 200 {
		if got := x.Scores(bm25.Terms("apples")); got[0] <= 0 || got[1] != 0 {
			t.Fatalf("the scores are %v", got)
		}
	}
	<-done
}

func FuzzWordsAreClean(f *testing.F) {
	for _, text := range []string{"Reading, writing", "D&T & art", "can’t", "\xff\xfe", "cafe\u0301", "İstanbul"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		for _, word := range bm25.Words(text) {
			if again := bm25.Words(word); len(again) != 1 || again[0] != word {
				t.Errorf("%q of %q is read again as %q", word, text, again)
			}
		}
	})
}

// BenchmarkScores measures a query of 40 words over 10,000 documents of 60 words.
func BenchmarkScores(b *testing.B) {
	x, seed := bm25.New(), uint32(1)
	draw := func(n int) map[string]float64 {
		terms := map[string]float64{}
		for range n {
			seed = seed*1664525 + 1013904223
			terms[strconv.Itoa(int(math.Sqrt(float64(seed>>8%4_000_000))))]++
		}
		return terms
	}
	for i := range 10_000 {
		x.Put(i, draw(60))
	}
	query := draw(40)
	for b.Loop() {
		x.Scores(query)
	}
}
