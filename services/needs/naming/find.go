package naming

import (
	"strings"

	"lateral/services/register/spelling"
)

// Finding is a place in a text that gives the school away.
type Finding struct {
	Words   string // as in the text
	Instead string // neutral words to write instead, like "our school"
	From    int    // where they begin, in bytes
	To      int    // where they end
}

// Find returns the places of a text that give the school away, first to last.
// They do not overlap.
func (s Signs) Find(text string) []Finding {
	words := spelling.Words(text)
	var found []Finding
	for i := 0; i < len(words); {
		one, n := s.longest(text, words, i)
		if n == 0 {
			i++
			continue
		}
		from, to := words[i].From, words[i+n-1].To
		found = append(found, Finding{text[from:to], one.neutral(words[i : i+n]), from, to})
		i += n
	}
	return found
}

// longest is the longest sign that begins at the word, and its length in words.
func (s Signs) longest(text string, words []spelling.Word, at int) (sign, int) {
	for _, one := range s.byFirst[words[at].Text[0]] {
		n := spans(text, one.text, words[at:])
		switch {
		case n == 0 || one.capital && !capitals(text, words[at:at+n]):
		case one.sited && !(site{text, words, at, at + n}).school(one):
		default:
			return one, n
		}
	}
	return sign{}, 0
}

// neutral is what to write instead of the words, with their apostrophe and s.
func (s sign) neutral(words []spelling.Word) string {
	var all strings.Builder
	for _, w := range words {
		all.WriteString(w.Text)
	}
	if all.String() == s.text+"s" {
		return s.instead + "'s"
	}
	return s.instead
}

// spans is the number of words that together make the sign, 0 where they do not.
// The last may have an apostrophe and an s.
func spans(text, sign string, words []spelling.Word) int {
	for i, w := range words {
		rest, ok := strings.CutPrefix(sign, w.Text)
		switch {
		case !ok && w.Text == sign+"s" && !strings.HasSuffix(text[w.From:w.To], sign[len(sign)-1:]+"s"):
			return i + 1
		case !ok:
			return 0
		case rest == "":
			return i + 1
		}
		sign = rest
	}
	return 0
}
