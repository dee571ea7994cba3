package date_test

import (
	"testing"
	"time"

	"pgregory.net/rapid"

	"lateral/pkg/date"
)

func at(text string) time.Time {
	t, err := time.Parse(time.RFC3339, text)
	if err != nil {
		panic(err)
	}
	return t
}

func TestADayIsLondons(t *testing.T) {
	for moment, want := range map[string]date.Day{
		"2026-06-30T22:59:59Z": "2026-06-30",
		"2026-06-30T23:00:00Z": "2026-07-01", // summer time
		"2026-06-30T23:30:00Z": "2026-07-01",
		"2026-12-31T23:59:59Z": "2026-12-31",
		"2027-01-01T00:00:00Z": "2027-01-01",
		"2026-03-28T23:30:00Z": "2026-03-28", // clocks go forward at 01:00 on the 29th
		"2026-03-29T00:59:59Z": "2026-03-29",
		"2026-03-29T22:59:59Z": "2026-03-29",
		"2026-03-29T23:00:00Z": "2026-03-30",
		"2026-10-24T23:00:00Z": "2026-10-25", // clocks go back at 01:00 UTC on the 25th
		"2026-10-25T00:30:00Z": "2026-10-25",
		"2026-10-25T23:30:00Z": "2026-10-25",
		"2026-10-26T00:00:00Z": "2026-10-26",
	} {
		if got := date.On(at(moment)); got != want {
			t.Errorf("%s is of %s, want %s", moment, got, want)
		}
		if got := date.Words(at(moment)); got != want.Words() {
			t.Errorf("%s is written %s", moment, got)
		}
	}
}

func TestDaysAreCountedOverTheChangesOfClocks(t *testing.T) {
	for _, tt := range []struct {
		from string
		days int
		want date.Day
	}{
		{"2026-03-28T23:59:59Z", 1, "2026-03-29"},
		{"2026-03-28T23:59:59Z", 2, "2026-03-30"},
		{"2026-06-30T23:30:00Z", 30, "2026-07-31"},
		{"2026-10-24T23:30:00Z", 1, "2026-10-26"},
		{"2026-10-25T23:30:00Z", -1, "2026-10-24"},
	} {
		if got := date.On(at(tt.from)).AddDays(tt.days); got != tt.want {
			t.Errorf("%d days after %s is %s, want %s", tt.days, tt.from, got, tt.want)
		}
	}
}

func TestADayHasItsFirstAndLastMoment(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		moment := time.Unix(rapid.Int64Range(0, 4_102_444_800).Draw(t, "seconds"), 0)
		day := date.On(moment)
		start, err := day.Start()
		if err != nil {
			t.Fatal(err)
		}
		end, err := day.End()
		if err != nil {
			t.Fatal(err)
		}
		if moment.Before(start) || moment.After(end) || date.On(start) != day || date.On(end) != day ||
			date.On(start.Add(-time.Second)) == day || date.On(end.Add(time.Second)) == day || !day.Valid() {
			t.Fatalf("%s is from %s to %s, and %s is in it", day, start, end, moment)
		}
	})
}

func TestWhatIsNoDay(t *testing.T) {
	for _, text := range []date.Day{"", "2026-02-30", "2026-2-3", "03/02/2026", "2026-02-03T00:00:00Z"} {
		if _, err := text.Start(); text.Valid() || err == nil || text.Words() != string(text) {
			t.Errorf("%q is taken for a day", text)
		}
	}
}

func TestNobodyMeansADayOfAnotherCentury(t *testing.T) {
	for day, want := range map[date.Day]bool{"1066-10-14": false, "1999-12-31": false, "2000-01-01": true,
		"2099-12-31": true, "2100-01-01": false, "9999-12-31": false} {
		if day.Meant() != want {
			t.Errorf("%s is taken for a day somebody means: %v", day, !want)
		}
	}
}

func TestATimeIsWrittenByLondonsClock(t *testing.T) {
	if got := date.TimeWords(at("2026-07-01T13:05:00Z")); got != "Wed 1 Jul 2026, 14:05" {
		t.Error(got)
	}
}
