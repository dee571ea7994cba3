// Package figures reads amounts and days as banks write them, without guessing: what can be
// read in two ways is read when the whole file has said which.
package figures

import (
	"errors"
	"math"
	"strings"
	"unicode/utf8"
)

// Errors of this package; test for them with [errors.Is].
var (
	// ErrAmount says that a text is no amount with at most two decimals.
	ErrAmount = errors.New("no amount")
	// ErrTooLarge says that an amount is beyond what 64 bits of pence hold.
	ErrTooLarge = errors.New("the amount is too large")
	// ErrDay says that a text is no day of the calendar.
	ErrDay = errors.New("no day")
)

// longest is how many bytes an amount may have.
const longest = 40

// number is an amount taken apart.
type number struct {
	negative bool
	body     string // digits, points and commas
}

// take takes an amount apart: "(£1,234.50)", "12.50-", "-12,50 EUR", "12.50 DR". Spaces
// between digits separate thousands.
func take(text string) (number, bool) {
	if len(text) > longest {
		return number{}, false
	}
	if n, ok := plain(text); ok {
		return n, true
	}
	text = unspaced(text)
	negative := false
	if inner, ok := strings.CutPrefix(text, "("); ok && strings.HasSuffix(inner, ")") {
		text, negative = inner[:len(inner)-1], true
	}
	text, signs := bare(text)
	switch {
	case len(signs) > 1 || negative && signs != "":
		return number{}, false
	case signs == "-":
		negative = true
	}
	return number{negative, text}, digitsAt(text)
}

// plain is the usual form, for speed: "-1234.50".
func plain(text string) (number, bool) {
	negative := false
	if strings.HasPrefix(text, "-") {
		text, negative = text[1:], true
	}
	return number{negative, text}, digitsAt(text)
}

// digitsAt says whether a text begins with a digit, ends with one or with a decimal sign, and
// has nothing but digits, points and commas. ",50" and ".50" are meant too.
func digitsAt(text string) bool {
	some := false
	for i := range len(text) {
		c := text[i]
		digit := c >= '0' && c <= '9'
		some = some || digit
		if !digit && c != '.' && c != ',' {
			return false
		}
	}
	return some
}

// unspaced leaves out white space of every kind, and the apostrophe before a cell that a
// spreadsheet should not change.
func unspaced(text string) string {
	return strings.Map(func(r rune) rune {
		switch r {
		case ' ', '\t', '\u00a0', '\u202f', '\u2009':
			return -1
		case '\u2212', '\u2013':
			return '-'
		}
		return r
	}, strings.TrimLeft(strings.TrimSpace(text), "'"))
}

// sides are what may stand behind an amount instead of a sign.
var sides = map[string]string{"CR": "+", "DR": "-", "OD": "-"}

// bare leaves out signs, the signs of currencies, codes of currencies, and what stands behind
// the digits instead of a sign. The signs that it found, it returns.
func bare(text string) (digits, signs string) {
	if last := len(text) - 2; last > 0 && sides[strings.ToUpper(text[last:])] != "" {
		text, signs = text[:last], sides[strings.ToUpper(text[last:])]
	}
	for text != "" {
		first, size := utf8.DecodeRuneInString(text)
		if strings.ContainsRune("+-", first) {
			signs += string(first)
		} else if !strings.ContainsRune("£€$", first) {
			break
		}
		text = text[size:]
	}
	text = uncoded(text)
	if rest, ok := strings.CutSuffix(text, "-"); ok {
		return uncoded(rest), signs + "-"
	}
	return text, signs
}

// uncoded leaves out the code of a currency at either end.
func uncoded(text string) string {
	for _, code := range []string{"GBP", "EUR", "USD"} {
		text = strings.TrimSuffix(strings.TrimPrefix(text, code), code)
	}
	return text
}

// pence puts an amount together.
func (n number) pence(whole, decimals string) (int64, error) {
	var sum uint64
	digit := func(c byte) bool {
		d := uint64(c - '0')
		if sum > (math.MaxInt64-d)/10 {
			return false
		}
		sum = sum*10 + d
		return true
	}
	for i := range len(whole) {
		if c := whole[i]; c >= '0' && !digit(c) {
			return 0, ErrTooLarge
		}
	}
	for i := range 2 {
		c := byte('0')
		if i < len(decimals) {
			c = decimals[i]
		}
		if !digit(c) {
			return 0, ErrTooLarge
		}
	}
	if n.negative {
		return -int64(sum), nil
	}
	return int64(sum), nil
}
