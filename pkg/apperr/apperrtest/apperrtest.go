// Package apperrtest asks of errors in tests what people would read of them.
package apperrtest

import (
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lateral/pkg/apperr"
)

// Code is the code of a problem: "" for no error, and the whole text of an error
// that people should never read.
func Code(err error) string {
	var e *apperr.Error
	switch {
	case err == nil:
		return ""
	case errors.As(err, &e):
		return e.Code
	}
	return "internal: " + err.Error()
}

// Fields are the paths of the fields that a problem names, in its order.
func Fields(err error) []string {
	var e *apperr.Error
	if !errors.As(err, &e) {
		return nil
	}
	var paths []string
	for _, f := range e.Fields {
		paths = append(paths, f.Path)
	}
	return paths
}

// Refused fails the test unless err is a problem with the code.
func Refused(t testing.TB, err error, code string) {
	t.Helper()
	if got := Code(err); got != code {
		t.Errorf("answered %q (%v), want %q", got, err, code)
	}
}

// BadFields fails the test unless err is Invalid with exactly these fields.
func BadFields(t testing.TB, err error, paths ...string) {
	t.Helper()
	Refused(t, err, "invalid")
	if diff := cmp.Diff(paths, Fields(err)); diff != "" {
		t.Error(diff)
	}
}
