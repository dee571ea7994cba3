package bm25

import (
	"strings"
	"unicode"

	"github.com/kljensen/snowball/english"
	"golang.org/x/text/unicode/norm"
)

// Words are the words of a text in lower case, in their order. An apostrophe does not end a
// word, and neither does an ampersand between two letters: "can't" is cant, "D&T" is d&t.
func Words(text string) []string {
	runes := []rune(strings.ToLower(norm.NFKC.String(text)))
	var all []string
	var word []rune
	for i, r := range runes {
		switch {
		case unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r):
			word = append(word, r)
		case (r == '\'' || r == '’') && len(word) > 0:
		case r == '&' && len(word) > 0 && i+1 < len(runes) && unicode.IsLetter(runes[i+1]):
			word = append(word, r)
		case len(word) > 0:
			all = append(all, string(word))
			word = word[:0]
		}
	}
	if len(word) > 0 {
		all = append(all, string(word))
	}
	return all
}

// IsStop says whether a word, in lower case, is one that every text has: "the", "and".
func IsStop(word string) bool { return english.IsStopWord(word) }

// Terms are the stems of a text's words with the number of times that each stands there,
// without words that every text has.
func Terms(text string) map[string]float64 {
	terms := map[string]float64{}
	for _, word := range Words(text) {
		if !IsStop(word) {
			terms[Stem(word)]++
		}
	}
	return terms
}
