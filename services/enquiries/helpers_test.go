package enquiries_test

import (
	"testing"

	"lateral/services/agreements"
	"lateral/services/enquiries/enquiriestest"
)

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
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
