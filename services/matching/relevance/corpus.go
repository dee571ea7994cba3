package relevance

import (
	"slices"

	"lateral/pkg/bm25"
	"lateral/pkg/embed"
	"lateral/services/themes"
)

// Offer is what a service says of itself.
type Offer struct {
	Title, Description string
	Designation        string
	Themes             map[themes.ID]float64 // how far it is about each: ticked is 1
	Meaning            []embed.Vector        // whole, and of its passages; none while it is not known
}

// Ask is what a need says.
type Ask struct {
	Text    string
	Terms   map[string]float64
	Meaning []embed.Vector        // whole, and of its passages
	Themes  map[themes.ID]float64 // how far it is about each
}

// Facts are how relevant a service is.
type Facts struct {
	Words   float64
	Meaning float64
	Themes  float64
	Passage int // of the need, that is nearest
}

// Corpus holds offers.
type Corpus struct {
	words  *bm25.Index
	offers map[string]Offer
}

// NewCorpus returns an empty Corpus.
func NewCorpus() *Corpus { return &Corpus{words: bm25.New(), offers: map[string]Offer{}} }

// Put adds an offer.
func (c *Corpus) Put(id string, o Offer) {
	c.offers[id] = o
	c.words.Put(id, o.terms())
}

func (o Offer) terms() map[string]float64 {
	terms := themes.Terms(o.Description)
	for term, n := range themes.Terms(o.Title) {
		terms[term] += 2 * n
	}
	for id, n := range o.Themes {
		for term := range themes.Terms(themes.Name(id)) {
			terms[term] += n
		}
	}
	return terms
}

// Of are the facts of each offer for what is asked.
func (c *Corpus) Of(a Ask, ids []string) []Facts {
	all := make([]Facts, len(ids))
	words := c.words.Scores(a.Terms, ids)
	for i, id := range ids {
		o := c.offers[id]
		all[i] = Facts{Words: words[i], Themes: shared(a.Themes, o.Themes)}
		for n := range a.Meaning {
			for k := range o.Meaning {
				if like := a.Meaning[n].Likeness(&o.Meaning[k]); like > all[i].Meaning {
					all[i].Meaning, all[i].Passage = like, n
				}
			}
		}
	}
	return all
}

// shared is how far two are about the same themes.
func shared(a, b map[themes.ID]float64) float64 {
	ids := make([]string, 0, len(a))
	for id := range a {
		ids = append(ids, string(id))
	}
	slices.Sort(ids)
	best := 0.0
	for _, id := range ids {
		best = max(best, a[themes.ID(id)]*b[themes.ID(id)])
	}
	return best
}
