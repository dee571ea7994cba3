package password

import (
	"strings"
	"unicode"

	"github.com/trustelem/zxcvbn"
	"github.com/trustelem/zxcvbn/match"
	"golang.org/x/text/unicode/norm"
)

// enough is the least score that zxcvbn must give: an attacker who has stolen the hash
// needs more than 10⁸ guesses.
const enough = 3

// mostJudged is how many characters of a password are judged. The work grows faster than
// the length, and a password that is not strong by then never will be.
const mostJudged = 72

// weakness returns why a password can be guessed, in a sentence; "" if it cannot. It judges
// the password as typed, and with nothing between its words.
func weakness(password string, own []string) string {
	typed := head(strings.ToLower(norm.NFKC.String(password)), mostJudged)
	inputs := ownForms(own)
	for _, text := range []string{head(password, mostJudged), typed, letters(typed)} {
		if text == "" {
			continue
		}
		if r := zxcvbn.PasswordStrength(text, inputs); r.Score < enough {
			return because(r.Sequence)
		}
	}
	return ""
}

// ownForms are what an attacker would try for this very person: each name and address
// whole, without spaces and punctuation, and word by word.
func ownForms(own []string) []string {
	var forms []string
	seen := map[string]bool{}
	add := func(form string) {
		if len(form) >= 3 && !seen[form] {
			seen[form] = true
			forms = append(forms, form)
		}
	}
	for _, o := range own {
		whole := head(strings.ToLower(norm.NFKC.String(o)), 100)
		add(whole)
		add(letters(whole))
		for _, word := range strings.FieldsFunc(whole, func(r rune) bool { return letters(string(r)) == "" }) {
			add(word)
		}
	}
	return forms
}

// head is the beginning of a text, of at most so many characters.
func head(text string, most int) string {
	n := 0
	for i := range text {
		if n == most {
			return text[:i]
		}
		n++
	}
	return text
}

// because says what makes a password weak: its longest part that can be guessed.
func because(parts []*match.Match) string {
	longest := &match.Match{}
	for _, m := range parts {
		if m.DictionaryName == "user_inputs" {
			return madeOfYourOwn + advice
		}
		if m.Pattern != "bruteforce" && len(m.Token) > len(longest.Token) {
			longest = m
		}
	}
	return easyToGuess(longest.Pattern) + advice
}

// letters drops spaces and signs between words.
func letters(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return r
		}
		return -1
	}, text)
}
