// Package text makes what people type fit to keep: one spelling of each character, no white
// space around it, no invisible characters, and no more than the field holds. Line is for
// fields of one line, such as a name or a title; Clean is for fields of several.
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

// Clean returns s in Unicode's normal form C, with line ends as \n and no white space
// around it. It drops invisible characters that come along when text is pasted. It returns
// an Invalid without fields, whose message suits the field of s, if s has more than maximum
// characters, is not UTF-8, has control characters other than \n and \t, or has marks that
// turn the direction of what follows. Empty text is valid: the caller decides whether
// something must be there.
func Clean(s string, maximum int) (string, error) {
	if !utf8.ValidString(s) {
		return "", unreadable()
	}
	s = strings.TrimSpace(norm.NFC.String(strings.Map(visible, lineEnds.Replace(s))))
	if err := fits(s, maximum); err != nil {
		return "", err
	}
	if strings.ContainsFunc(s, hidden) {
		return "", refused("This has control characters. Please remove them.")
	}
	return s, nil
}

// Line returns s as a text of one line: in normal form C, each run of spaces as one plain
// space, none around it. It is Invalid as Clean is, and also if s has a line break, a mark
// of direction or an invisible character. A name must be what it looks like, and the
// subject of a letter has one line.
func Line(s string, maximum int) (string, error) {
	if !utf8.ValidString(s) {
		return "", unreadable()
	}
	s = strings.Map(plainSpace, norm.NFC.String(strings.TrimFunc(s, unicode.IsSpace)))
	switch {
	case strings.ContainsFunc(s, breaksLine):
		return "", refused("This must be one line. Please take the line break out.")
	case strings.ContainsFunc(s, unseen):
		return "", refused("This has characters that cannot be seen. Please type it instead of pasting it.")
	}
	s = strings.Join(strings.Fields(s), " ")
	return s, fits(s, maximum)
}

// Flat returns any s as one line: line breaks become spaces, and invisible characters are
// dropped. It is for texts that were kept before Line was their rule and must be one line
// now.
func Flat(s string) string {
	s = strings.Map(func(r rune) rune {
		switch {
		case breaksLine(r), unicode.IsSpace(r):
			return ' '
		case unseen(r):
			return -1
		}
		return r
	}, strings.ToValidUTF8(s, ""))
	return strings.Join(strings.Fields(s), " ")
}

func fits(s string, maximum int) error {
	if n := utf8.RuneCountInString(s); n > maximum {
		return refused(fmt.Sprintf("This is too long: it has %d characters; at most %d fit.", n, maximum))
	}
	return nil
}

func unreadable() error {
	return refused("This has characters that cannot be read. Please type it again.")
}

func refused(message string) error {
	return &apperr.Error{Kind: apperr.KindInvalid, Code: "invalid_text", Message: message}
}

// Tidy is s as Line writes it. A text that is not one line stays as it is, so that a check refuses
// what was typed.
func Tidy(s string) string {
	if line, err := Line(s, len(s)); err == nil {
		return line
	}
	return s
}
