package search

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Fold is text in lower case without accents and apostrophes.
func Fold(text string) string {
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
