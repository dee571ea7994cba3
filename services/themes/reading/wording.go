package reading

import (
	"cmp"
	"maps"
	"math"
	"slices"
	"sync"

	"lateral/pkg/bm25"
	"lateral/services/themes"
	"lateral/services/themes/glossary"
)

// wordings are how schools put each theme, as documents to search by words: its phrases, and its
// name twice.
type wordings struct {
	ids   []themes.ID // by their numbers in the index
	index *bm25.Index
	terms map[themes.ID]map[string]float64
}

var wording = sync.OnceValue(func() wordings {
	w := wordings{index: bm25.New(), terms: map[themes.ID]map[string]float64{}}
	for _, s := range Phrases() {
		terms := map[string]float64{}
		add := func(text string, times float64) {
			for term, n := range glossary.Terms(text) {
				terms[term] += times * n
			}
		}
		add(themes.Formal(s.Theme), 2)
		for _, phrase := range append([]string{s.About}, s.Phrases...) {
			add(phrase, 1)
		}
		w.index.Put(len(w.ids), terms)
		w.ids, w.terms[s.Theme] = append(w.ids, s.Theme), terms
	}
	return w
})

// Of a word that stands often each further time adds less; of a text with few words that tell
// little is known.
const (
	oftenEnough = 2
	tooFew      = 3
)

// wordsLike is how much the words of a text are those of each theme: about 0 if none is, 1 or
// more if most are.
func wordsLike(text string) map[themes.ID]float64 {
	w, asked := wording(), glossary.Terms(text)
	rarest, all := w.index.Rarest(), 0.0
	for _, term := range slices.Sorted(maps.Keys(asked)) { // in one order, so that the sum is the same each time
		tells, times := w.index.Rarity(term), asked[term]
		if tells == 0 {
			delete(asked, term)
			continue
		}
		asked[term] = times * (1 + oftenEnough) / (times + oftenEnough) * tells / rarest
		all += asked[term] * tells * asked[term] * tells
	}
	like := make(map[themes.ID]float64, len(w.ids))
	for i, score := range w.index.Scores(asked) {
		like[w.ids[i]] = score / (math.Sqrt(all) + tooFew)
	}
	return like
}

// telling are the words of a text that are words of a theme too, those first that the fewest
// themes have, each once.
func telling(words []word, theme themes.ID) []word {
	w, tells := wording(), map[string]float64{}
	var all []word
	for _, one := range words {
		stem := bm25.Stem(one.word)
		if _, met := tells[stem]; !met && w.terms[theme][stem] > 0 && !glossary.IsCommon(one.word) {
			tells[stem] = w.index.Rarity(stem)
			all = append(all, one)
		}
	}
	slices.SortStableFunc(all, func(a, b word) int {
		return cmp.Compare(tells[bm25.Stem(b.word)], tells[bm25.Stem(a.word)])
	})
	return all
}
