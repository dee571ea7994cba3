package calendar_test

import (
	"testing"
	"time"

	"pgregory.net/rapid"

	"lateral/pkg/date"
	"lateral/services/calendar"
)

// Times are London's.
func london(t *testing.T, text string) time.Time {
	t.Helper()
	return must(time.ParseInLocation("2006-01-02 15:04", text, date.London()))(t)
}

func TestLettersLeaveWhileSchoolsAreOpen(t *testing.T) {
	for written, leaves := range map[string]string{
		"2026-02-03 05:00": "2026-02-03 07:30", // a Tuesday
		"2026-02-03 07:30": "2026-02-03 07:30",
		"2026-02-03 17:59": "2026-02-03 17:59",
		"2026-02-03 18:00": "2026-02-04 07:30",
		"2026-02-03 23:59": "2026-02-04 07:30",
		"2026-02-06 11:59": "2026-02-06 11:59", // a Friday
		"2026-02-06 12:00": "2026-02-09 07:30",
		"2026-02-07 10:00": "2026-02-09 07:30", // a Saturday
		"2026-02-08 10:00": "2026-02-09 07:30", // a Sunday
		"2026-02-18 10:00": "2026-02-23 07:30", // half-term
		"2026-05-04 10:00": "2026-05-05 07:30", // a bank holiday
		"2026-03-27 13:00": "2026-04-13 07:30", // Easter, and the clocks go forward
		"2026-07-22 18:00": "2026-09-01 07:30", // the whole summer
		"2026-10-24 10:00": "2026-11-02 07:30", // the clocks go back
		"2026-12-18 12:00": "2027-01-04 07:30", // over the new year
	} {
		got := calendar.NextPost(london(t, written))
		if want := london(t, leaves); !got.Equal(want) {
			t.Errorf("written %s: leaves %s, want %s", written, got.In(date.London()), leaves)
		}
	}
}

func TestALetterLeavesOnASchoolDayOfAnyYear(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		written := time.Unix(rapid.Int64Range(1_000_000_000, 4_000_000_000).Draw(t, "seconds"), 0).UTC()
		leaves := calendar.NextPost(written)
		at := leaves.In(date.London())
		hour := at.Hour()*60 + at.Minute()
		if leaves.Before(written) || !calendar.IsSchoolDay(leaves) || hour < 7*60+30 || hour >= 18*60 ||
			at.Weekday() == time.Friday && hour >= 12*60 {
			t.Fatalf("written %s, leaves %s", written, at)
		}
		if again := calendar.NextPost(leaves); !again.Equal(leaves) {
			t.Fatalf("leaves %s, and then %s", leaves, again)
		}
	})
}
