package reading

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// word is a word of a text, in small letters and without apostrophes, and where it stands.
type word struct {
	word     string
	from, to int // in bytes
}

// wordsIn are the words of a text. An apostrophe does not end a word: "can't" is one.
func wordsIn(text string) []word {
	var all []word
	var open strings.Builder
	from, to := 0, 0
	closed := func() {
		if open.Len() > 0 {
			all = append(all, word{open.String(), from, to})
		}
		open.Reset()
	}
	for i, r := range text {
		switch {
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			if open.Len() == 0 {
				from = i
			}
			open.WriteRune(unicode.ToLower(r))
			to = i + utf8.RuneLen(r)
		case r != '\'' && r != '’':
			closed()
		}
	}
	closed()
	return all
}
