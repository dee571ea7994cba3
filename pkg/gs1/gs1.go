// Package gs1 knows the numbers of GS1 that name places.
package gs1

// IsLocation says whether a text is a location number (GLN): thirteen digits, of which the last
// checks the others. Taken once and three times by turns from the left, they come to a multiple
// of ten.
func IsLocation(s string) bool {
	if len(s) != 13 {
		return false
	}
	sum := 0
	for n, digit := range s {
		if digit < '0' || digit > '9' {
			return false
		}
		sum += int(digit-'0') * (1 + 2*(n%2))
	}
	return sum%10 == 0
}
