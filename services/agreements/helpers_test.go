package agreements_test

import (
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lateral/pkg/apperr"
	"lateral/services/agreements/agreementstest"
	"lateral/services/people"
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

// The people of an agreement with Ash, and who they are.
var (
	ashHead     = agreementstest.Head(agreementstest.Ash)
	ashSenior   = agreementstest.Senior(agreementstest.Ash)
	ashFinance  = agreementstest.Finance(agreementstest.Ash)
	expert      = agreementstest.LeaderAt(agreementstest.Cedar)
	homeHead    = agreementstest.Head(agreementstest.Cedar)
	homeFinance = agreementstest.Finance(agreementstest.Cedar)
	elmHead     = agreementstest.Head(agreementstest.Elm) // who has nothing to do with it
)

// and is a person with the roles of others too.
func and(a people.Actor, more ...people.Actor) people.Actor {
	for _, m := range more {
		a.Held = append(a.Held[:len(a.Held):len(a.Held)], m.Held...)
	}
	return a
}

func second[T any](_ T, err error) error { return err }
