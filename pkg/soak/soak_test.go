package soak_test

import (
	"testing"

	"lateral/pkg/soak"
)

func TestTheVariableAsksForTheLongForm(t *testing.T) {
	for _, c := range []struct {
		value string
		long  bool
		of    int
	}{
		{value: "", long: false, of: 1},
		{value: "1", long: true, of: 100},
	} {
		t.Setenv(soak.Variable, c.value)
		if got := soak.Of(1, 100); got != c.of || soak.Long() != c.long {
			t.Errorf("%s=%q: %d, long %v", soak.Variable, c.value, got, soak.Long())
		}
		reached := false
		t.Run("only", func(t *testing.T) { soak.Only(t); reached = true })
		if reached != c.long {
			t.Errorf("%s=%q: a test without a short form reached its end: %v", soak.Variable, c.value, reached)
		}
	}
}
