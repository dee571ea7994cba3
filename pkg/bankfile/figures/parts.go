package figures

import (
	"strconv"
	"strings"

	"lateral/pkg/date"
)

// Day reads a date by an order. A month that is written as a word needs none, and a year of
// four digits is always known.
func Day(text string, order Order) (date.Day, error) {
	p, ok := partsOf(text)
	if !ok {
		return "", ErrDay
	}
	day, ok := p.by(order)
	if !ok {
		return "", ErrDay
	}
	return day, nil
}

// parts are the three parts of a date, in the order in which they stand.
type parts struct {
	n      [3]int
	digits [3]int // how many each has; 0 is a month that is a word
	named  bool   // one of them is a word
	solid  bool   // nothing stands between them
}

// partsOf takes a date apart. A time behind it, and a day of the week before it, say nothing.
func partsOf(text string) (parts, bool) {
	text = strings.TrimLeft(strings.TrimSpace(text), "'")
	if len(text) > longest {
		return parts{}, false
	}
	if len(text) == 8 || len(text) == 6 {
		if p, ok := packed(text); ok {
			return p, true
		}
	}
	if len(text) > 10 && text[10] == 'T' {
		text = text[:10]
	}
	var p parts
	count := 0
	for field := range strings.FieldsFuncSeq(text, separates) {
		switch {
		case strings.Contains(field, ":"):
			return p, count == 3
		case count == 0 && weekday(field):
			continue
		case count == 3 || !p.take(count, field):
			return parts{}, false
		}
		count++
	}
	return p, count == 3
}

func separates(r rune) bool {
	return r == '/' || r == '-' || r == '.' || r == ' ' || r == ',' || r == '\u00a0'
}

// take takes one part.
func (p *parts) take(at int, field string) bool {
	if month := monthNamed(field); month > 0 && !p.named {
		p.n[at], p.named = month, true
		return true
	}
	field = strings.TrimSuffix(strings.TrimSuffix(strings.TrimSuffix(strings.TrimSuffix(field, "th"), "st"), "nd"), "rd")
	n, err := strconv.ParseUint(field, 10, 16)
	if err != nil || len(field) == 3 || len(field) > 4 || field[0] == '+' {
		return false
	}
	p.n[at], p.digits[at] = int(n), len(field)
	return true
}

// packed takes digits without signs between them apart. Those of eight that are a day with the
// year first are meant so: the day first makes none of them.
func packed(text string) (parts, bool) {
	for i := range len(text) {
		if text[i] < '0' || text[i] > '9' {
			return parts{}, false
		}
	}
	at := [4]int{0, 2, 4, len(text)}
	if _, yes := Compact(text); yes && len(text) == 8 {
		at = [4]int{0, 4, 6, 8}
	}
	p := parts{solid: true}
	for i := range 3 {
		for _, c := range text[at[i]:at[i+1]] {
			p.n[i] = p.n[i]*10 + int(c-'0')
		}
		p.digits[i] = at[i+1] - at[i]
	}
	return p, true
}

func weekday(field string) bool {
	switch strings.ToLower(field) {
	case "mon", "tue", "wed", "thu", "fri", "sat", "sun":
		return true
	}
	return false
}

// by reads the parts in an order.
func (p parts) by(order Order) (date.Day, bool) {
	year, month, day := 2, 1, 0
	switch order {
	case Open, DayFirst:
	case MonthFirst:
		month, day = 0, 1
	case YearFirst:
		year, month, day = 0, 1, 2
	}
	if p.named {
		year, month, day = p.around()
	}
	if p.digits[day] > 2 || p.digits[month] > 2 || p.digits[year] < 2 || p.digits[year] == 3 {
		return "", false
	}
	y := p.n[year]
	if p.digits[year] == 2 {
		y = Century(y)
	}
	return Make(y, p.n[month], p.n[day])
}

// around is where year, month and day stand if the month is a word.
func (p parts) around() (year, month, day int) {
	switch {
	case p.digits[0] == 0:
		return 2, 0, 1 // Jan 12, 2026
	case p.digits[1] == 0 && p.digits[0] == 4:
		return 0, 1, 2 // 2026 Jan 12
	case p.digits[1] == 0:
		return 2, 1, 0 // 12 Jan 2026
	}
	return 0, 2, 1 // not written by anybody; refused by its digits or by the calendar
}
