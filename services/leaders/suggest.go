package leaders

import (
	"slices"
	"strings"
	"unicode"
)

// suggestions is how many themes are suggested at most: two or three
// priorities, not twelve, and a few to choose them from.
const suggestions = 5

// SuggestThemes returns the themes that the words of a text speak for, the
// strongest first, at most five. A phrase counts as often as it has words, once
// however often it is repeated. Nil where no word is known.
func SuggestThemes(text string) []ThemeID {
	words := split(text)
	type scored struct {
		id     ThemeID
		points int
	}
	var found []scored
	for _, t := range themes {
		points := 0
		for _, phrase := range t.words {
			if p := split(phrase); within(words, p, strings.HasSuffix(phrase, "*")) {
				points += len(p)
			}
		}
		if points > 0 {
			found = append(found, scored{t.ID, points})
		}
	}
	slices.SortStableFunc(found, func(a, b scored) int { return b.points - a.points })
	var best []ThemeID
	for _, s := range found[:min(len(found), suggestions)] {
		best = append(best, s.id)
	}
	return best
}

// split returns the words of a text in lower case, without punctuation.
func split(text string) []string {
	return strings.FieldsFunc(strings.ToLower(text), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r)
	})
}

// within says whether the phrase occurs among the words; where it is open, its
// last word need only begin the word found.
func within(words, phrase []string, open bool) bool {
	for i := 0; i+len(phrase) <= len(words); i++ {
		here, last := words[i:i+len(phrase)], len(phrase)-1
		ends := here[last] == phrase[last] || open && strings.HasPrefix(here[last], phrase[last])
		if ends && slices.Equal(here[:last], phrase[:last]) {
			return true
		}
	}
	return false
}
