package text_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"lateral/pkg/text"
)

func TestPassages(t *testing.T) {
	long := "Our youngest readers guess at words from the picture and the first letter alone."
	other := "Behaviour in the corridors after lunch has become much worse since the autumn term."
	tests := []struct {
		name, text string
		want       []string
	}{
		{"no word", " \n–\n...", nil},
		{"one word", "Phonics", []string{"Phonics"}},
		{"sentences that each say enough", long + " " + other, []string{long, other}},
		{"lines without full stops", "- " + strings.TrimSuffix(long, ".") + "\n• " + other,
			[]string{strings.TrimSuffix(long, "."), other}},
		{"short ones together", "We need help. Please come soon. " + long,
			[]string{"We need help. Please come soon. " + long}},
		{"a short end with what is before it", long + " Please help.", []string{long + " Please help."}},
		{"a number is not the end of a sentence", "Only 4.5 in ten", []string{"Only 4.5 in ten"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, text.Passages(tt.text)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// No word is lost, none comes twice, and there are never many passages.
func TestPassagesHoldEveryWordInOrder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		words := rapid.SliceOfN(rapid.StringMatching(`[a-z]{1,8}[.?!]?`), 0, 2000).Draw(t, "words")
		all := text.Passages(strings.Join(words, " "))
		if diff := cmp.Diff(strings.Join(words, " "), strings.Join(all, " ")); diff != "" {
			t.Fatal(diff)
		}
		if len(all) > 24 {
			t.Fatalf("%d passages", len(all))
		}
	})
}

func TestNoPassageCrossesABorder(t *testing.T) {
	got := text.Passages("Few read well" + text.Border + "Nine in ten pass" + text.Border + " ")
	if diff := cmp.Diff([]string{"Few read well", "Nine in ten pass"}, got); diff != "" {
		t.Error(diff)
	}
}
