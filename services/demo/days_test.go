package demo_test

import (
	"testing"
	"time"

	"lateral/pkg/date"
	"lateral/services/calendar"
	"lateral/services/demo"
)

// What is due on a day without school happens on the last school day before it; in a long holiday on the last day on
// which offices are open.
func TestWorkingDays(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct{ name, due, happens string }{
		{"a Tuesday", "2026-02-03", "2026-02-03"},
		{"a Saturday", "2026-02-07", "2026-02-06"},
		{"a Sunday", "2026-02-08", "2026-02-06"},
		{"a bank holiday", "2026-05-04", "2026-05-01"},
		{"Easter Monday, in the holiday", "2026-04-06", "2026-04-06"},
		{"Christmas Day", "2026-12-25", "2026-12-24"},
		{"Boxing Day, a Saturday", "2026-12-26", "2026-12-24"},
		{"New Year's Day", "2027-01-01", "2026-12-31"},
		{"the summer holidays", "2026-08-12", "2026-08-12"},
		{"a Sunday of the summer holidays", "2026-08-16", "2026-08-14"},
		{"the Sunday after half-term", "2026-02-22", "2026-02-20"},
	} {
		due, err := time.Parse(time.DateOnly, tt.due)
		if err != nil {
			t.Fatal(err)
		}
		if got := demo.WorkingDay(due.Add(9 * time.Hour)).Format("2006-01-02 15:04"); got != tt.happens+" 09:00" {
			t.Errorf("%s: due on %s, it happens on %s, want %s", tt.name, tt.due, got, tt.happens)
		}
	}
}

// On no day of ten years does anything happen later than it is due, much earlier, at the weekend or on a feast; and
// on a school day it happens at once.
func TestWorkingDaysOfTenYears(t *testing.T) {
	t.Parallel()
	for day := time.Date(2024, 1, 1, 9, 0, 0, 0, time.UTC); day.Year() < 2034; day = day.AddDate(0, 0, 1) {
		got := demo.WorkingDay(day)
		early := day.Sub(got)
		feast := map[string]bool{"12-25": true, "12-26": true, "01-01": true}[got.Format("01-02")]
		weekend := got.Weekday() == time.Saturday || got.Weekday() == time.Sunday
		if early < 0 || early > 4*24*time.Hour || feast || weekend {
			t.Errorf("due on %s, it happens on %s", day.Format("Mon 2006-01-02"), got.Format("Mon 2006-01-02"))
		}
		school := calendar.TermOf(day).Closure(date.On(day)) == "" && day.Weekday() != time.Saturday &&
			day.Weekday() != time.Sunday
		if school && early != 0 {
			t.Errorf("%s is a school day, and it happens on %s", day.Format("Mon 2006-01-02"), got.Format("Mon 2006-01-02"))
		}
	}
}
