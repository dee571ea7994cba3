package reading

import (
	"crypto/sha256"
	_ "embed" // the phrases
	"encoding/hex"
	"fmt"
	"strings"
	"sync"

	"lateral/services/themes"
	"lateral/services/themes/glossary"
)

// Spoken is how people speak of a theme.
type Spoken struct {
	Theme   themes.ID
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
			all = append(all, Spoken{Theme: themes.ID(strings.TrimSuffix(id, "]"))})
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

// rule is the edition of how themes are suggested: counted up when that changes.
const rule = 1

// Edition is a digest of what themes are suggested by, beside the model: another suggests other
// themes for the same text.
func Edition() string { return edition() }

var edition = sync.OnceValue(func() string {
	sum := sha256.New()
	_, _ = fmt.Fprintf(sum, "%d\n%s\n%s\n", rule, phrasesText, glossary.Edition())
	for _, t := range themes.All() {
		_, _ = fmt.Fprintln(sum, t.ID, themes.Keywords(t.ID))
	}
	return hex.EncodeToString(sum.Sum(nil)[:8])
})
