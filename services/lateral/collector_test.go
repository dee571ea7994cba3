package main

import (
	"runtime/debug"
	"testing"
)

// The collector of a server runs less often. Other commands, and whoever says how often it
// runs, are left alone.
func TestAServerSparesTheProcessor(t *testing.T) {
	const before = 100
	old := debug.SetGCPercent(before)
	t.Cleanup(func() { debug.SetGCPercent(old) })
	for _, tt := range []struct {
		name, environment string
		args              []string
		want              int
	}{
		{"serve", "", []string{"serve", "--demo"}, servePercent},
		{"serve, as the environment says", "50", []string{"serve"}, before},
		{"an import", "", []string{"import", "schools", "file"}, before},
		{"no command", "", nil, before},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Setenv("GOGC", tt.environment)
			debug.SetGCPercent(before)
			spareProcessor(tt.args)
			if got := debug.SetGCPercent(before); got != tt.want {
				t.Errorf("%d percent, want %d", got, tt.want)
			}
		})
	}
}
