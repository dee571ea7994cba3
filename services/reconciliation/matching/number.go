package matching

import "strings"

// number is a document's number, taken apart: what stands before its last digits, and those.
type number struct {
	prefix string   // capital letters and digits before the last run of digits
	pieces []string // the runs of letters of the prefix
	value  uint64   // of the last run of digits
	glued  uint64   // of them with the digits that end the prefix: 20260123 of LAT-2026-0123
	tail   int      // how many digits of the prefix that is
	width  int      // of the last run of digits; 0 where there is none
}

// most digits that a value holds.
const mostDigits = 18

func parseNumber(text string) number {
	text = strings.ToUpper(text)
	end := len(text)
	for end > 0 && !isDigit(text[end-1]) {
		end--
	}
	from := end
	for from > 0 && isDigit(text[from-1]) {
		from--
	}
	if from == end || end-from > mostDigits {
		return number{}
	}
	n := number{width: end - from, value: valueOf(text[from:end])}
	var prefix strings.Builder
	for i := range from {
		if c := text[i]; isDigit(c) || isLetter(c) {
			prefix.WriteByte(c)
		}
	}
	n.prefix = prefix.String()
	n.pieces = strings.FieldsFunc(text[:from], func(r rune) bool { return r < 'A' || r > 'Z' })
	for n.tail < len(n.prefix) && isDigit(n.prefix[len(n.prefix)-1-n.tail]) {
		n.tail++
	}
	if n.tail > 0 && n.tail+n.width <= mostDigits {
		n.glued = valueOf(n.prefix[len(n.prefix)-n.tail:] + text[from:end])
	}
	return n
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

func isLetter(c byte) bool { return 'A' <= c && c <= 'Z' }

func valueOf(digits string) uint64 {
	var v uint64
	for i := range len(digits) {
		v = v*10 + uint64(digits[i]-'0')
	}
	return v
}
