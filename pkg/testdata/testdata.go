// Package testdata finds the real input files that tests and benchmarks read. They are too
// large for the repository and are beside it.
package testdata

import (
	"os"
	"path/filepath"
	"testing"

	"lateral/pkg/notrun"
)

// Variable names the environment variable that says where the files are.
const Variable = "TEST_DATA"

// Dir returns the folder of the real input files: the one that Variable names, else
// ../shared/data beside the module. If there is none it skips the test, and under CI fails
// it.
func Dir(t testing.TB) string {
	t.Helper()
	dir := os.Getenv(Variable)
	if dir == "" {
		dir = filepath.Join(filepath.Dir(moduleRoot(t)), "shared", "data")
	}
	if info, err := os.Stat(dir); err != nil || !info.IsDir() { //nolint:gosec // who runs the tests names it
		notrun.Missing(t, "the real register: there are no input files in %s; set %s to where they are", dir, Variable)
	}
	return dir
}

// moduleRoot is the nearest folder above the test that has a go.mod.
func moduleRoot(t testing.TB) string {
	t.Helper()
	dir, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	for {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			return dir
		}
		parent := filepath.Dir(dir)
		if parent == dir {
			t.Fatal("no go.mod above the test's folder")
		}
		dir = parent
	}
}
