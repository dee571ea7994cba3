package notrun_test

import (
	"os"
	"path/filepath"
	"testing"

	"lateral/pkg/notrun"
)

func TestTheListTellsWhatWasLeftOut(t *testing.T) {
	list := filepath.Join(t.TempDir(), "list")
	t.Setenv(notrun.Variable, list)
	t.Setenv("CI", "")
	reached := false
	t.Run("skipped", func(t *testing.T) { notrun.Skip(t, "the suite on %s", "an engine"); reached = true })
	t.Run("missing", func(t *testing.T) { notrun.Missing(t, "a program"); reached = true })
	t.Run("noted", func(t *testing.T) { notrun.Note(t, "half a test") })
	text, err := os.ReadFile(list)
	if err != nil || string(text) != "the suite on an engine\na program\nhalf a test\n" || reached {
		t.Errorf("%q, %v, reached %v", text, err, reached)
	}
}

// recorder is a test that notes how it ended.
type recorder struct {
	testing.TB
	failed bool
}

func (*recorder) Helper()                 {}
func (r *recorder) Fatalf(string, ...any) { r.failed = true; panic(r) }

func TestUnderCINothingThatCanBeHadIsMissing(t *testing.T) {
	t.Setenv("CI", "true")
	r := &recorder{TB: t}
	defer func() {
		if ended := recover(); ended != r || !r.failed {
			t.Errorf("it ended by %v", ended)
		}
	}()
	notrun.Missing(r, "a program")
}
