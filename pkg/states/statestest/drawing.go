// Package statestest proves that a table of states, its drawing in doc.go and the use-cases that ask it agree.
package statestest

import (
	"maps"
	"os"
	"slices"
	"strings"
	"testing"

	"lateral/pkg/states"
)

// Drawable is a table of any kind of state.
type Drawable interface {
	// Arrows are the changes of state, each once.
	Arrows() map[states.Arrow]bool
}

// Drawn fails unless the doc.go of the package that is tested draws these tables, each once, and nothing else.
//
// A drawing is a run of indented lines with arrows: "planned or queried → cancelled", "listed ↔ paused". Words
// in brackets are a remark.
func Drawn(t *testing.T, tables ...Drawable) {
	t.Helper()
	doc, err := os.ReadFile("doc.go")
	if err != nil {
		t.Fatal(err)
	}
	drawn := drawings(string(doc))
	for _, table := range tables {
		same := func(d map[states.Arrow]bool) bool { return maps.Equal(d, table.Arrows()) }
		i := slices.IndexFunc(drawn, same)
		if i < 0 {
			t.Errorf("doc.go does not draw\n%s", lines(table.Arrows()))
			continue
		}
		drawn = slices.Delete(drawn, i, i+1)
	}
	for _, d := range drawn {
		t.Errorf("doc.go draws what no table says:\n%s", lines(d))
	}
}

// drawings are the arrows of each drawing in the text of a file, in their order.
func drawings(text string) []map[states.Arrow]bool {
	var all []map[states.Arrow]bool
	inside := false
	for line := range strings.Lines(text) {
		line, indented := strings.CutPrefix(strings.TrimSpace(line), "//\t")
		if !indented || !strings.ContainsAny(line, "→↔") {
			inside = false
			continue
		}
		if !inside {
			all = append(all, map[states.Arrow]bool{})
			inside = true
		}
		draw(all[len(all)-1], withoutRemarks(line))
	}
	return all
}

// draw adds the arrows of a line: each name of a group leads to each of the next group.
func draw(to map[states.Arrow]bool, line string) {
	line = strings.ReplaceAll(line, "↔", "→ ↔") // the mark goes with the group after it
	groups := strings.Split(line, "→")
	for i, group := range groups[1:] {
		group, both := strings.CutPrefix(strings.TrimSpace(group), "↔")
		before, _ := strings.CutPrefix(strings.TrimSpace(groups[i]), "↔")
		for _, a := range names(before) {
			for _, b := range names(group) {
				to[states.Arrow{From: a, To: b}] = true
				if both {
					to[states.Arrow{From: b, To: a}] = true
				}
			}
		}
	}
}

// names are the states of a group: "declined, withdrawn or expired".
func names(group string) []string {
	return strings.Fields(strings.NewReplacer(",", " ", " or ", " ").Replace(group))
}

// withoutRemarks is the line without what stands in brackets.
func withoutRemarks(line string) string {
	for {
		before, rest, found := strings.Cut(line, "(")
		if !found {
			return line
		}
		_, after, _ := strings.Cut(rest, ")")
		line = before + after
	}
}

// lines writes arrows one on a line, in order of the alphabet.
func lines(arrows map[states.Arrow]bool) string {
	var all []string
	for a := range arrows {
		all = append(all, "\t"+a.String())
	}
	slices.Sort(all)
	return strings.Join(all, "\n")
}
