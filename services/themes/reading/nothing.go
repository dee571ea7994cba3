package reading

import (
	"slices"

	"lateral/services/themes/glossary"
)

// SaysNothing says whether a text has words, and none of them tells what it is about: "please help our
// school". Words that together name a theme do.
func SaysNothing(text string) bool {
	words := wordsIn(text)
	tells := func(w word) bool { return !glossary.IsEmpty(w.word) }
	return len(words) > 0 && !slices.ContainsFunc(words, tells) && len(namedIn(words)) == 0
}
