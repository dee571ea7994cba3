package search

import (
	"fmt"
	"strings"
	"unicode"
)

const (
	// MaxSynonyms is the largest number of groups of synonyms of an index, and of its kin.
	MaxSynonyms = 5000
	// MaxSynonymGroup is how many may mean the same.
	MaxSynonymGroup = 50
)

func (x Index) checkSynonyms(ps *problems) {
	if len(x.Synonyms) > MaxSynonyms {
		ps.add("synonyms", "must be %d groups at most", MaxSynonyms)
	}
	if len(x.Kin) > MaxSynonyms {
		ps.add("kin", "must be %d at most", MaxSynonyms)
	}
	for i, group := range x.Synonyms {
		checkGroup(ps, fmt.Sprintf("synonyms[%d]", i), group)
	}
	for i, k := range x.Kin {
		checkGroup(ps, fmt.Sprintf("kin[%d]", i), append([]string{k.Words}, k.Also...))
	}
}

func checkGroup(ps *problems, at string, group []string) {
	if len(group) < 2 || len(group) > MaxSynonymGroup {
		ps.add(at, "must have 2 to %d that mean the same", MaxSynonymGroup)
	}
	for _, text := range group {
		if n := countWords(text); n < 1 || n > MaxWords {
			ps.add(at, "must have 1 to %d words each, %q has %d", MaxWords, text, n)
		}
	}
}

func countWords(text string) int {
	return len(strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }))
}
