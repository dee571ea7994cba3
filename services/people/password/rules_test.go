package password_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"

	"lateral/services/people/password"
)

func TestProblem(t *testing.T) {
	for text, fine := range map[string]bool{
		"violet bicycle harvest":       true,
		"correct-horse-staple":         true,
		"Kx8#pQ2!vL9z":                 true,
		"my password is long enough":   true, // contains a common word but is not one
		"zażółć gęślą jaźń":            true,
		"short":                        false,
		"elevenchars":                  false,
		strings.Repeat("long ", 41):    false,
		"violet\x00bicycle harvest":    false,
		"violet\xffbicycle harvest":    false,
		"password1234":                 false,
		"Password123!":                 false,
		"P@ssw0rd2026":                 false,
		"passwordpassword":             false,
		"aaaaaaaaaaaa":                 false,
		"123456789012":                 false,
		"abcabcabcabc":                 false,
		"abcdefghijkl":                 false,
		"qwertyuiopas":                 false,
		"ManchesterUnited99":           false,
		"manchester united!!":          false,
		"headteacher1":                 false,
		"Letmein!Letmein!":             false,
		"correct horse battery stap":   true,
		"correct horse battery staple": false,
	} {
		if got := password.Problem(text); (got == "") != fine {
			t.Errorf("%q: %q", text, got)
		}
	}
}

func TestProblemKnowsThePerson(t *testing.T) {
	own := []string{"Ada Lovelace", "ada.lovelace@example.org", "ada.lovelace"}
	for text, fine := range map[string]bool{
		"adalovelace1815": false, "Ada Lovelace": false, "ada.lovelace@example.org": false, "ADA.LOVELACE!": false,
		"ada wrote the first program": true,
	} {
		if got := password.Problem(text, own...); (got == "") != fine {
			t.Errorf("%q: %q", text, got)
		}
	}
}

func TestProblemNeverPanicsAndCountsCharacters(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		text := rapid.String().Draw(r, "text")
		length := utf8.RuneCountInString(text)
		if problem := password.Problem(text, text); problem == "" &&
			(length < password.MinLength || length > password.MaxLength) {
			r.Fatalf("%q of %d characters is fine", text, length)
		}
	})
}
