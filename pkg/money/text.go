package money

import (
	"fmt"
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
