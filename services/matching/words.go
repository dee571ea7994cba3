package matching

import (
	"cmp"
	"context"
	"log/slog"
	"slices"
	"strings"
	"sync"
	"unicode"

	"lateral/pkg/search"
	"lateral/services/leaders"
	"lateral/services/needs"
)

// The limits of the search by words.
const (
	maxWords   = 5   // of the need
	wordWindow = 400 // services that have a word
)

// wordHits says which services have which words of a need.
type wordHits struct {
	asked []string
	in    map[string][]string // by service
}

// wordAnswer holds the results of findWords.
type wordAnswer struct {
	wordHits
	degraded bool
	err      error
}

// lookUpWords starts findWords in the background while the database is read. It
// returns a function that waits for the answer, any number of times.
func (s *Service) lookUpWords(ctx context.Context, n needs.Need) func() wordAnswer {
	found := make(chan wordAnswer, 1) // perhaps nobody reads it
	go func() {
		hits, degraded, err := s.findWords(ctx, n)
		found <- wordAnswer{hits, degraded, err}
	}()
	return sync.OnceValue(func() wordAnswer { return <-found })
}

func (w wordHits) of(serviceID string) []string { return w.in[serviceID] }

// findWords looks for the words that stand out in a need, among the services
// of its themes. degraded says that search is down.
func (s *Service) findWords(ctx context.Context, n needs.Need) (hits wordHits, degraded bool, err error) {
	hits = wordHits{asked: salient(n.What + "\n" + n.Success), in: map[string][]string{}}
	var themes []string
	for _, t := range n.Themes {
		themes = append(themes, string(t))
	}
	for _, word := range hits.asked {
		found, err := s.index.Search(ctx, Index().Name, search.Query{
			Words: stem(word), Prefix: true, Filters: []search.Filter{search.In("theme", themes...)}, Limit: wordWindow,
		})
		if search.Down(err) {
			slog.WarnContext(ctx, "search is down, services are matched without words", "error", err)
			return wordHits{}, true, nil
		}
		if err != nil {
			return wordHits{}, false, err
		}
		for _, hit := range found.Hits {
			hits.in[hit.ID] = append(hits.in[hit.ID], word)
		}
	}
	return hits, false, nil
}

// wordsOf returns the words of a text in lower case.
func wordsOf(text string) []string {
	return strings.FieldsFunc(strings.ToLower(text), func(c rune) bool { return !unicode.IsLetter(c) })
}

// surely is the number of letters from which only misspellings resemble a stem.
// The engine allows typing errors in shorter stems too, and takes "stage" for
// "start".
const surely = 8

// spoken returns those of the found words that the service really uses.
func spoken(found []string, s leaders.Service) []string {
	if len(found) == 0 {
		return nil
	}
	text := wordsOf(s.Title + "\n" + s.Description)
	var said []string
	for _, word := range found {
		begins := stem(word)
		says := func(w string) bool { return strings.HasPrefix(w, begins) && !isCommon(w) }
		if len(begins) >= surely || slices.ContainsFunc(text, says) {
			said = append(said, word)
		}
	}
	return said
}

// salient returns the words that stand out in a text: the most frequent, then
// the longest, then the first; inflections count as one.
func salient(text string) []string {
	type seen struct {
		word  string
		count int
	}
	var all []seen
	for _, w := range wordsOf(text) {
		if len(w) < 4 || isCommon(w) {
			continue
		}
		at := slices.IndexFunc(all, func(s seen) bool { return stem(s.word) == stem(w) })
		if at < 0 {
			all = append(all, seen{word: w})
			at = len(all) - 1
		}
		all[at].count++
	}
	slices.SortStableFunc(all, func(a, b seen) int {
		return cmp.Or(cmp.Compare(b.count, a.count), cmp.Compare(len(b.word), len(a.word)))
	})
	var best []string
	for _, s := range all[:min(len(all), maxWords)] {
		best = append(best, s.word)
	}
	return best
}

const onlyTheSchoolAndItsBrokers = "Only the school and the brokers of its partnership can see who fits."

func notMatched(ref string) string { return ref + " is not open, so nobody is matched with it." }
