package reading

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"lateral/pkg/spell"
	"lateral/pkg/spell/english"
)

// longestCall is how many words somebody types who looks for a person: a longer text tells of
// something, and has names in it that are of nobody here.
const longestCall = 5

// ReadCalled is Read for who may be looking for a person or a school: in a short text, words that
// neither schools use nor plain English knows are read as names too, also where they have a
// capital letter. The names are in small letters.
func (s *Spelling) ReadCalled(text string, names *spell.Speller) []Misspelt {
	all := s.Read(text)
	words := wordsIn(text)
	if s == nil || names == nil || len(words) > longestCall || s.IsForeign(text) {
		return all
	}
	for _, w := range words {
		if s.Knows(w.word) || english.Knows(w.word) {
			continue
		}
		name, wrong := names.Correct(w.word)
		at := slices.IndexFunc(all, func(m Misspelt) bool { return m.From == w.from })
		switch {
		case !wrong:
		case at < 0:
			all = append(all, Misspelt{text[w.from:w.to], capitalised(name), w.from})
		case spell.Apart(w.word, name) < spell.Apart(w.word, all[at].Read):
			all[at].Read = capitalised(name)
		}
	}
	slices.SortFunc(all, func(a, b Misspelt) int { return cmp.Compare(a.From, b.From) })
	return all
}

// capitalised is a name as people write it.
func capitalised(name string) string {
	_, first := utf8.DecodeRuneInString(name)
	return strings.ToUpper(name[:first]) + name[first:]
}
