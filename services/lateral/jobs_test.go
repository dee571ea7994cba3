package main

import (
	"testing"
	"time"

	"lateral/pkg/jobs"
)

// Some mail servers refuse everything until their day is over.
func TestALetterIsTriedForADay(t *testing.T) {
	var tried time.Duration
	for attempt := 1; attempt < mailTries; attempt++ {
		tried += jobs.Backoff(attempt)
	}
	if tried < 24*time.Hour || tried > 36*time.Hour {
		t.Errorf("a letter is given up after %s", tried)
	}
}
