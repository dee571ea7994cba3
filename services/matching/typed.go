package matching

import (
	"cmp"
	"context"
	"maps"
	"slices"

	"lateral/pkg/date"
	"lateral/pkg/search"
	"lateral/services/matching/candidates"
	"lateral/services/matching/relevance"
	"lateral/services/themes"
	"lateral/services/themes/reading"
)

// Typed is what somebody typed, ready to be compared with services.
type Typed struct {
	ask    *relevance.Ask
	corpus relevance.Corpus
	meant  relevance.Meaning
	seems  []themes.ID
}

// Typed reads what somebody typed: its words, and unless they alone are wanted, what it means.
// Where that is not known words decide.
func (s *Service) Typed(ctx context.Context, text string, wordsAlone bool) (*Typed, error) {
	if _, err := s.Candidates.All(ctx); err != nil {
		return nil, err
	}
	t := relevance.Text{Body: text}
	var m relevance.Meaning
	if s.reader != nil && !wordsAlone && text != "" {
		var err error
		if m, err = relevance.Learn(s.reader, t, m); err != nil {
			m = relevance.Meaning{} // the program says it at start; words go on
		}
	}
	corpus := s.Candidates.Corpus()
	return &Typed{ask: corpus.NewAsk(t, m, s.reader.Model()), corpus: corpus, meant: m, seems: seems(text, m)}, nil
}

// mostSeem is how many themes a text seems to be about.
const mostSeem = 3

// seems are the themes that a text seems to be about, the surest first: by what it means, or else
// by its words.
func seems(text string, m relevance.Meaning) []themes.ID {
	sure := m.Themes
	if len(m.Parts) == 0 {
		sure = map[themes.ID]float64{}
		for _, s := range (*reading.Near)(nil).Suggest(text, nil) {
			sure[s.Theme] = s.How
		}
	}
	all := slices.SortedFunc(maps.Keys(sure), func(a, b themes.ID) int {
		return cmp.Or(cmp.Compare(sure[b], sure[a]), cmp.Compare(a, b))
	})
	return all[:min(len(all), mostSeem)]
}

// Seems are the themes that what was typed seems to be about, the surest first.
func (t *Typed) Seems() []themes.ID { return t.seems }

// Spelling is how misspelt words are read, by the words of the field; nil where they stand.
func (s *Service) Spelling() *reading.Spelling { return s.spelling() }

// Meant are the meanings of what was typed, of the whole first, as the index has them; none
// where they are not known.
func (t *Typed) Meant() []search.Vector {
	all := candidates.Vectors(t.meant)
	return all[:min(len(all), search.MaxMeanings)]
}

// Rough are the facts about candidates that need no meaning, on a day: the words of what was typed
// that they say, or call another way, and the themes that both are about.
func (t *Typed) Rough(all []*candidates.Ready, day date.Day) []relevance.Facts {
	facts, words, morning := make([]relevance.Facts, len(all)), t.corpus.Words(t.ask), candidates.FirstOf(day)
	for i, c := range all {
		facts[i].Words, facts[i].Themes = words.Of(c.Place), t.ask.Themes(c.Said(), c.VerifiedOn(morning))
	}
	return facts
}

// wellBelow is how much less than a close match scores what no passage could make one.
const wellBelow = 0.12

// Score is how relevant a candidate is to what was typed, from 0 to 1, with what both mean. Of
// those that come near to a close match each passage is compared.
func (t *Typed) Score(c *candidates.Ready, rough relevance.Facts) float64 {
	f := t.ask.Rough(c.Said(), rough.Words, rough.Themes)
	if score := f.Score(); score < relevance.Floor-wellBelow {
		return score
	}
	return t.ask.Closer(c.Said(), f).Score()
}

// Say says which of the candidates say a word, or call it another way.
func (t *Typed) Say(word string, all []*candidates.Ready) []bool {
	one := t.corpus.NewAsk(relevance.Text{Body: word}, relevance.Meaning{}, "")
	have, words := make([]bool, len(all)), t.corpus.Words(one)
	for i, c := range all {
		have[i] = words.Of(c.Place) > 0
	}
	return have
}

// Quotes are passages of what was typed, each with what the service says like it, the nearest
// first. The text is the service's of today.
func (t *Typed) Quotes(c *candidates.Ready, title, description string) []relevance.Quote {
	return t.ask.Quotes(c.Said(), relevance.Text{Title: title, Body: description, Ticked: c.Offer.Themes}, c.Meaning)
}

// Shared are words that both use and that tell something, the rarest first.
func (t *Typed) Shared(title, description string) []relevance.Word {
	return t.corpus.Shared(t.ask, nil, relevance.Text{Title: title, Body: description})
}
