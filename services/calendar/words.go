package calendar

import (
	"fmt"

	"lateral/pkg/date"
)

// Name is "Spring term 2025/26".
func (t Term) Name() string {
	names := map[Season]string{Autumn: "Autumn", Spring: "Spring", Summer: "Summer"}
	return names[t.Season] + " term " + t.Year.String()
}

// Why schools are closed.
const (
	bankHolidayName = "Bank holiday"
	halfTerm        = "Half-term"
)

// holidayBefore is the holiday before a term.
func holidayBefore(s Season) string {
	return map[Season]string{Autumn: "Summer holiday", Spring: "Christmas holiday", Summer: "Easter holiday"}[s]
}

// Why what was typed is no half-day and no term.

func notAHalfDay(typed string) error {
	return fmt.Errorf("%q is not a half-day: write it like 2026-02-03.am", typed)
}

func notADate(typed date.Day) error { return fmt.Errorf("%q is not a date", typed) }

func notAHalf(typed string) error {
	return fmt.Errorf("%q is not a half of the day: write am or pm", typed)
}

func notATerm(typed string) error {
	return fmt.Errorf("%q is not a term: write it like 2025-26-spring", typed)
}

func termsNotKnown(y AcademicYear) error { return fmt.Errorf("the terms of %s are not known", y) }

func notAYear(typed string) error {
	return fmt.Errorf("%q is not a term: an academic year spans two years that follow each other", typed)
}

func halfDay(day date.Day, afternoon bool) string {
	if afternoon {
		return day.Words() + ", afternoon"
	}
	return day.Words() + ", morning"
}
