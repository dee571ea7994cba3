package calendar

import (
	"fmt"
	"slices"
	"time"

	"lateral/pkg/date"
)

func day(year int, month time.Month, d int) time.Time {
	return time.Date(year, month, d, 0, 0, 0, 0, time.UTC)
}

// parseDay reads a term's date, which this package wrote.
func parseDay(day date.Day) time.Time {
	d, err := time.Parse(time.DateOnly, string(day))
	if err != nil {
		panic(fmt.Sprintf("calendar: %v", err)) //nolint:forbidigo // the program is wrong
	}
	return d
}

func mondayOf(d time.Time) time.Time { return onOrBefore(d, time.Monday) }

func lastWeekday(d time.Time) time.Time {
	return onOrBefore(d, time.Monday, time.Tuesday, time.Wednesday, time.Thursday, time.Friday)
}

func onOrAfter(d time.Time, days ...time.Weekday) time.Time { return step(d, 1, days) }

func onOrBefore(d time.Time, days ...time.Weekday) time.Time { return step(d, -1, days) }

// step walks from d, so many days at a time, to one of the weekdays.
func step(d time.Time, by int, days []time.Weekday) time.Time {
	for !slices.Contains(days, d.Weekday()) {
		d = d.AddDate(0, 0, by)
	}
	return d
}
