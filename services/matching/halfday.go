package matching

import (
	"slices"
	"time"

	"lateral/services/calendar"
)

// halfDay numbers the half-days since 1970. It takes a quarter of the memory of
// a slot's text and compares faster.
type halfDay int32

// halfDayOf is the number of a slot. An invalid slot comes before all others.
func halfDayOf(s calendar.Slot) halfDay {
	n := firstOf(s.Date)
	if s.Half == calendar.PM {
		n++
	}
	return n
}

// firstOf is the morning of a day.
func firstOf(date string) halfDay {
	day, err := time.Parse(time.DateOnly, date)
	if err != nil {
		return 0
	}
	return halfDay(day.Unix() / (24 * 60 * 60) * 2)
}

// slot is the slot with the number.
func (h halfDay) slot() calendar.Slot {
	half := calendar.AM
	if h%2 == 1 {
		half = calendar.PM
	}
	return calendar.Slot{Date: h.day().Format(time.DateOnly), Half: half}
}

// day is midnight of the half-day's date.
func (h halfDay) day() time.Time { return time.Unix(int64(h/2)*24*60*60, 0).UTC() }

// between returns the half-days from the morning of one day to before that of
// another.
func between(free []halfDay, from, before halfDay) []halfDay {
	low, _ := slices.BinarySearch(free, from)
	high, _ := slices.BinarySearch(free, before)
	return free[low:max(low, high)]
}
