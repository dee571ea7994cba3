package agreements

import (
	"slices"
	"strconv"
	"strings"

	"lateral/services/calendar"
)

// When writes the half-days of one day as people read them: "Tue 3 Feb 2026,
// whole day".
func When(slots []calendar.Slot) string {
	if len(slots) == 0 {
		return "an unknown day"
	}
	part := "morning"
	switch {
	case len(slots) > 1:
		part = "whole day"
	case slots[0].Half == calendar.PM:
		part = "afternoon"
	}
	return slots[0].Date.Words() + ", " + part
}

// manyDays is the number of days from which a text counts them and names only
// the first and the last.
const manyDays = 4

// Days writes the days of half-days as people read them: "Tue 3 Feb 2026 and Thu 5
// Feb 2026".
func Days(slots []calendar.Slot) string {
	var days []string
	for _, slot := range slots {
		if d := slot.Date.Words(); !slices.Contains(days, d) {
			days = append(days, d)
		}
	}
	last := len(days) - 1
	switch {
	case last < 1:
		return strings.Join(days, "")
	case len(days) >= manyDays:
		return strconv.Itoa(len(days)) + " dates from " + days[0] + " to " + days[last]
	}
	return strings.Join(days[:last], ", ") + " and " + days[last]
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
