package matching_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"lateral/services/reconciliation/matching"
)

// Each fact has its sentence.
func TestSentences(t *testing.T) {
	b := matching.New(book())
	for text, want := range map[string][]string{
		"OAKFIELD PRIMARY LAT-000123": {
			"The text cites 000123.", "The amount is what is owed, to the penny.", "The payer's name agrees.",
		},
		"HILLSIDE COMMUNITY 123": {
			"The text cites 123.", "The amount is what is owed, to the penny.", "The line names somebody else.",
		},
		"J SMITH SBM": {
			"The text does not cite it.", "The amount is what is owed, to the penny.", "This payer was learnt before.",
		},
		"OAKFIELD PRIMARY PO 4500123": {
			"The text has its order number, which no other document has: 4500123.",
			"The amount is what is owed, to the penny.", "The payer's name agrees.",
		},
		"HOV-000777": {
			"The text cites 000777.", "The amount is what is owed, to the penny.", "The line does not name the payer.",
			"It is another seller's number.",
		},
		"LAT-000138": {
			"The text cites 000138.", "The amount is what was owed before.", "The line does not name the payer.",
			"It is paid, credited or linked already. Was it paid twice?",
		},
	} {
		var got []string
		for _, c := range b.Candidates(line("2026-03-20", 50000, text)) {
			if got = c.Sentences(); cmp.Equal(want, got) {
				break
			}
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%q: %s", text, diff)
		}
	}
}
