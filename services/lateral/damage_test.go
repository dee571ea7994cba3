package main

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"lateral/pkg/apperr"
	"lateral/pkg/soak"
)

// flip changes bytes of a file at random places, the same ones for the same
// seed.
func flip(t *testing.T, file string, seed uint64, bytes int) {
	t.Helper()
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	random := rand.New(rand.NewPCG(seed, 16))
	for range bytes {
		text[random.IntN(len(text))] ^= byte(1 + random.IntN(255))
	}
	if err := os.WriteFile(file, text, 0o600); err != nil {
		t.Fatal(err)
	}
}

// The engine's own check accepts files in which one letter became another.
func TestSoakNoDamagedFileAgrees(t *testing.T) {
	t.Parallel()
	copied := playedData(t)
	for seed := range uint64(soak.Of(6, 240)) {
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			data := copied(t)
			flip(t, filepath.Join(data, "lateral.db"), seed, 16)
			out, err := runCommand(t.Context(), t, "check", "--data", data)
			if err == nil || strings.Contains(out, "everything agrees") {
				t.Fatalf("16 bytes are others, and check says:\n%s", out)
			}
			if text := apperr.Plain(err); !strings.Contains(text, "restore a backup") {
				t.Errorf("it does not say what to do: %s", text)
			}
			backup := filepath.Join(t.TempDir(), "backup.gz")
			if _, err := runCommand(t.Context(), t, "backup", backup, "--data", data); err == nil {
				t.Error("a backup was made of it")
			}
			if _, err := os.Stat(backup); err == nil {
				t.Error("and stands there")
			}
		})
	}
}
