package themes

import (
	"slices"
	"strings"
	"unicode"
)

// suggestions is the most themes that are suggested: people choose two or three
// priorities from a few.
const suggestions = 5

// Suggest returns the themes that a text is about, the strongest first, at
// most five. A phrase counts by its number of words, and only once. Nil where no
// word is known.
func Suggest(text string) []ID {
	words := split(text)
	type scored struct {
		id     ID
		points int
	}
	var found []scored
	for _, t := range list {
		points := 0
		for _, phrase := range t.words {
			if sought := parse(phrase); occurs(words, sought) {
				points += len(sought)
			}
		}
		if points > 0 {
			found = append(found, scored{t.ID, points})
		}
	}
	slices.SortStableFunc(found, func(a, b scored) int { return b.points - a.points })
	var best []ID
	for _, s := range found[:min(len(found), suggestions)] {
		best = append(best, s.id)
	}
	return best
}

// split returns the words of a text in lower case, without punctuation. An
// apostrophe does not end a word: "can't" is one.
func split(text string) []string {
	return strings.FieldsFunc(strings.ToLower(apostrophes.Replace(text)), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r)
	})
}

var apostrophes = strings.NewReplacer("'", "", "’", "")

// sought is one word of a phrase.
type sought struct {
	word string
	open bool // any ending will do
	gap  int  // how many other words may stand before it
}

// between is how many words a phrase lets stand where it has an ellipsis:
// "blend the first two sounds".
const between = 3

// parse reads a phrase of the list of themes: a * after a word stands for any
// ending, and … between two for up to three other words.
func parse(phrase string) []sought {
	var all []sought
	gap := 0
	for _, part := range strings.Fields(phrase) {
		if part == "…" {
			gap = between
			continue
		}
		for _, word := range split(part) {
			all = append(all, sought{word: word, gap: gap})
			gap = 0
		}
		all[len(all)-1].open = strings.HasSuffix(part, "*")
	}
	return all
}

// occurs says whether the phrase is anywhere among the words.
func occurs(words []string, phrase []sought) bool {
	for i := range words {
		if phrase[0].is(words[i]) && follows(words[i+1:], phrase[1:]) {
			return true
		}
	}
	return false
}

// follows says whether the words begin with the rest of a phrase.
func follows(words []string, rest []sought) bool {
	if len(rest) == 0 {
		return true
	}
	for i := range min(rest[0].gap+1, len(words)) {
		if rest[0].is(words[i]) && follows(words[i+1:], rest[1:]) {
			return true
		}
	}
	return false
}

func (s sought) is(word string) bool {
	return word == s.word || s.open && strings.HasPrefix(word, s.word)
}
