package register

import (
	"errors"
	"regexp"
	"strconv"
	"strings"
)

// numberKind says what a column counts.
type numberKind int

const (
	whole   numberKind = iota // never has a fraction
	percent                   // 0 to 100, never with groups of digits
	metres
)

// marks say how a number is written.
type marks uint8

const (
	withSign marks = 1 << iota // a per cent sign
	withoutSign
	decimalPoint
	decimalComma
)

var (
	grouped    = regexp.MustCompile(`^\d{1,3}([, \x{a0}\x{202f}'’]\d{3})+(\.\d+)?$`)
	scientific = regexp.MustCompile(`^[+-]?\d+([.,]\d+)?[eE][+-]?\d+$`)
	simple     = regexp.MustCompile(`^\d+([.,]\d+)?$`)
	// integral matches one or two decimals that are zero. With three, "210.000" could be
	// 210 or 210,000.
	integral = regexp.MustCompile(`^\d+([.,]0{1,2})?$`)
)

// readNumber reads a number as people and spreadsheets write it: "1210",
// "1,210", "210.0", "14.5", "14,5", "14.5 %". An error says why the value cannot
// be read.
func readNumber(text string, kind numberKind) (float64, marks, error) {
	digits, signed := strings.CutSuffix(text, "%")
	digits = strings.TrimSpace(digits)
	m := withoutSign
	if signed && kind == percent {
		m = withSign
	}
	switch {
	case scientific.MatchString(digits):
		return 0, m, errors.New(isAPowerOfTen)
	case signed && kind != percent:
		return 0, m, errors.New(isNotANumber)
	case kind != percent && grouped.MatchString(digits):
		digits = strings.NewReplacer(",", "", " ", "", "\u00a0", "", "\u202f", "", "'", "", "’", "").Replace(digits)
	case !simple.MatchString(digits):
		return 0, m, errors.New(isNotANumber)
	}
	if kind == whole && !integral.MatchString(digits) {
		return 0, m, errors.New(isNotWhole)
	}
	if strings.Contains(digits, ",") {
		digits, m = strings.Replace(digits, ",", ".", 1), m|decimalComma
	} else if strings.Contains(digits, ".") {
		m |= decimalPoint
	}
	value, err := strconv.ParseFloat(digits, 64)
	if err == nil && kind == percent && value > 100 {
		err = errors.New(isMoreThanAHundred)
	}
	return value, m, err
}

// agree returns why the marks of one value contradict those of earlier values, "" if they
// do not.
func (m marks) agree(before marks) string {
	both := m | before
	switch {
	case both&(withSign|withoutSign) == withSign|withoutSign:
		return signDiffers
	case both&(decimalPoint|decimalComma) == decimalPoint|decimalComma:
		return pointDiffers
	}
	return ""
}
