package reading

import (
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"lateral/services/themes"
	"lateral/services/themes/glossary"
)

// fieldWords are how often words stand in the themes, their phrases and the glossary.
var fieldWords = sync.OnceValue(func() map[string]int {
	all := map[string]int{}
	add := func(text string) {
		for _, w := range wordsIn(text) {
			if utf8.RuneCountInString(w.word) >= 3 {
				all[w.word]++
			}
		}
	}
	for _, t := range themes.All() {
		add(t.Name)
		for _, phrase := range themes.Keywords(t.ID) {
			if !strings.Contains(phrase, "*") {
				add(phrase)
			}
		}
	}
	for _, s := range Phrases() {
		add(s.About + " " + strings.Join(s.Phrases, " "))
	}
	for _, m := range glossary.All() {
		add(strings.Join(slices.Concat(m.Short, m.Long, m.Kin), " "))
	}
	return all
})

func isOfField(word string) bool {
	_, ours := fieldWords()[word]
	return ours
}
