package soak_test

import (
	"testing"

	"lateral/pkg/soak"
)

func TestTheVariableAsksForTheLongForm(t *testing.T) {
	for value, want := range map[string]int{"": 1, "1": 100} {
		t.Setenv(soak.Variable, value)
		if got := soak.Of(1, 100); got != want || soak.Long() != (value != "") {
			t.Errorf("%s=%q: %d", soak.Variable, value, got)
		}
		skipped := !t.Run("only", func(t *testing.T) { soak.Only(t); reached = true })
		if skipped || reached != (value != "") {
			t.Errorf("%s=%q: reached %v", soak.Variable, value, reached)
		}
	}
}

var reached bool
