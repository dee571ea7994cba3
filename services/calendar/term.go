package calendar

import (
	"fmt"

	"lateral/pkg/date"
)

// AcademicYear is the year in whose September an academic year begins: 2025 is
// 2025/26.
type AcademicYear int

// String is "2025/26".
func (y AcademicYear) String() string { return fmt.Sprintf("%d/%02d", int(y), (int(y)+1)%100) }

// Season says which of the three terms.
type Season string

// The seasons, in the order of the academic year.
const (
	Autumn Season = "autumn"
	Spring Season = "spring"
	Summer Season = "summer"
)

// Term is a term with typical English dates, 2006-01-02; schools and
// authorities differ by a few days.
type Term struct {
	Year   AcademicYear
	Season Season
	From   date.Day // first day
	To     date.Day // last day
	Breaks []Break
}

// Break is a time within a term in which schools are closed, both days included.
type Break struct {
	Name string // "Half-term", "Bank holiday"
	From date.Day
	To   date.Day
}

// ID is "2025-26-spring".
func (t Term) ID() string {
	return fmt.Sprintf("%d-%02d-%s", int(t.Year), (int(t.Year)+1)%100, t.Season)
}

// The years with known terms: those for which the Gregorian rule for Easter and
// four-digit dates work.
const (
	firstYear AcademicYear = 2000
	lastYear  AcademicYear = 2998
)

// breakOn is the name of the break in which the day lies, "" if it lies in none.
func (t Term) breakOn(day date.Day) string {
	for _, b := range t.Breaks {
		if b.From <= day && day <= b.To {
			return b.Name
		}
	}
	return ""
}
