// Package notrun keeps the list of tests that were left out because this machine lacks
// something. "make test" ends with the list, so that nobody thinks that a skipped suite has
// passed.
package notrun

import (
	"fmt"
	"os"
	"testing"
)

// Variable names the file that takes the list, one line each.
const Variable = "TEST_NOT_RUN"

// Skip skips the test, and notes what is not run and what is missing.
func Skip(t testing.TB, format string, args ...any) {
	t.Helper()
	Note(t, format, args...)
	t.Skipf("NOT RUN: "+format, args...)
}

// Missing is like Skip on a developer's machine, and fails under CI, which must have
// everything that is available.
func Missing(t testing.TB, format string, args ...any) {
	t.Helper()
	if os.Getenv("CI") != "" {
		t.Fatalf("CI must have what is missing: "+format, args...)
	}
	Skip(t, format, args...)
}

// Note notes what a test goes on without.
func Note(t testing.TB, format string, args ...any) {
	t.Helper()
	name := os.Getenv(Variable) // read here alone: only such a test is run again where its result is known
	if name == "" {
		return
	}
	list, err := os.OpenFile(name, os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o600) //nolint:gosec // who runs the tests names it
	if err != nil {
		t.Fatal(err)
	}
	defer list.Close() //nolint:errcheck // the write tells
	if _, err := fmt.Fprintf(list, format+"\n", args...); err != nil {
		t.Fatal(err)
	}
}
