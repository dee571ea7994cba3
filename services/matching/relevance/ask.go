package relevance

import (
	"maps"
	"math"
	"slices"
	"sync"

	"lateral/pkg/embed"
	"lateral/services/themes"
	"lateral/services/themes/glossary"
)

// Ask is a need made ready to be compared.
type Ask struct {
	in       Corpus
	text     Text
	said     *saidWords
	written  map[string]string // words by their stems
	model    string
	means    Meaning
	terms    map[string]float64
	about    map[themes.ID]float64 // and what is near to it; of length one, or less where little is sure
	byNumber []float64             // the same, for the themes of the list
	parts    []embed.Measured
	most     float64 // what words could count for, in this corpus
	typing   sync.Once
	typed    []string // the words of the parts as somebody typed them; see asTyped
}

// NewAsk makes the text of a need ready to be compared with the services of the corpus. Its
// meaning was read by the model of a digest; an empty one is not known. A word counts by how much
// it tells, and once more so among services: a long need has many words that tell little.
func (c Corpus) NewAsk(t Text, m Meaning, model string) *Ask {
	read := glossary.Read(t.whole())
	said := wordsIn(t.whole(), read)
	a := &Ask{
		in: c, text: t, said: said, written: asWritten(read), model: model, means: m,
		terms: maps.Clone(said.terms), about: profile(withNear(t.themesOf(m))), parts: measured(m.Parts),
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

// surely is how surely the need is about a theme, or about one near to it.
func (a *Ask) surely(t *about) float64 {
	if t.number == lost {
		return a.about[t.theme]
	}
	return a.byNumber[t.number]
}
