package themes_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lateral/services/register"
	"lateral/services/themes"
)

func TestEveryTermHasItsWords(t *testing.T) {
	seen := map[string]bool{}
	for _, term := range slices.Concat(themes.Phases(), themes.Designations(), themes.FormatTerms()) {
		for _, words := range []string{term.Code, term.Label, term.Short, term.Sentence, term.One, term.Plural} {
			if words == "" || strings.Contains(words, "_") && words != term.Code {
				t.Errorf("%+v has %q", term, words)
			}
		}
		if seen[term.Code] || seen[term.Label] {
			t.Errorf("%s is there twice", term.Code)
		}
		seen[term.Code], seen[term.Label] = true, true
	}
}

func TestTheTableNamesEveryPhaseAndFormat(t *testing.T) {
	var phases []register.Phase
	for _, term := range themes.Phases() {
		phases = append(phases, register.Phase(term.Code))
	}
	if diff := cmp.Diff(register.Phases(), phases); diff != "" {
		t.Error(diff)
	}
	var formats []themes.Format
	for _, term := range themes.FormatTerms() {
		formats = append(formats, themes.Format(term.Code))
	}
	if diff := cmp.Diff(themes.Formats(), formats); diff != "" {
		t.Error(diff)
	}
}

func TestTerms(t *testing.T) {
	tests := []struct {
		name      string
		got, want themes.Term
	}{
		{"a phase", themes.OfPhase(register.AllThrough),
			themes.Term{"all_through", "All-through", "All-through", "all-through", "an all-through school",
				"all-through schools"}},
		{"a designation", themes.OfDesignation("SLE"), themes.Term{
			"SLE", "Specialist leader of education", "SLE", "specialist leader of education", "a specialist leader of education",
			"specialist leaders of education"}},
		{"a format", themes.OfFormat(themes.Modelling), themes.Term{
			"modelling", "Modelling lessons", "Modelling lessons", "modelling lessons", "modelling lessons",
			"modelling lessons"}},
		{"one that left the list", themes.OfFormat("gone"), themes.Term{"gone", "gone", "gone", "gone", "gone", "gone"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, tt.got); diff != "" {
				t.Error(diff)
			}
		})
	}
}
