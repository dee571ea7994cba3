package finding

import (
	"context"
	"regexp"
	"slices"
	"strings"

	"lateral/pkg/bm25"
	"lateral/pkg/search"
	"lateral/services/matching/candidates"
)

// mostWords is how many words of a text are looked for: those of a few sentences say enough.
const mostWords = search.MaxWords

// understand reads what was typed: its words, as they are read, and what it means.
func (s *Service) understand(ctx context.Context, q *question) error {
	if q.Text == "" {
		return nil
	}
	var err error
	if q.words, q.corrected, err = s.read(ctx, q.Text, q.honoured()); err != nil {
		return err
	}
	if q.typed, err = s.matching.Typed(ctx, asReadText(q.Text, q.corrected), q.wordsAlone); err != nil {
		return err
	}
	q.meant, q.sought = q.typed.Meant(), len(q.words)
	return nil
}

// asReadText is a text with its words as they were read.
func asReadText(typed string, corrected []Correction) string {
	if len(corrected) == 0 {
		return typed
	}
	return aWord.ReplaceAllStringFunc(typed, func(word string) string {
		small := strings.ToLower(word)
		for _, c := range corrected {
			if c.Typed == small {
				return c.Read
			}
		}
		return word
	})
}

var aWord = regexp.MustCompile(`\pL+`)

// read returns the words of a text that say something, as they are read, and which of them
// were typed otherwise.
func (s *Service) read(ctx context.Context, typed string, shownNow search.Filter) ([]string, []Correction, error) {
	var all []string
	var corrected []Correction
	for _, word := range bm25.Words(typed) {
		if bm25.IsStop(word) || slices.Contains(all, word) {
			continue
		}
		read, err := s.asRead(ctx, word, shownNow)
		if err != nil {
			return nil, nil, err
		}
		if read != word {
			corrected = append(corrected, Correction{Typed: word, Read: read})
		}
		if all = append(all, read); len(all) == mostWords {
			break
		}
	}
	return all, corrected, nil
}

// asRead is a word as it is read. A word that only services have is read only while one of them
// is shown: else it would tell of a service that nobody may see.
func (s *Service) asRead(ctx context.Context, word string, shownNow search.Filter) (string, error) {
	read, ours, wrong := s.vocabulary.correct(word)
	if !wrong || ours {
		return read, nil
	}
	result, err := s.index.Search(ctx, candidates.IndexName, search.Query{
		Words: read, Filters: []search.Filter{shownNow}, Limit: 1,
	})
	if err != nil || result.Total == 0 {
		return word, err
	}
	return read, nil
}
