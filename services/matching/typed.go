package matching

import (
	"context"
	"slices"

	"lateral/pkg/bm25"
	"lateral/pkg/date"
	"lateral/pkg/search"
	"lateral/services/matching/candidates"
	"lateral/services/matching/relevance"
	"lateral/services/themes"
)

// Typed is what somebody typed, ready to be compared with services.
type Typed struct {
	ask    *relevance.Ask
	corpus relevance.Corpus
	meant  relevance.Meaning
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
	return &Typed{ask: corpus.NewAsk(t, m, s.reader.Model()), corpus: corpus, meant: m}, nil
}

// Meant are the meanings of what was typed, of the whole first, as the index has them; none
// where they are not known.
func (t *Typed) Meant() []search.Vector {
	all := candidates.Vectors(t.meant)
	return all[:min(len(all), search.MaxMeanings)]
}

// Rarest are the words, those first that the fewest services have. Words that none has come last.
func (t *Typed) Rarest(words []string) []string {
	return slices.SortedStableFunc(slices.Values(words), func(a, b string) int {
		switch first, second := t.corpus.Rarity(bm25.Stem(a)), t.corpus.Rarity(bm25.Stem(b)); {
		case first > second:
			return -1
		case first < second:
			return 1
		}
		return 0
	})
}

// Scores are how relevant candidates are to what was typed, from 0 to 1, on a day.
func (t *Typed) Scores(all []*candidates.Candidate, day date.Day) []float64 {
	ids := make([]string, len(all))
	for i, c := range all {
		ids[i] = c.ID
	}
	scores := make([]float64, len(all))
	for i, words := range t.corpus.Words(t.ask, ids) {
		c := all[i]
		about := t.ask.Themes(c.Said(), func(id themes.ID) bool { return c.DesignatedFor(id, day) })
		scores[i] = t.ask.Closer(c.Said(), t.ask.Rough(c.Said(), words, about)).Score()
	}
	return scores
}

// Quotes are passages of what was typed, each with what the service says like it, the nearest
// first. The text is the service's of today.
func (t *Typed) Quotes(c *candidates.Candidate, title, description string) []relevance.Quote {
	return t.ask.Quotes(c.Said(), relevance.Text{Title: title, Body: description, Ticked: c.Offer.Themes}, c.Meaning)
}

// Shared are words that both use and that tell something, the rarest first.
func (t *Typed) Shared(title, description string) []relevance.Word {
	return t.corpus.Shared(t.ask, nil, relevance.Text{Title: title, Body: description})
}
