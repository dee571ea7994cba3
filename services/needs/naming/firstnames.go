package naming

import (
	_ "embed" // lists of names
	"strings"
	"sync"
)

//go:embed firstnames.txt
var firstNamesText string

//go:embed common.txt
var commonText string

//go:embed known.txt
var knownText string

// Lists of names in small letters: all first names, those that are seldom anything else, and
// people whom lessons and training are about.
var (
	firstNames  = sync.OnceValue(func() map[string]bool { return listOf(firstNamesText, strings.Fields) })
	commonNames = sync.OnceValue(func() map[string]bool { return listOf(commonText, strings.Fields) })
	knownPeople = sync.OnceValue(func() map[string]bool {
		return listOf(knownText, func(line string) []string { return []string{strings.TrimSpace(line)} })
	})
)

// listOf are the entries of lines that are no remarks.
func listOf(text string, entries func(line string) []string) map[string]bool {
	all := map[string]bool{}
	for line := range strings.Lines(text) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		for _, entry := range entries(line) {
			all[entry] = true
		}
	}
	return all
}

// wordsToo are first names that are plain words too, and names only before a surname.
var wordsToo = set(`tom jack john peter nick martin harry josh sally robin terry tony billy bobby jimmy jenny molly polly
	betty maggie annie ruby daisy lily carol sue pat jim rob ben dan bob bill max ray louis frank guy norman victor
	victoria florence penny`)

// isFirstName says whether a word is a first name, perhaps of two parts: "Anne-Marie".
func isFirstName(word string) bool {
	first, _, _ := strings.Cut(word, "-")
	return firstNames()[word] || commonNames()[word] || wordsToo[word] || firstNames()[first] || commonNames()[first]
}
