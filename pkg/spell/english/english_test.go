package english_test

import (
	"testing"

	"lateral/pkg/spell/english"
)

func TestKnows(t *testing.T) {
	for word, want := range map[string]bool{
		"behaviour": true, "assemblies": true, "children": true, "organisation": true, "aardvark": true, "zoom": true,
		"behav" + "our": false, "fonics": false, "": false, "a": false, "Children": false, "children\nand": false,
		"\xff": false, "zzz": false, "london": false,
	} {
		if got := english.Knows(word); got != want {
			t.Errorf("%q is known: %v", word, got)
		}
	}
}

func BenchmarkKnows(b *testing.B) {
	for b.Loop() {
		english.Knows("organisation")
	}
}
