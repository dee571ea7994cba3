package reading_test

import (
	"slices"
	"testing"

	"lateral/services/themes"
	"lateral/services/themes/reading"
)

// What a school says is well is not what it asks for; in doubt it is.
func TestWhatIsFineIsNotSuggested(t *testing.T) {
	r := reader(t)
	for text, want := range map[string]struct {
		themes.ID
		suggested bool
	}{
		"Behaviour is fine, but too few pupils can blend sounds in Year 1.":       {"behaviour", false},
		"Too few pupils can blend sounds. Attendance is not a problem.":           {"attendance", false},
		"Too few pupils can blend sounds. Attendance isn’t an issue here.":        {"attendance", false},
		"We have no concerns with safeguarding. Too few pupils can blend sounds.": {"safeguarding", false},
		"We are happy with our attendance and our phonics results have fallen.":   {"attendance", false},
		"Behaviour is strong and too few pupils can blend sounds.":                {"behaviour", false},
		"Behaviour is fine in Year 1 but not in Year 5.":                          {"behaviour", true},
		"Behaviour is not good.": {"behaviour", true},
		"We want to be sure that attendance is good for every pupil.":                      {"attendance", true},
		"Is our attendance good?":                                                          {"attendance", true},
		"Attendance was good, and has fallen since.":                                       {"attendance", true},
		"Behaviour is fine at the start of the day but it falls apart after lunch.":        {"behaviour", true},
		"Attendance is good for most pupils. Those with a social worker are often absent.": {"attendance", true},
	} {
		for _, with := range []*reading.Reader{r, nil} {
			got := of(with.Read(t.Context(), text, nil, with != nil).Themes)
			if slices.Contains(got, want.ID) != want.suggested {
				t.Errorf("%q (by meaning: %t): %v", text, with != nil, got)
			}
		}
	}
}

// Nobody is shown a theme without the words that led to it, which stand in the text.
func TestEverySuggestionHasAReasonToShow(t *testing.T) {
	r := reader(t)
	for _, text := range []string{
		"Behaviour is fine, but too few pupils can blend sounds in Year 1.", "We would like some help with our school",
		"Ofsted said that we should improve", "Help", "Our head is new and the team is tired. Please can somebody come?",
	} {
		for _, with := range []*reading.Reader{r, nil} {
			for _, s := range with.Read(t.Context(), text, nil, with != nil).Themes {
				if len(s.Because) == 0 {
					t.Errorf("%q: %s has no reason", text, s.Theme)
				}
				for _, b := range s.Because {
					if b.From >= b.To {
						t.Errorf("%q: the reason of %s is empty", text, s.Theme)
					}
				}
			}
		}
	}
}
