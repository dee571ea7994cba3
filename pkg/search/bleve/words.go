package bleve

import (
	"strings"
	"unicode"

	"lateral/pkg/search"
)

// gramLength is the longest beginning of a word that is indexed by itself: a
// query of one or two letters would otherwise expand to thousands of words.
const gramLength = 2

// words cuts text into folded words of letters and digits.
func words(text string) []string {
	return strings.FieldsFunc(search.Fold(text), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r)
	})
}

// grams are the beginnings of the words up to gramLength letters, each once.
func grams(words []string) []string {
	seen := make(map[string]bool, gramLength*len(words))
	var all []string
	for _, w := range words {
		letters := 0
		for end := range w {
			if letters > 0 && !seen[w[:end]] {
				seen[w[:end]] = true
				all = append(all, w[:end])
			}
			if letters++; letters > gramLength {
				break
			}
		}
		if letters <= gramLength && !seen[w] {
			seen[w] = true
			all = append(all, w)
		}
	}
	return all
}
