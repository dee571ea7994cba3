package operations_test

import (
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/services/operations"
)

// What a draft leaves open stands in square brackets. An operator is told the first one that is left, as it stands
// there; links are none.
func TestWhichGapsArePointedAt(t *testing.T) {
	o := newOffice(t)
	for text, gap := range map[string]string{
		"Call us.":                                     "",
		"Call [telephone number].":                     "[telephone number]",
		"Call [telephone number]":                      "[telephone number]",
		"[Name of the organisation]\n[Postal address]": "[Name of the organisation]",
		"See [our site](https://example.org).":         "",
		"See [our site](https://example.org), [name].": "[name]",
		"See [name][our site](https://example.org).":   "[name]",
		"Call [telephone number] (on school days).":    "[telephone number]",
		"An empty pair [] is no gap.":                  "",
		"An open [bracket is none.":                    "",
	} {
		_, err := o.WritePage(t.Context(), actor(operator), operations.Contact, docdb.AnyVersion, text)
		var want []apperr.Field
		if gap != "" {
			want = []apperr.Field{{Path: "text", Message: "Fill in what is still in square brackets: " + gap}}
		}
		if diff := cmp.Diff(want, fieldsOf(err)); diff != "" {
			t.Errorf("%q: %s", text, diff)
		}
	}
}

func fieldsOf(err error) []apperr.Field {
	var e *apperr.Error
	if errors.As(err, &e) {
		return e.Fields
	}
	return nil
}
