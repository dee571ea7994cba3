package main

import (
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
	words := jobWords()
	for _, row := range jobTable() {
		if words[row.kind] == "" {
			t.Errorf("%s has no words", row.kind)
		}
		delete(words, row.kind)
	}
	for kind := range words {
		t.Errorf("%s is no job", kind)
	}
	if got := wordsOfJob("older.job"); got == "" || strings.Contains(got, "older.job") {
		t.Errorf("a job that the table does not know: %q", got)
	}
}
