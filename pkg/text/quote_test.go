package text_test

import (
	"testing"

	"lateral/pkg/text"
)

func TestAQuoteThatEndsASentenceHasOneStop(t *testing.T) {
	for said, want := range map[string]string{
		"I drive their minibus":   "“I drive their minibus”.",
		"I drive their minibus.":  "“I drive their minibus.”",
		"Is it yours?":            "“Is it yours?”",
		"She said “no.”":          "“She said “no.””",
		"We know them (a little)": "“We know them (a little)”.",
		"Stop!":                   "“Stop!”",
		"And so on…":              "“And so on…”",
		"":                        "“”.",
	} {
		if got := text.QuoteEnd(said); got != want {
			t.Errorf("%q: %s, want %s", said, got, want)
		}
	}
}
