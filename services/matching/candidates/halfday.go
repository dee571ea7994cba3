package candidates

import (
	"slices"

	"lateral/pkg/date"
	"lateral/services/calendar"
)

// HalfDay numbers the half-days since 1970. It takes a quarter of the memory of
// a slot's text and compares faster.
type HalfDay int32

// HalfDayOf is the number of a slot. An invalid slot comes before all others.
func HalfDayOf(s calendar.Slot) HalfDay {
	n := FirstOf(s.Date)
	if s.Half == calendar.PM {
		n++
	}
	return n
}

// FirstOf is the morning of a day; that of no day comes before all others.
func FirstOf(day date.Day) HalfDay { return HalfDay(2 * day.Since(epoch)) }

// epoch is the day from which half-days count.
const epoch date.Day = "1970-01-01"

// Slot is the slot with the number.
func (h HalfDay) Slot() calendar.Slot {
	half := calendar.AM
	if h%2 == 1 {
		half = calendar.PM
	}
	return calendar.Slot{Date: h.Day(), Half: half}
}

// Day is the day of the half-day.
func (h HalfDay) Day() date.Day { return epoch.AddDays(int(h / 2)) }

// Between returns the half-days from the morning of one day to before that of
// another.
func Between(free []HalfDay, from, before HalfDay) []HalfDay {
	low, high := 0, len(free)
	if high > 0 && free[0] < from {
		low, _ = slices.BinarySearch(free, from)
	}
	if high > 0 && free[high-1] >= before {
		high, _ = slices.BinarySearch(free, before)
	}
	return free[low:max(low, high)]
}
