package glossary_test

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"lateral/pkg/bm25"
	"lateral/services/themes/glossary"
)

func TestTheGlossaryIsWhole(t *testing.T) {
	names := map[string]bool{}
	for _, m := range glossary.All() {
		if len(m.Short) == 0 && len(m.Long) == 0 {
			t.Errorf("%+v has no name", m)
		}
		if names[m.Name()] {
			t.Errorf("two meanings are called %q", m.Name())
		}
		names[m.Name()] = true
		for _, name := range slices.Concat(m.Short, m.Long, m.Kin) {
			if len(bm25.Words(name)) == 0 || strings.ContainsAny(name, "|!#\t") || strings.Contains(name, "  ") {
				t.Errorf("%q of %q is no name", name, m.Name())
			}
		}
	}
	if len(names) < 250 {
		t.Errorf("there are only %d meanings", len(names))
	}
}

// meanings are those that a text speaks of.
func meanings(text string) []string {
	var all []string
	for _, term := range slices.Sorted(maps.Keys(glossary.Terms(text))) {
		if name, means := strings.CutPrefix(term, "="); means {
			all = append(all, name)
		}
	}
	return all
}

func TestWhatATextSpeaksOf(t *testing.T) {
	for text, want := range map[string]string{
		"Pupils with EAL": "EAL", "pupils with eal": "EAL", "English as an additional language": "EAL",
		"Two are new to English": "EAL", "Our TAs": "TA", "our teaching assistants": "TA", "a Teaching Assistant": "TA",
		"the MAT": "MAT", "the mat": "", "a multi academy trust": "MAT", "D&T": "DT", "please send help": "",
		"SEND": "SEND", "": "", "…": "",
	} {
		got := meanings(text)
		if want != "" && !slices.Contains(got, want) || want == "" && len(got) > 0 {
			t.Errorf("%q speaks of %q, not %q", text, got, want)
		}
	}
}

func TestKinCountHalf(t *testing.T) {
	whole, half := glossary.Terms("EAL, new to English")["=EAL"], glossary.Terms("new to English")["=EAL"]
	if whole != 1 || half != 0.5 {
		t.Errorf("they count %v and %v", whole, half)
	}
}

func TestWriteOut(t *testing.T) {
	for text, want := range map[string]string{
		"EAL, then EAL again":        "EAL (English as an additional language), then EAL again",
		"our ects and MAT":           "our ects (early career teacher) and MAT (multi-academy trust)",
		"a mat, please send":         "a mat, please send",
		"early career teacher (ECT)": "early career teacher (ECT)",
		"":                           "",
	} {
		if got := glossary.WriteOut(text); got != want {
			t.Errorf("%q is written out as %q, not %q", text, got, want)
		}
	}
}
