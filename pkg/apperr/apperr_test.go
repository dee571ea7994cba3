package apperr_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lateral/pkg/apperr"
)

func TestKindSurvivesWrapping(t *testing.T) {
	tests := []struct {
		name string
		err  error
		want apperr.Kind
	}{
		{"a problem of ours", apperr.NotFound("need"), apperr.KindNotFound},
		{"one wrapped on its way up", fmt.Errorf("reading: %w", apperr.Stale("need")), apperr.KindStale},
		{"an error of another make", errors.New("disk full"), apperr.KindInternal},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := apperr.KindOf(tt.err); got != tt.want {
				t.Errorf("KindOf = %q, want %q", got, tt.want)
			}
		})
	}
	if apperr.Is(nil, apperr.KindInternal) {
		t.Error("nil is no error of any kind")
	}
}

func TestTheCauseIsForTheLogOnly(t *testing.T) {
	cause := errors.New("dial tcp 10.0.0.1: refused")
	err := apperr.Forbidden("You may not.").Because(cause)
	if strings.Contains(err.Message, "10.0.0.1") {
		t.Errorf("people would read %q", err.Message)
	}
	if !strings.Contains(err.Error(), "10.0.0.1") || !errors.Is(err, cause) {
		t.Errorf("the log would miss the cause: %v", err)
	}
}

func TestCheckTellsEverythingAtOnce(t *testing.T) {
	var c apperr.Check
	c.That(true, "title", "Enter a title.")
	c.That(false, "days", "Enter at least half a day.")
	c.Add("price", apperr.Invalid(apperr.Field{Path: "pence", Message: "Enter whole pence."}))
	c.Add("theme", apperr.NotFound("theme"))
	c.Add("date", errors.New("parsing time"))
	c.Add("fine", nil)

	var got *apperr.Error
	if !errors.As(c.Err(), &got) {
		t.Fatalf("Err = %v", c.Err())
	}
	want := []apperr.Field{
		{Path: "days", Message: "Enter at least half a day."},
		{Path: "price.pence", Message: "Enter whole pence."},
		{Path: "theme", Message: "There is no such theme."},
		{Path: "date", Message: "This could not be read."},
	}
	if diff := cmp.Diff(want, got.Fields); diff != "" {
		t.Error(diff)
	}
	if err := (&apperr.Check{}).Err(); err != nil {
		t.Errorf("nothing wrong, yet %v", err)
	}
}

func TestNotFoundIfTakesOnlyTheAbsent(t *testing.T) {
	absent, broken := errors.New("no such row"), errors.New("disk full")
	tests := []struct {
		name string
		err  error
		want string
	}{
		{"nothing is wrong", nil, ""},
		{"what is absent", fmt.Errorf("reading: %w", absent), "not_found: There is no such need."},
		{"another error", broken, "disk full"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := ""
			if err := apperr.NotFoundIf(tt.err, absent, "need"); err != nil {
				got = err.Error()
			}
			if got != tt.want {
				t.Errorf("%q, want %q", got, tt.want)
			}
		})
	}
}
