package password

import (
	_ "embed"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// How long a password may be, in characters.
const (
	MinLength = 12
	MaxLength = 200
)

//go:embed common.txt
var common string

// Problem returns a sentence that says why nobody should have this password, "" if it is
// fine. own are words that an attacker would try for this very person: their name, their
// school, its town, their address.
func Problem(password string, own ...string) string {
	length := utf8.RuneCountInString(password)
	switch {
	case !utf8.ValidString(password) || strings.ContainsFunc(password, unicode.IsControl):
		return useLettersDigits
	case length < MinLength:
		return tooShort
	case length > MaxLength:
		return tooLong
	}
	if why := weakness(password, own); why != "" {
		return why
	}
	if guessable(password, own) {
		return manyUseThis
	}
	return ""
}

// guessable strips what people add to make a common word long enough (capitals, digits and
// signs around it, signs for letters, the word twice) and looks at what is left.
func guessable(password string, own []string) bool {
	plain := strings.ToLower(norm.NFKC.String(password))
	unit := repeated(plain)
	if utf8.RuneCountInString(unit) <= 3 || sequence(plain) {
		return true
	}
	words := strings.Fields(common)
	for _, o := range own {
		words = append(words, letters(strings.ToLower(o)))
	}
	for _, core := range []string{unit, trimmed(unit), trimmed(unmasked(trimmed(unit)))} {
		core = letters(core)
		for _, w := range words {
			if len(w) >= 4 && repeated(core) == w {
				return true
			}
		}
	}
	return false
}

// repeated returns the shortest text that makes password when repeated.
func repeated(password string) string {
	if password == "" {
		return ""
	}
	twice := password + password
	return password[:strings.Index(twice[1:], password)+1]
}

// sequence says whether every character is the neighbour of the one before, in the
// alphabet, among the digits or on the keyboard.
func sequence(password string) bool {
	const rows = "abcdefghijklmnopqrstuvwxyz 0123456789012345678901234567890 qwertyuiopasdfghjklzxcvbnm"
	return strings.Contains(rows, password) || strings.Contains(backwards(rows), password)
}

func backwards(text string) string {
	runes := []rune(text)
	for i, j := 0, len(runes)-1; i < j; i, j = i+1, j-1 {
		runes[i], runes[j] = runes[j], runes[i]
	}
	return string(runes)
}

// trimmed drops digits and signs around the word.
func trimmed(text string) string {
	return strings.TrimFunc(text, func(r rune) bool { return !unicode.IsLetter(r) })
}

// unmasked replaces signs by the letters that they stand for.
func unmasked(text string) string {
	return strings.NewReplacer("0", "o", "1", "i", "3", "e", "4", "a", "5", "s", "7", "t", "@", "a", "$", "s", "!",
		"i").Replace(text)
}
