package password_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lateral/services/people/password"
)

func TestAPasswordThatCanBeGuessedIsRefusedWithTheReason(t *testing.T) {
	own := []string{
		"Ada Lovelace", "ada.lovelace@oakfield.sch.uk", "ada.lovelace", "oakfield.sch.uk",
		"St Mary's C of E Primary School", "Stoke-on-Trent", "Northern Alliance",
	}
	for text, why := range map[string]string{
		"St Mary's C of E Primary School": "your school",
		"StMarysCofEPrimarySchool1":       "your school",
		"Stoke on Trent 2026":             "your town",
		"stokeontrent99!":                 "your town",
		"L0velace-Ada!!":                  "your name",
		"ada.lovelace@oakfield":           "your",
		"oakfield.sch.uk1":                "your",
		"NorthernAlliance1":               "your",
		"monkey123456":                    "common",
		"zxcvbnm,./zxcvbnm":               "easy to guess",
		"12/03/1974 x":                    "guess",
		"violet bicycle harvest":          "",
		"rivers-paint-slow-copper":        "",
	} {
		got := password.Problem(text, own...)
		if why == "" && got != "" || !strings.Contains(got, why) {
			t.Errorf("%q: %q, want %q", text, got, why)
		}
	}
}

// The work of judging grows faster than the length, and an attacker may send long passwords
// on purpose. So everything after the first 72 characters is ignored.
func TestALongPasswordIsJudgedByItsBeginning(t *testing.T) {
	for _, text := range []string{
		strings.Repeat("a", 200), strings.Repeat("ab1!", 50), strings.Repeat("1990", 50), strings.Repeat("(4@$", 50),
		strings.Repeat("password", 25), strings.Repeat("é", 200), strings.Repeat("qwerty", 33),
	} {
		beginning := string([]rune(text)[:min(72, len([]rune(text)))])
		if diff := cmp.Diff(password.Problem(beginning), password.Problem(text)); diff != "" {
			t.Errorf("%.12q: %s", text, diff)
		}
	}
}
