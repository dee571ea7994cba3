package remittance

import (
	"regexp"
	"strconv"
	"strings"
)

var (
	pounds = regexp.MustCompile(`^(\d{1,3}(?:,\d{3})*|\d+)\.(\d{1,2})$`)
	tenths = regexp.MustCompile(`\.\d\d\D*$`)
	whole  = regexp.MustCompile(`^(\d{1,3}(?:,\d{3})+|\d+)$`)
	day    = regexp.MustCompile(`^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}$|^\d{1,2} [A-Za-z]{3,9} \d{2,4}$`)
)

// amountOf reads an amount, and says whether it has a decimal point. Brackets, a minus and CR
// stand for less.
func amountOf(text string, scale int64) (pence int64, point, ok bool) {
	text = strings.ToUpper(strings.TrimSpace(text))
	negative := strings.HasPrefix(text, "-") || strings.HasSuffix(text, "-") ||
		strings.HasPrefix(text, "(") && strings.HasSuffix(text, ")") || strings.HasSuffix(text, "CR")
	for _, sign := range []string{"£", "GBP", "CR", "-", "(", ")", " "} {
		text = strings.ReplaceAll(text, sign, "")
	}
	if len(text) > 17 {
		return 0, false, false
	}
	if m := pounds.FindStringSubmatch(text); m != nil {
		text, scale, point = m[1]+(m[2] + "0")[:2], 1, true
	} else if !whole.MatchString(text) {
		return 0, false, false
	}
	v, err := strconv.ParseInt(strings.ReplaceAll(text, ",", ""), 10, 64)
	if err != nil || v > 1e15 {
		return 0, false, false
	}
	if v *= scale; negative {
		v = -v
	}
	return v, point, true
}

// isMoney says that a cell is written as money: with pence, or with a pound sign.
func isMoney(cell string) bool {
	_, point, ok := amountOf(cell, 1)
	return ok && (point && tenths.MatchString(cell) || strings.Contains(cell, "£"))
}

func isDay(cell string) bool { return day.MatchString(strings.TrimSpace(cell)) }
