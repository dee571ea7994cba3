package main

import (
	"testing"
	"time"

	"lateral/pkg/clock"
)

// newStillVillage is a village in which time stands still until the test moves it.
func newStillVillage(t *testing.T) (*town, *clock.Manual) {
	t.Helper()
	p := newTestProgram(t)
	now := clock.NewManual(time.Now().UTC().Truncate(time.Second))
	p.Engines.Now = now.Now
	p, err := newProgram(p.config, p.Engines)
	if err != nil {
		t.Fatal(err)
	}
	w := newVillage(t, p)
	w.now = now
	return w, now
}
