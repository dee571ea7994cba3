// Package soak tells tests how long to go on. "make soak" runs every test whose
// name begins with TestSoak and sets the variable; elsewhere such a test has a
// short form, or skips.
package soak

import (
	"os"
	"testing"
)

// Variable is set where the long suites are wanted.
const Variable = "TEST_SOAK"

// Long says whether the long suites are wanted.
func Long() bool { return os.Getenv(Variable) != "" }

// Only skips a test that has no short form.
func Only(t testing.TB) {
	t.Helper()
	if !Long() {
		t.Skipf("this takes long: \"make soak\" runs it (it sets %s)", Variable)
	}
}

// Of is the first value, or the second if the long suites are wanted.
func Of[T any](short, long T) T {
	if Long() {
		return long
	}
	return short
}
