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
	if s == nil || names == nil || len(words) > longestCall {
		return all
	}
	for _, w := range words {
		taken := slices.ContainsFunc(all, func(m Misspelt) bool { return m.From == w.from })
		if taken || s.ours(w.word) || english.Knows(w.word) {
			continue
		}
		if name, wrong := names.Correct(w.word); wrong {
			all = append(all, Misspelt{text[w.from:w.to], capitalised(name), w.from})
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
