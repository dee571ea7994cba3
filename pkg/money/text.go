package money

import (
	"fmt"
	"math"
	"strconv"
	"strings"
)

// String writes the amount for people: "£1,050.00", "-£0.05". An amount in an unknown
// currency has its code in front: "XYZ 1.00".
func (a Amount) String() string {
	symbol, ok := symbols[a.Currency]
	if !ok && a.Currency != "" {
		symbol = a.Currency + " "
	}
	if a.Pence < 0 {
		symbol = "-" + symbol
	}
	return symbol + a.Digits()
}

// Digits writes the amount with neither sign nor symbol, for a column whose
// head names the currency: "1,050.00".
func (a Amount) Digits() string {
	n := magnitude(a.Pence)
	return fmt.Sprintf("%s.%02d", grouped(n/100), n%100)
}

// grouped writes a number with a comma between each three digits.
func grouped(n uint64) string {
	digits := strconv.FormatUint(n, 10)
	first := len(digits) % 3
	var b strings.Builder
	b.WriteString(digits[:first])
	for i := first; i < len(digits); i += 3 {
		if b.Len() > 0 {
			b.WriteByte(',')
		}
		b.WriteString(digits[i : i+3])
	}
	return b.String()
}

// Parse reads an amount that a person typed, in a currency known beforehand:
// "£1,050.00", "1050", "-£3.50", "12.5". The symbol may be left out; thousands
// are grouped rightly or not at all. It fails with ErrSyntax, ErrFraction,
// ErrOverflow, or ErrCurrency when the text has another currency's symbol.
func Parse(text, currency string) (Amount, error) {
	if _, ok := symbols[currency]; !ok {
		return Amount{}, fmt.Errorf("%w: %q", ErrCurrency, currency)
	}
	negative, number, err := unwrap(text, currency)
	if err != nil {
		return Amount{}, err
	}
	n, err := hundredths(number)
	if err != nil {
		return Amount{}, err
	}
	pence, ok := signed(n, negative)
	if !ok {
		return Amount{}, ErrOverflow
	}
	return Amount{Pence: pence, Currency: currency}, nil
}

// ParseNonNegative is Parse for amounts that must not be below zero. It then fails with
// ErrNegative.
func ParseNonNegative(text, currency string) (Amount, error) {
	a, err := Parse(text, currency)
	if err == nil && a.IsNegative() {
		return Amount{}, ErrNegative
	}
	return a, err
}

// unwrap takes spaces, one sign and one symbol off the number; the sign may
// stand on either side of the symbol.
func unwrap(text, currency string) (negative bool, number string, err error) {
	rest, before := cutSign(strings.TrimSpace(text))
	for code, symbol := range symbols {
		after, found := strings.CutPrefix(rest, symbol)
		if found && code != currency {
			return false, "", fmt.Errorf("%w: %s", ErrCurrency, symbol)
		}
		if found {
			rest = strings.TrimSpace(after)
			break
		}
	}
	rest, behind := cutSign(rest)
	if before && behind {
		return false, "", ErrSyntax
	}
	return before || behind, rest, nil
}

// cutSign takes a leading hyphen or minus sign off.
func cutSign(text string) (rest string, found bool) {
	for _, minus := range []string{"-", "\u2212"} {
		if after, ok := strings.CutPrefix(text, minus); ok {
			return strings.TrimSpace(after), true
		}
	}
	return text, false
}

// hundredths reads digits with an optional point as a number of pence.
func hundredths(number string) (uint64, error) {
	whole, part, point := strings.Cut(number, ".")
	if !isGrouped(whole) || !allDigits(part) || (point && part == "") {
		return 0, ErrSyntax
	}
	if len(part) > 2 {
		return 0, ErrFraction
	}
	digits := strings.ReplaceAll(whole, ",", "") + (part + "00")[:2]
	n, err := strconv.ParseUint(digits, 10, 64)
	if err != nil || n > math.MaxInt64+1 {
		return 0, ErrOverflow
	}
	return n, nil
}

// isGrouped reports whether the text is digits, with all commas or none.
func isGrouped(text string) bool {
	groups := strings.Split(text, ",")
	for i, g := range groups {
		tooLong := len(groups) > 1 && len(g) > 3
		tooShort := i > 0 && len(g) < 3
		if g == "" || tooLong || tooShort || !allDigits(g) {
			return false
		}
	}
	return true
}

// allDigits reports whether there is nothing but 0-9 in the text.
func allDigits(text string) bool {
	return strings.Trim(text, "0123456789") == ""
}
