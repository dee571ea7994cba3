package themes

import (
	_ "embed" // the phrases
	"strings"
	"sync"
)

// Spoken is how people speak of a theme.
type Spoken struct {
	Theme   ID
	About   string   // what the theme is about, a sentence
	Phrases []string // how schools and leaders put it
}

//go:embed phrases.txt
var phrasesText string

var spoken = sync.OnceValue(func() []Spoken { return readPhrases(phrasesText) })

// Phrases are how people speak of each theme.
func Phrases() []Spoken { return spoken() }

// readPhrases reads blocks: a theme's id in brackets, what it is about, and phrases.
func readPhrases(text string) []Spoken {
	var all []Spoken
	for line := range strings.Lines(text) {
		line = strings.TrimSpace(line)
		id, heads := strings.CutPrefix(line, "[")
		switch {
		case line == "" || strings.HasPrefix(line, "#"):
		case heads:
			all = append(all, Spoken{Theme: ID(strings.TrimSuffix(id, "]"))})
		case len(all) == 0:
		case all[len(all)-1].About == "":
			all[len(all)-1].About = line
		default:
			one := &all[len(all)-1]
			one.Phrases = append(one.Phrases, line)
		}
	}
	return all
}
