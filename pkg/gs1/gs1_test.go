package gs1_test

import (
	"testing"

	"lateral/pkg/gs1"
)

func TestIsLocation(t *testing.T) {
	for text, want := range map[string]bool{
		"5060000000009": true, "4012345000009": true, "0000000000000": true,
		"5060000000008": false, // the check digit
		"5600000000009": false, // two digits swapped
		"506000000000":  false, "50600000000090": false, "506000000000X": false, "": false, "５060000000009": false,
	} {
		if got := gs1.IsLocation(text); got != want {
			t.Errorf("%q: %t", text, got)
		}
	}
}
