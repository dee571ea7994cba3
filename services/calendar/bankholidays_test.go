package calendar_test

import (
	"testing"
	"time"

	"lateral/pkg/date"
	"lateral/services/calendar"
)

// A bank holiday at a weekend is kept on a weekday after it.
func TestBankHolidaysShadeTheDiary(t *testing.T) {
	for day, want := range map[date.Day]string{
		"2022-01-03": "Bank holiday", // New Year's Day was a Saturday
		"2028-01-03": "Bank holiday",
		"2028-01-04": "",
		"2033-01-03": "Bank holiday",
		"2034-01-02": "Christmas holiday", // New Year's Day is a Sunday; the term begins a week later
		"2026-05-04": "Bank holiday",
		"2026-05-05": "",
		"2020-05-04": "", // moved to the 8th, VE Day
		"2020-05-08": "Bank holiday",
		"2023-05-08": "Bank holiday", // the coronation
		"2026-05-25": "Half-term",
		"2026-04-03": "Easter holiday", // Good Friday
		"2027-04-06": "Easter holiday",
	} {
		on, err := day.Start()
		if err != nil {
			t.Fatal(err)
		}
		if got := calendar.TermOf(on).Closure(day); got != want {
			t.Errorf("%s is %q, want %q", day, got, want)
		}
	}
}

// Terms follow days in London, at any hour.
func TestATermIsOfADayInLondon(t *testing.T) {
	monday, err := time.Parse(time.RFC3339, "2026-04-19T23:30:00Z") // half past midnight on Mon 20 Apr
	if err != nil {
		t.Fatal(err)
	}
	if got, want := calendar.TermOf(monday).ID(), calendar.TermOf(monday.Add(time.Hour)).ID(); got != want {
		t.Errorf("of %s, want %s", got, want)
	}
}
