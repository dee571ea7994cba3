package support

import (
	"strconv"
	"time"
)

// today is the day of a moment, in UTC as all stored times. Between midnight and
// one o'clock in summer it is still the day before, which nobody works at.
func today(now time.Time) string { return now.UTC().Format(time.DateOnly) }

// day writes a date as people read it: "Tue 3 Feb 2026".
func day(date string) string {
	t, err := time.Parse(time.DateOnly, date)
	if err != nil {
		return date
	}
	return t.Format("Mon 2 Jan 2006")
}

// Effort writes half-days as people read them: "½ day", "1 day", "2½ days".
func Effort(halfDays int) string {
	whole, odd := halfDays/2, halfDays%2 != 0
	switch {
	case halfDays == 1:
		return "½ day"
	case halfDays == 2:
		return "1 day"
	case odd:
		return strconv.Itoa(whole) + "½ days"
	default:
		return strconv.Itoa(whole) + " days"
	}
}
