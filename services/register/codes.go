package register

import (
	"errors"
	"regexp"
	"strconv"
	"strings"
)

// readURN reads a URN from a file, also if a spreadsheet made it a number: "100000.0",
// "100,000".
func readURN(text string) (URN, error) {
	if urn, err := ParseURN(text); err == nil {
		return urn, nil
	}
	if value, _, err := readNumber(text, whole); err == nil {
		text = strconv.FormatFloat(value, 'f', 0, 64)
	}
	return ParseURN(text)
}

// code reads a code of a fixed number of digits. It adds the leading zeros that a
// spreadsheet took away.
func (c *columns) code(r row, name string, digits int) string {
	text := known(r.get(name))
	if text == "" {
		return ""
	}
	value, _, err := readNumber(text, whole)
	plain := strconv.FormatFloat(value, 'f', 0, 64)
	if err == nil && len(plain) > digits {
		err = errors.New(hasMoreDigits(digits))
	}
	if err != nil {
		c.refuse(name, r.line, text, err.Error())
		return ""
	}
	return strings.Repeat("0", digits-len(plain)) + plain
}

// phone reads a telephone number as its digits, with the leading zero.
func (c *columns) phone(r row) string {
	text := known(r.get(colPhone))
	if text == "" {
		return ""
	}
	if scientific.MatchString(text) {
		c.refuse(colPhone, r.line, text, isAPowerOfTen)
		return ""
	}
	written := strings.TrimSuffix(text, ".0")
	if value, _, err := readNumber(written, whole); err == nil {
		written = strconv.FormatFloat(value, 'f', 0, 64)
	}
	digits := strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' {
			return r
		}
		return -1
	}, written)
	digits = strings.TrimPrefix(strings.TrimPrefix(digits, "00"), "44")
	if digits == "" || len(digits) > maxPhone {
		c.refuse(colPhone, r.line, text, isNotAPhone)
		return ""
	}
	if digits[0] != '0' {
		digits = "0" + digits
	}
	return digits
}

// maxPhone is the most digits that are kept of a telephone number.
const maxPhone = 25

// ParseURN reads a URN as people and files write it.
func ParseURN(text string) (URN, error) {
	text = strings.TrimSpace(text)
	if !urnPattern.MatchString(text) {
		return "", errors.New(isNotAURN(text))
	}
	return URN(text), nil
}

var urnPattern = regexp.MustCompile(`^[1-9][0-9]{4,6}$`)
