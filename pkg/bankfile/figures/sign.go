package figures

import "strings"

// Sign is the decimal sign of a file.
type Sign string

// The signs.
const (
	Unsaid Sign = ""  // nothing says which
	Point  Sign = "." // 1,234.50
	Comma  Sign = "," // 1.234,50
)

// Other is the sign that separates thousands.
func (s Sign) Other() Sign {
	if s == Comma {
		return Point
	}
	return Comma
}

// Valid says whether it is one of the signs.
func (s Sign) Valid() bool { return s == Unsaid || s == Point || s == Comma }

// Says tells which decimal sign an amount shows to have, Unsaid if it shows none. "1,234" and
// "1.234" show none: the sign may be of thousands, and with three decimals nothing can be read.
// They are open. What is no amount shows nothing.
func Says(text string) (sign Sign, open bool) {
	n, ok := take(text)
	if !ok {
		return Unsaid, false
	}
	points, commas := strings.Count(n.body, "."), strings.Count(n.body, ",")
	last := Point
	if strings.LastIndex(n.body, ",") > strings.LastIndex(n.body, ".") {
		last = Comma
	}
	switch {
	case points+commas == 0:
		return Unsaid, false
	case points > 0 && commas > 0:
		return last, false
	case points+commas > 1: // 1,234,567: a sign of thousands
		return last.Other(), false
	}
	before, after, _ := strings.Cut(n.body, string(last))
	if len(after) == 3 && before != "" && len(before) < 4 && before[0] != '0' {
		return Unsaid, true
	}
	return last, false
}

// split parts an amount at its decimal sign, and sees that the signs of thousands stand where
// they may. The whole keeps them.
func split(body string, sign Sign) (whole, decimals string, ok bool) {
	if sign == Unsaid {
		sign = Point
	}
	whole, decimals, parted := strings.Cut(body, string(sign))
	if strings.ContainsAny(decimals, ".,") || parted && whole == "" && decimals == "" {
		return "", "", false
	}
	groups := strings.Split(whole, string(sign.Other()))
	for i, g := range groups {
		first := i == 0 && len(g) >= 1 && len(g) <= 3
		if len(groups) > 1 && !first && (i == 0 || len(g) != 3) {
			return "", "", false
		}
	}
	return whole, decimals, true
}
