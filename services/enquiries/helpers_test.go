package enquiries_test

import (
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lateral/pkg/apperr"
	"lateral/services/agreements"
	"lateral/services/enquiries/enquiriestest"
)

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// refused fails unless err is a problem with the code.
func refused(t *testing.T, err error, code string) {
	t.Helper()
	if got := codeOf(err); got != code {
		t.Errorf("answered %q (%v), want %q", got, err, code)
	}
}

// codeOf is "" for no error, and the whole text of an error that people should
// never read.
func codeOf(err error) string {
	var e *apperr.Error
	switch {
	case err == nil:
		return ""
	case errors.As(err, &e):
		return e.Code
	}
	return "internal: " + err.Error()
}

// badFields fails unless err is Invalid with exactly these paths.
func badFields(t *testing.T, err error, paths ...string) {
	t.Helper()
	refused(t, err, "invalid")
	if diff := cmp.Diff(paths, pathsOf(err)); diff != "" {
		t.Error(diff)
	}
}

func pathsOf(err error) []string {
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

// got returns a value, or ends the test where there is an error instead.
func got[T any](v T, err error) func(*testing.T) T {
	return func(t *testing.T) T {
		t.Helper()
		must(t, err)
		return v
	}
}

func record(words string) agreements.RecordInput { return agreements.RecordInput{Record: words} }

func agreement(t *testing.T, w *enquiriestest.World, id string) agreements.Agreement {
	t.Helper()
	a, err := agreements.GetAgreement(w.Ctx, w.DB, id)
	must(t, err)
	return a
}
