package relevance

import (
	"cmp"
	"maps"
	"math"
	"slices"
	"sync"
	"sync/atomic"

	"lateral/pkg/bm25"
	"lateral/pkg/embed"
	"lateral/services/themes"
	"lateral/services/themes/glossary"
)

// Offer is a service made ready to be compared.
type Offer struct {
	about []about                   // of length one, or less where little is sure
	whole embed.Wide                // nil while the meaning is not known
	parts []Part                    // the whole first; they share the memory of the meaning
	words atomic.Pointer[saidWords] // known once somebody asked for them
}

// Known says whether what the service means is known; else words stand in for it.
func (o *Offer) Known() bool { return o.whole != nil }

// much is the likeness of wholes from which two services of one leader say much the same.
const much = 0.85

// Much says whether two services say much the same.
func (o *Offer) Much(same *Offer) bool {
	return o.Known() && same.Known() && o.whole.Likeness(same.whole) >= much
}

// about is how surely a text is about a theme.
type about struct {
	theme  themes.ID
	number int // of the theme; lost where the list has it no more
	how    float64
}

// NewOffer makes the text of a service ready to be compared. What was not ticked counts only
// where nothing was.
func NewOffer(t Text, m Meaning) *Offer {
	all := t.themesOf(m)
	if len(t.Ticked) > 0 {
		all = map[themes.ID]float64{}
		for _, id := range t.Ticked {
			all[id] = 1
		}
	}
	o := &Offer{about: sorted(profile(all)), parts: m.Parts}
	if len(m.Parts) > 0 {
		o.whole = m.Parts[0].Means.Wide()
	}
	return o
}

// wide are the parts, ready to be compared. Few offers are looked at so closely that it would
// pay to keep them.
func (o *Offer) wide() []embed.Wide {
	all := []embed.Wide{o.whole}
	for i := range o.parts[1:] {
		all = append(all, o.parts[i+1].Means.Wide())
	}
	return all
}

func sorted(all map[themes.ID]float64) []about {
	list := make([]about, 0, len(all))
	for id, how := range all {
		list = append(list, about{id, number(id), how})
	}
	slices.SortFunc(list, func(a, b about) int { return cmp.Compare(a.theme, b.theme) })
	return list
}

// lost is the number of a theme that the list does not have.
const lost = -1

// number is the place of a theme in the list.
func number(id themes.ID) int {
	at, known := numbers()[id]
	if !known {
		return lost
	}
	return at
}

var numbers = sync.OnceValue(func() map[themes.ID]int {
	all := map[themes.ID]int{}
	for i, t := range themes.All() {
		all[t.ID] = i
	}
	return all
})

// surely is how surely the need is about a theme, or about one near to it.
func (a *Ask) surely(t about) float64 {
	if t.number == lost {
		return a.about[t.theme]
	}
	return a.byNumber[t.number]
}

// littleSure is the length from which a profile is sure enough to count in full.
const littleSure = 0.3

// profile is how much of a text each theme is: of length one, or less where little is sure.
func profile(all map[themes.ID]float64) map[themes.ID]float64 {
	square := 0.0
	for _, one := range sorted(all) { // in one order, so that the sum is the same each time
		square += one.how * one.how
	}
	length := max(math.Sqrt(square), littleSure)
	for id := range all {
		all[id] /= length
	}
	return all
}

func wide(m Meaning) []embed.Wide {
	var all []embed.Wide
	for i := range m.Parts {
		all = append(all, m.Parts[i].Means.Wide())
	}
	return all
}

// Corpus knows the words of all services, and how much each tells. It is safe for concurrent
// use.
type Corpus struct{ words *bm25.Index }

// NewCorpus returns an empty Corpus.
func NewCorpus() Corpus { return Corpus{bm25.New()} }

// Put adds the words of a service, or replaces them: those of the title count twice, and the
// names of ticked themes are words of it.
func (c Corpus) Put(id string, t Text) {
	terms := glossary.Terms(t.Body)
	for term, n := range glossary.Terms(t.Title) {
		terms[term] += 2 * n
	}
	for _, theme := range t.Ticked {
		for term := range glossary.Terms(themes.Name(theme)) {
			terms[term]++
		}
	}
	c.words.Put(id, terms)
}

// Delete removes the words of a service.
func (c Corpus) Delete(id string) { c.words.Delete(id) }

// Ask is a need made ready to be compared.
type Ask struct {
	text     Text
	said     *saidWords
	written  map[string]string // words by their stems
	model    string
	means    Meaning
	terms    map[string]float64
	about    map[themes.ID]float64 // and what is near to it; of length one, or less where little is sure
	byNumber []float64             // the same, for the themes of the list
	parts    []embed.Wide
	most     float64 // what words could count for, in this corpus
}

// NewAsk makes the text of a need ready to be compared with the services of the corpus. Its
// meaning was read by the model of a digest; an empty one is not known. A word counts by how much
// it tells, and once more so among services: a long need has many words that tell little.
func (c Corpus) NewAsk(t Text, m Meaning, model string) *Ask {
	said := wordsOf(t.whole())
	a := &Ask{
		text: t, said: said, written: asWritten(said.whole), model: model, means: m,
		terms: maps.Clone(said.terms), about: profile(withNear(t.themesOf(m))), parts: wide(m),
	}
	if len(t.Ticked) == 0 {
		for id := range a.about {
			a.about[id] *= suggestedCounts
		}
	}
	for _, theme := range themes.All() {
		a.byNumber = append(a.byNumber, a.about[theme.ID])
	}
	rarest := max(c.words.Rarest(), 1e-9)
	for _, term := range slices.Sorted(maps.Keys(a.terms)) { // in one order, so that the sum is the same each time
		tells := c.words.Rarity(term)
		if tells == 0 {
			tells = rarest // what no service says lessens what the others can count for
		}
		a.terms[term] *= tells / rarest
		weight := a.terms[term] * tells
		a.most += weight * weight
	}
	a.most = math.Sqrt(a.most)
	return a
}

// nearPart is what a theme that is near to one asked for counts, beside how near it is.
const nearPart = 0.5

// withNear are themes with those that are near to them, which count in part.
func withNear(asked map[themes.ID]float64) map[themes.ID]float64 {
	all := maps.Clone(asked)
	for _, other := range themes.All() {
		for id, how := range asked {
			if id == other.ID {
				continue
			}
			if part := how * nearPart * themes.Nearness(id, other.ID); part > all[other.ID] {
				all[other.ID] = part
			}
		}
	}
	return all
}

// Known says whether what the need means is known; else words stand in for it.
func (a *Ask) Known() bool { return len(a.parts) > 0 }

// enoughWords is the score of BM25, over the root of the squares of all words, that counts as all.
const enoughWords = 1.6

// Words is how much of what the need says each service says, from 0 to 1.
func (c Corpus) Words(a *Ask, ids []string) []float64 {
	scores := c.words.Scores(a.terms, ids)
	for i := range scores {
		scores[i] = within(scores[i]/max(a.most, 1e-9), 0, enoughWords)
	}
	return scores
}

// within is where x stands between two ends, from 0 to 1.
func within(x, low, high float64) float64 { return min(1, max(0, (x-low)/(high-low))) }

// Rarity is how much a term tells: zero if no service has it, else more the fewer have it.
func (c Corpus) Rarity(term string) float64 { return c.words.Rarity(term) }
