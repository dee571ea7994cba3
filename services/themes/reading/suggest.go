package reading

import (
	"cmp"
	"math"
	"slices"

	"lateral/pkg/embed"
	"lateral/services/themes"
)

// Suggestion is a theme that a text may be about.
type Suggestion struct {
	Theme themes.ID
	How   float64 // how surely: of texts of which it is 0.8, eight in ten are about the theme
	Like  string  // the phrase of the theme that is nearest in meaning; "" if none is near

	Because []Because // the words of the text that led to it, the strongest first; at most three
}

// Because is what in a text led to a theme: words that name it, a passage, or words that are its too.
type Because struct {
	From, To int    // in bytes
	Like     string // the phrase of the theme that the passage is like; "" of words
}

// said is what is known of a text.
type said struct {
	words    map[themes.ID]float64  // how much its words are those of each theme
	named    []named                // the strongest first
	whole    map[themes.ID]Likeness // of its whole meaning; nil if it is not known
	passages []map[themes.ID]Likeness
}

// What makes it sure that a text is about a theme: a logistic curve, fitted to the themes that
// leaders of the labelled set ticked. It has a number for each kind of fact, and none for any
// theme or word.
const (
	byMiddle, byPassages, byWording, byName, unlikely = 9.5, 7.4, 2.7, 1.6, -11.7

	byWordingAlone, byNameAlone, unlikelyAlone = 4.2, 1.8, -6.0 // while no meaning is known

	namedLater     = 0.15 // by how much less each further theme counts as named
	leastSure      = 0.02
	leastSureAlone = 0.08
)

// sure is how surely the text is about each theme, from 0 to 1.
func (s said) sure() map[themes.ID]float64 {
	how := map[themes.ID]float64{}
	for id, words := range s.words {
		if s.whole == nil {
			how[id] = unlikelyAlone + byWordingAlone*words
			continue
		}
		each := 0.0
		for _, p := range s.passages {
			each += p[id].Like / float64(len(s.passages))
		}
		how[id] = unlikely + byMiddle*s.whole[id].Middle + byPassages*each + byWording*words
	}
	weight := byName
	if s.whole == nil {
		weight = byNameAlone
	}
	for i, n := range s.named[:min(len(s.named), suggestions)] {
		how[n.theme] += weight * (1 - namedLater*float64(i))
	}
	for id, x := range how {
		how[id] = 1 / (1 + math.Exp(-x))
	}
	return how
}

// suggested are the themes that the text may be about, the likeliest first, at most five.
func (s said) suggested() []Suggestion {
	least := leastSure
	if s.whole == nil {
		least = leastSureAlone
	}
	all := ranked(s.sure())
	last := slices.IndexFunc(all, func(s Suggestion) bool { return s.How < least })
	if last < 0 {
		last = len(all)
	}
	return all[:min(last, suggestions)]
}

// ranked are themes with how surely, the likeliest first.
func ranked(how map[themes.ID]float64) []Suggestion {
	all := make([]Suggestion, 0, len(how))
	for id, h := range how {
		all = append(all, Suggestion{Theme: id, How: h})
	}
	slices.SortFunc(all, func(a, b Suggestion) int {
		return cmp.Or(cmp.Compare(b.How, a.How), cmp.Compare(a.Theme, b.Theme))
	})
	return all
}

// Suggest returns the themes that a text may be about, the likeliest first, at most five: by its
// words, and by what the whole and each of its passages mean. Without passages, or where n is
// nil, words alone decide.
func (n *Near) Suggest(text string, whole *embed.Vector, passages ...embed.Vector) []Suggestion {
	open := unsettled(text)
	s := said{words: wordsLike(open), named: namedIn(wordsIn(open))}
	if n != nil && len(passages) > 0 {
		s.whole = n.Of(whole.Wide())
		for i := range passages {
			s.passages = append(s.passages, n.Of(passages[i].Wide()))
		}
	}
	return s.suggested()
}
