package reading_test

import (
	"testing"

	"lateral/services/themes"
	"lateral/services/themes/reading"
)

func TestWordsThatSayNothing(t *testing.T) {
	for text, want := range map[string]bool{
		"help": true, "Help!": true, "please help our school": true, "support": true, "school": true, "improve": true,
		"improving our school": true, "we need some support with our pupils please": true, "the and of": true, "2026": true,
		"phonics": false, "help with phonics": false, "leadership": false, "new headteacher": false, "EAL": false, "": false,
		"?!": false, "bonjour": false, "Priya": false, "teaching": false, "reading": false, "attainment": false,
		"action plan": false, "early years": false,
	} {
		if got := reading.SaysNothing(text); got != want {
			t.Errorf("%q says nothing: %v", text, got)
		}
	}
	for _, theme := range themes.All() {
		if reading.SaysNothing(theme.Name) {
			t.Errorf("the name of %q says nothing", theme.ID)
		}
	}
}
