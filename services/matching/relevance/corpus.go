package relevance

import (
	"lateral/pkg/bm25"
	"lateral/services/themes"
	"lateral/services/themes/glossary"
)

// Corpus knows the words of all services, and how much each tells. It is safe for concurrent
// use. Services have numbers, small ones, each of one service for ever.
type Corpus struct{ words *bm25.Index }

// NewCorpus returns an empty Corpus.
func NewCorpus() Corpus { return Corpus{bm25.New()} }

// Put adds the words of a service, or replaces them: those of the title count twice, and the
// names of ticked themes are words of it.
func (c Corpus) Put(n int, t Text) {
	terms := glossary.Terms(t.Body)
	for term, n := range glossary.Terms(t.Title) {
		terms[term] += 2 * n
	}
	for _, theme := range t.Ticked {
		for term := range glossary.Terms(themes.Formal(theme)) {
			terms[term]++
		}
	}
	c.words.Put(n, terms)
}

// Delete removes the words of a service.
func (c Corpus) Delete(n int) { c.words.Delete(n) }

// within is where x stands between two ends, from 0 to 1.
func within(x, low, high float64) float64 { return min(1, max(0, (x-low)/(high-low))) }

// Rarity is how much a term tells: zero if no service has it, else more the fewer have it.
func (c Corpus) Rarity(term string) float64 { return c.words.Rarity(term) }
