package figures

import "strings"

// Pence reads an amount as hundredths, when it is known which decimal sign the file has. More
// than two decimals are refused, even noughts.
func Pence(text string, sign Sign) (int64, error) {
	n, ok := take(text)
	if !ok {
		return 0, ErrAmount
	}
	whole, decimals, ok := split(n.body, sign)
	if !ok || len(decimals) > 2 {
		return 0, ErrAmount
	}
	return n.pence(whole, decimals)
}

// Fixed reads an amount of a format that says which decimal sign it has and separates no
// thousands: CAMT.053 a point, MT940 a comma. Noughts beyond two decimals say nothing and are
// allowed.
func Fixed(text string, sign Sign) (int64, error) {
	n, ok := plain(text)
	if !ok || len(text) > longest || strings.Contains(n.body, string(sign.Other())) {
		return 0, ErrAmount
	}
	whole, decimals, _ := strings.Cut(n.body, string(sign))
	if strings.Contains(decimals, string(sign)) || len(decimals) > 2 && strings.Trim(decimals[2:], "0") != "" {
		return 0, ErrAmount
	}
	return n.pence(whole, decimals)
}
