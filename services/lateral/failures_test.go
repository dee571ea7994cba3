package main

import (
	"fmt"
	"net/http"
	"testing"

	"lateral/pkg/docdb"
	"lateral/pkg/httpx"
	"lateral/services/people"
)

// A version that a caller names passes through the handlers into the documents, and a
// wildcard means the same to both.
func TestAnyVersionIsTheSameToTheAPIAndToTheDocuments(t *testing.T) {
	t.Parallel()
	if httpx.AnyVersion != docdb.AnyVersion {
		t.Errorf("%d is not %d", httpx.AnyVersion, docdb.AnyVersion)
	}
}

// Every failure of the database has an answer of its own, which says what to do.
func TestFailuresOfTheDatabaseAreAnswered(t *testing.T) {
	t.Parallel()
	tests := []struct {
		err    error
		status int
		code   string
	}{
		{docdb.ErrFull, http.StatusServiceUnavailable, "storage_full"},
		{docdb.ErrAway, http.StatusServiceUnavailable, "unavailable"},
		{docdb.ErrBadCursor, http.StatusUnprocessableEntity, "bad_cursor"},
	}
	for _, tt := range tests {
		found := false
		for _, f := range failures() {
			if f.Err != tt.err { //nolint:errorlint // the row of the table
				continue
			}
			found = true
			if f.Status != tt.status || f.Code != tt.code || f.Detail == "" {
				t.Errorf("%v is answered by %+v", tt.err, f)
			}
			if again := f.Status >= http.StatusInternalServerError; again != (f.After > 0) {
				t.Errorf("%v: try again after %v", tt.err, f.After)
			}
		}
		if !found {
			t.Error(fmt.Errorf("no answer to %w", tt.err))
		}
	}
}

func TestACursorOfSomebodyElsesMakingIsNamed(t *testing.T) {
	t.Parallel()
	w := newVillage(t, newTestProgram(t))
	olive := w.provisioned("Olive Operator", people.Held{Role: people.Operator, Place: people.Service()})
	answer := olive.call(http.StatusUnprocessableEntity, "GET", "/partnerships?cursor=x", nil)
	if answer.text("code") != "bad_cursor" || answer.list("errors")[0].text("location") != "query.cursor" {
		t.Errorf("answered %v", answer)
	}
}
