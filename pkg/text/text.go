// Package text makes what people type fit to keep: one spelling of each
// character, no white space around it, no control characters, no more of it
// than the field holds.
package text

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"lateral/pkg/apperr"
)

// The most characters that the fields of the product hold.
const (
	Title = 120
	Short = 500
	Long  = 5000
)

// Clean returns s in Unicode's normal form C, with line ends as \n and no white
// space around it. An Invalid without fields, whose message suits the field that
// s was typed into, where s has more than maximum characters, is not UTF-8, or
// has control characters other than \n and \t. Empty text is in order: whether
// something must be there is the caller's rule.
func Clean(s string, maximum int) (string, error) {
	if !utf8.ValidString(s) {
		return "", refused("This has characters that cannot be read. Please type it again.")
	}
	s = strings.TrimSpace(norm.NFC.String(strings.ReplaceAll(s, "\r\n", "\n")))
	if n := utf8.RuneCountInString(s); n > maximum {
		return "", refused(fmt.Sprintf("This is too long: it has %d characters, and %d fit.", n, maximum))
	}
	if strings.ContainsFunc(s, hidden) {
		return "", refused("This has control characters. Please remove them.")
	}
	return s, nil
}

// hidden are characters that show nothing yet change what is shown: controls,
// and the marks that turn the direction of writing around.
func hidden(r rune) bool {
	if r == '\n' || r == '\t' {
		return false
	}
	return unicode.IsControl(r) || r >= '\u202a' && r <= '\u202e' || r >= '\u2066' && r <= '\u2069'
}

func refused(message string) error {
	return &apperr.Error{Kind: apperr.KindInvalid, Code: "invalid_text", Message: message}
}
