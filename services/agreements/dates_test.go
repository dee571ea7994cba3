package agreements_test

import (
	"testing"

	"lateral/services/agreements"
)

func TestEffort(t *testing.T) {
	for halfDays, want := range map[int]string{1: "½ day", 2: "1 day", 3: "1½ days", 4: "2 days", 5: "2½ days"} {
		if got := agreements.Effort(halfDays); got != want {
			t.Errorf("Effort(%d) = %q, want %q", halfDays, got, want)
		}
	}
}
