package ubl

import (
	"fmt"
	"strings"
	"unicode"

	"lateral/pkg/money"
)

// oneLine is a text as a file may hold it: one line, each run of spaces as one, none around it. What
// XML cannot hold is left out.
func oneLine(s string) string {
	s = strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r):
			return ' '
		case unicode.IsControl(r), r == 0xfffe, r == 0xffff, r == unicode.ReplacementChar:
			return -1
		}
		return r
	}, strings.ToValidUTF8(s, ""))
	return strings.Join(strings.Fields(s), " ")
}

// digits are the digits of a text.
func digits(s string) string {
	return strings.Map(func(r rune) rune {
		if r < '0' || r > '9' {
			return -1
		}
		return r
	}, s)
}

// decimal writes an amount that is not negative as the norm wants it: "1050.00".
func decimal(a money.Amount) string { return fmt.Sprintf("%d.%02d", a.Pence/100, a.Pence%100) }

// percent writes a rate as the norm wants it: "20" or "17.5".
func percent(r money.BasisPoints) string { return strings.TrimSuffix(r.String(), "%") }

// days writes half-days in days: "2" or "2.5".
func days(halfDays int) string {
	if halfDays%2 == 0 {
		return fmt.Sprint(halfDays / 2)
	}
	return fmt.Sprintf("%d.5", halfDays/2)
}
