package demo

import (
	"time"

	"lateral/pkg/date"
)

// month is the calendar month before a day: the one that waits to be closed.
type month struct{ first, last date.Day }

func monthBefore(day date.Day) month {
	last := date.Day(string(day)[:8] + "01").AddDays(-1)
	return month{date.Day(string(last)[:8] + "01"), last}
}

// working is a day of the month so many days after its first, or the last weekday before that.
func (m month) working(n int) date.Day {
	day := min(m.first.AddDays(n), m.last)
	for isAtWeekend(day) && day > m.first {
		day = day.AddDays(-1)
	}
	return day
}

func isAtWeekend(day date.Day) bool {
	on, _ := day.Weekday()
	return on == time.Saturday || on == time.Sunday
}
