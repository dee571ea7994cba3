package main

import (
	"slices"
	"strings"
	"testing"
	"time"

	"lateral/pkg/jobs"
)

// Some mail servers refuse everything until their day is over.
func TestALetterIsTriedForADay(t *testing.T) {
	t.Parallel()
	var tried time.Duration
	for attempt := 1; attempt < mailTries; attempt++ {
		tried += jobs.Backoff(attempt)
	}
	if tried < 24*time.Hour || tried > 36*time.Hour {
		t.Errorf("a letter is given up after %s", tried)
	}
}

// Operators read what a job is for, never its name.
func TestEveryJobHasItsWords(t *testing.T) {
	table := (&program{}).jobTable()
	for i, row := range table {
		if row.words == "" || slices.ContainsFunc(table[:i], func(other job) bool { return other.kind == row.kind }) {
			t.Errorf("%s has no words, or is there twice", row.kind)
		}
	}
	p := &program{}
	if got := p.wordsOfJob("older.job"); got == "" || strings.Contains(got, "older.job") {
		t.Errorf("a job that the table does not know: %q", got)
	}
}
