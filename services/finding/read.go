package finding

import (
	"context"
	"strings"

	"lateral/pkg/bm25"
	"lateral/pkg/search"
	"lateral/services/matching"
)

// mostWords is how many words of a text are looked for: those of a few sentences say enough.
const mostWords = search.MaxWords

// understand reads what was typed: its words, and what it means.
func (s *Service) understand(ctx context.Context, q *question) error {
	var err error
	q.words, q.corrected, err = s.read(ctx, q.Text, q.honoured())
	return err
}

// read returns the words of a text that say something, as they are read, and which of them
// were typed otherwise.
func (s *Service) read(ctx context.Context, typed string, shownNow search.Filter) (string, []Correction, error) {
	var all []string
	var corrected []Correction
	for _, word := range bm25.Words(typed) {
		if bm25.IsStop(word) {
			continue
		}
		read, err := s.asRead(ctx, word, shownNow)
		if err != nil {
			return "", nil, err
		}
		if read != word {
			corrected = append(corrected, Correction{Typed: word, Read: read})
		}
		if all = append(all, read); len(all) == mostWords {
			break
		}
	}
	return strings.Join(all, " "), corrected, nil
}

// asRead is a word as it is read. A word that only services have is read only while one of them
// is shown: else it would tell of a service that nobody may see.
func (s *Service) asRead(ctx context.Context, word string, shownNow search.Filter) (string, error) {
	read, ours, wrong := s.vocabulary.correct(word)
	if !wrong || ours {
		return read, nil
	}
	result, err := s.index.Search(ctx, matching.IndexName, search.Query{
		Words: read, Filters: []search.Filter{shownNow}, Limit: 1,
	})
	if err != nil || result.Total == 0 {
		return word, err
	}
	return read, nil
}
