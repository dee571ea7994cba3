package date

import "time"

// Day is a day of the calendar. It is text, "2006-01-02", so it is stored, sent and
// compared as it is: days compare with == and <, and sort in their order. "" is no day. A
// Day that was sent may be no day either: ask Valid before it is kept. What is worked out
// from no day is no day.
type Day string

// On is the day of a moment in London.
func On(at time.Time) Day { return Day(at.In(london).Format(time.DateOnly)) }

// midnight is when the day begins in UTC, where every day has 24 hours; false if it is no day.
func (d Day) midnight() (time.Time, bool) {
	at, err := time.Parse(time.DateOnly, string(d))
	return at, err == nil
}

// Valid says whether it is a day of the calendar.
func (d Day) Valid() bool {
	_, ok := d.midnight()
	return ok
}

// Meant says whether it is a day of this century. Other years are typing mistakes.
func (d Day) Meant() bool { return d.Valid() && d >= "2000" && d < "2100" }

// AddDays is the day so many days later, or earlier if days is negative.
func (d Day) AddDays(days int) Day { return d.add(0, days) }

// AddYears is the same day of another year. The 29th of February becomes the 1st of March.
func (d Day) AddYears(years int) Day { return d.add(years, 0) }

func (d Day) add(years, days int) Day {
	at, ok := d.midnight()
	if !ok {
		return ""
	}
	return Day(at.AddDate(years, 0, days).Format(time.DateOnly))
}

// Since counts the days from another day to this one, below zero if that is later; 0 if one
// of them is no day.
func (d Day) Since(other Day) int {
	at, ok := d.midnight()
	from, known := other.midnight()
	if !ok || !known {
		return 0
	}
	return int(at.Sub(from).Hours() / 24)
}

// Weekday is the day of the week; false if it is no day.
func (d Day) Weekday() (time.Weekday, bool) {
	at, ok := d.midnight()
	return at.Weekday(), ok
}

// Format is the day in a layout of package time, as "02/01/2006"; "" if it is no day.
func (d Day) Format(layout string) string {
	at, ok := d.midnight()
	if !ok {
		return ""
	}
	return at.Format(layout)
}

// Start is the first moment of the day in London, in UTC. An error if it is no day.
func (d Day) Start() (time.Time, error) {
	at, err := time.ParseInLocation(time.DateOnly, string(d), london)
	return at.UTC(), err
}

// End is the last second of the day in London, in UTC. An error if it is no day.
func (d Day) End() (time.Time, error) {
	at, err := time.ParseInLocation(time.DateOnly, string(d), london)
	return at.AddDate(0, 0, 1).Add(-time.Second).UTC(), err
}

// Words writes the day for people: "Tue 3 Feb 2026"; what is no day stays as it is.
func (d Day) Words() string {
	at, ok := d.midnight()
	if !ok {
		return string(d)
	}
	return at.Format(Long)
}
