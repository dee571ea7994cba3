package glossary

import (
	"crypto/sha256"
	_ "embed" // the glossary
	"encoding/hex"
	"slices"
	"strings"
	"sync"
)

// Meaning is a line of the glossary: what schools call one thing.
type Meaning struct {
	Short []string // abbreviations: "EAL"
	Long  []string // written out: "English as an additional language"
	Kin   []string // what is next to it, or everyday words for it: "new to English"

	capitals []string // abbreviations that are other words in small letters
}

// Name is what the meaning is called: its first abbreviation, or else its first long form.
func (m Meaning) Name() string { return append(m.all(), "")[0] }

func (m Meaning) all() []string { return append(append([]string{}, m.Short...), m.Long...) }

//go:embed glossary.txt
var glossaryText string

var glossary = sync.OnceValue(func() []Meaning { return read(glossaryText) })

// All is what schools call things, in no order that says anything.
func All() []Meaning { return glossary() }

// read reads lines of abbreviations, long forms and kin, parted by bars.
func read(text string) []Meaning {
	var all []Meaning
	for line := range strings.Lines(text) {
		if line = strings.TrimSpace(line); line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		parts := append(strings.Split(line, "|"), "", "")
		m := Meaning{Long: listOf(parts[1]), Kin: listOf(parts[2])}
		for _, short := range listOf(parts[0]) {
			plain, capitals := strings.CutSuffix(short, "!")
			if m.Short = append(m.Short, plain); capitals {
				m.capitals = append(m.capitals, plain)
			}
		}
		all = append(all, m)
	}
	return all
}

func listOf(text string) []string {
	var all []string
	for part := range strings.SplitSeq(text, ",") {
		if part = strings.TrimSpace(part); part != "" {
			all = append(all, part)
		}
	}
	return all
}

// InSmallLetters are the names of the meaning that are no other words in small letters, each once.
func (m Meaning) InSmallLetters() []string {
	var names []string
	for _, name := range m.all() {
		small := strings.ToLower(name)
		if !slices.Contains(m.capitals, name) && !slices.Contains(names, small) {
			names = append(names, small)
		}
	}
	return names
}

// Edition is a digest of the glossary.
func Edition() string { return edition() }

var edition = sync.OnceValue(func() string {
	sum := sha256.Sum256([]byte(glossaryText))
	return hex.EncodeToString(sum[:8])
})
