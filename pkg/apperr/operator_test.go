package apperr_test

import (
	"errors"
	"fmt"
	"testing"

	"lateral/pkg/apperr"
)

// Who runs the program reads a refusal in its own words, and any other error in full: they
// see what people of the service do not.
func TestWhatAnOperatorReads(t *testing.T) {
	t.Parallel()
	broken := errors.New("disk: broken")
	for _, c := range []struct {
		name string
		err  error
		want string
	}{
		{"a refusal", apperr.Conflict("taken", "This name is taken."), "This name is taken."},
		{"one that was wrapped", fmt.Errorf("saving: %w", apperr.NotFound("name")), "There is no such name."},
		{"wrong fields", apperr.Invalid(apperr.Field{Path: "email", Message: "Enter an address."}),
			"Some of what was sent needs to be put right.\n  email: Enter an address."},
		{"anything else", fmt.Errorf("reading: %w", broken), "reading: disk: broken"},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			if got := apperr.Plain(c.err); got != c.want {
				t.Errorf("Plain = %q, want %q", got, c.want)
			}
		})
	}
}

// Advice stands on a line of its own, beneath the error's own words.
func TestAdviceStandsBeneath(t *testing.T) {
	t.Parallel()
	err := apperr.Advised(apperr.Conflict("full", "The folder is full."), "Make room.")
	if want := "The folder is full.\n  Make room."; err.Error() != want {
		t.Errorf("Advised = %q, want %q", err, want)
	}
	again, want := apperr.Advised(err, "Or name another."), "The folder is full.\n  Make room.\n  Or name another."
	if again.Error() != want {
		t.Errorf("twice: %q", again)
	}
}
