package register

import (
	"errors"
	"regexp"
	"strconv"
	"strings"
	"time"
)

// dayOrder says what the first of the two numbers in a date is.
type dayOrder int

const (
	dayFirst dayOrder = iota
	monthFirst
)

// dateParts is a date as it is written. One of a and b is the day, the other the month.
type dateParts struct {
	a, b, year int
	named      bool // the order is certain: the month has a name, or the year comes first
	short      bool // the year has two digits
}

var (
	numeric   = regexp.MustCompile(`^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})$`)
	yearFirst = regexp.MustCompile(`^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$`)
	monthName = regexp.MustCompile(`^(\d{1,2})[-/. ]*([A-Za-z]{3,9})[-/., ]*(\d{4}|\d{2})$`)
	timeOfDay = regexp.MustCompile(`[T ]0{1,2}:00(:00(\.0+)?)?(Z|\+00:00)?$`)
	months    = []string{"jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"}
)

// splitDate reads a date as the register and spreadsheets write it. Whether the day or the
// month comes first is decided later.
func splitDate(text string) (dateParts, error) {
	text = timeOfDay.ReplaceAllString(strings.TrimSpace(text), "")
	if m := numeric.FindStringSubmatch(text); m != nil {
		return partsOf(m[1], m[2], m[3], false), nil
	}
	if m := yearFirst.FindStringSubmatch(text); m != nil {
		return partsOf(m[3], m[2], m[1], true), nil
	}
	if m := monthName.FindStringSubmatch(text); m != nil {
		for i, name := range months {
			if strings.HasPrefix(strings.ToLower(m[2]), name) {
				return partsOf(m[1], strconv.Itoa(i+1), m[3], true), nil
			}
		}
	}
	return dateParts{}, errors.New(isNotADate)
}

func partsOf(a, b, year string, named bool) dateParts {
	p := dateParts{named: named, short: len(year) == 2}
	p.a, _ = strconv.Atoi(a) // one or two digits
	p.b, _ = strconv.Atoi(b)
	p.year, _ = strconv.Atoi(year)
	return p
}

// only is the one order in which the parts make a date. ok is false if both orders do, or
// neither.
func (p dateParts) only() (order dayOrder, ok bool) {
	_, day := p.date(dayFirst)
	_, month := p.date(monthFirst)
	switch {
	case day == nil && month != nil:
		return dayFirst, true
	case month == nil && day != nil && !p.named:
		return monthFirst, true
	}
	return dayFirst, false
}

// date formats the parts as 2006-01-02.
func (p dateParts) date(order dayOrder) (string, error) {
	day, month, year := p.a, p.b, p.year
	if order == monthFirst && !p.named {
		day, month = month, day
	}
	if p.short {
		year += century(year)
	}
	d := time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC)
	if d.Day() != day || int(d.Month()) != month || year < 1000 {
		return "", errors.New(isNotADay)
	}
	return d.Format(time.DateOnly), nil
}

// shortYears is the first of the hundred years that spreadsheets write with two digits.
const shortYears = 1930

func century(short int) int {
	if short < shortYears%100 {
		return 2000
	}
	return 1900
}

// dateColumn is what is known about the dates of a column.
type dateColumn struct {
	name  string
	old   bool        // two-digit years may be of either century: "05" could be 1905
	lines [2]seenDate // by order: the first value that is a date only in this order
}

type seenDate struct {
	line int
	text string
}

// look notes what a value tells about the column. An error says why the value cannot be
// read.
func (c *dateColumn) look(line int, text string) error {
	p, err := splitDate(text)
	if err != nil {
		return err
	}
	_, asDay := p.date(dayFirst)
	_, asMonth := p.date(monthFirst)
	if asDay != nil && asMonth != nil {
		return asDay
	}
	if p.short && c.old && p.year < shortYears%100 {
		return errors.New(ofTwoCenturies(p.year))
	}
	if order, ok := p.only(); ok && c.lines[order].line == 0 {
		c.lines[order] = seenDate{line, text}
	}
	return nil
}

func (c *dateColumn) has(order dayOrder) bool { return c.lines[order].line > 0 }
