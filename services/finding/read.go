package finding

import (
	"context"
	"slices"

	"lateral/pkg/bm25"
	"lateral/pkg/search"
	"lateral/services/themes/reading"
)

// Warm reads the words of services into memory, so that the first search need not wait.
func (s *Service) Warm(ctx context.Context) error {
	all, err := s.matching.Candidates.All(ctx)
	if err == nil {
		s.lexicon.follow(all, s.now())
	}
	return err
}

// understand reads what was typed: its words, as they are read, and unless words alone are
// wanted, what it means.
func (s *Service) understand(ctx context.Context, q *question, wordsAlone bool) error {
	if q.length = len(bm25.Words(q.Text)); q.length == 0 {
		return nil // marks alone say nothing
	}
	if err := s.Warm(ctx); err != nil {
		return err
	}
	if q.empty = s.lexicon.saysNothing(q.Text); q.empty {
		return nil
	}
	q.corrected, q.foreign = s.lexicon.reads(q.Text)
	asRead := reading.AsRead(q.Text, q.corrected)
	for _, text := range wordsOf(asRead) {
		q.words = append(q.words, s.lexicon.word(text))
	}
	var err error
	q.typed, err = s.matching.Typed(ctx, asRead, wordsAlone || q.foreign)
	return err
}

// What is looked for of a text, word by word: those of a few sentences say enough, and what is
// longer than any word is none.
const (
	mostWords   = search.MaxWords
	longestWord = search.MaxWordsBytes/mostWords - 1 // bytes
)

// wordsOf are the words of a text, each once, without those that every text has.
func wordsOf(text string) []string {
	var all []string
	for _, word := range bm25.Words(text) {
		if len(all) < mostWords && len(word) <= longestWord && !bm25.IsStop(word) && !slices.Contains(all, word) {
			all = append(all, word)
		}
	}
	return all
}
