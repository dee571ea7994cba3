package bleve

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// gramLength is the longest beginning of a word that is indexed by itself: a
// query of one or two letters would otherwise expand to thousands of words.
const gramLength = 2

// fold is text in lower case without accents and apostrophes.
func fold(text string) string {
	if isPlain(text) {
		return strings.ToLower(text)
	}
	var b strings.Builder
	b.Grow(len(text))
	for _, r := range norm.NFKD.String(strings.Map(dropApostrophe, text)) {
		if !unicode.Is(unicode.Mn, r) {
			b.WriteRune(unicode.ToLower(r))
		}
	}
	return b.String()
}

func isPlain(text string) bool {
	for i := range len(text) {
		if text[i] >= utf8.RuneSelf || text[i] == '\'' || text[i] == '`' {
			return false
		}
	}
	return true
}

// dropApostrophe drops what people type for an apostrophe.
func dropApostrophe(r rune) rune {
	switch r {
	case '\'', '’', '‘', '`', '´':
		return -1
	}
	return r
}

// words cuts text into folded words of letters and digits.
func words(text string) []string {
	return strings.FieldsFunc(fold(text), func(r rune) bool {
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
