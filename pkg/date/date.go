// Package date knows days as people in the United Kingdom count them: from midnight to
// midnight in London, where clocks are an hour ahead in summer.
//
// A [Day] is stored and compared as text, "2006-01-02"; functions that take a day as a string
// serve those that are not of that type yet. Times stay in UTC everywhere; only
// this package says which day a time is on. The zone is part of the program, so a machine
// without zone files counts the same days.
package date

import (
	"time"
	_ "time/tzdata" // the zone, in case the machine has none
)

// Layouts in which days and times are written for people.
const (
	Long     = "Mon 2 Jan 2006"
	LongTime = "Mon 2 Jan 2006, 15:04"
)

// London is the zone in which days are counted.
func London() *time.Location { return london }

var london = mustLoad("Europe/London")

func mustLoad(name string) *time.Location {
	zone, err := time.LoadLocation(name)
	if err != nil {
		panic("date: " + err.Error()) // the zone is built in
	}
	return zone
}

// Of is the day of a moment in London: "2006-01-02".
func Of(at time.Time) string { return at.In(london).Format(time.DateOnly) }

// Add is the day so many days after the day of a moment, or before it if days is negative.
// It counts days, not hours, also when the clocks change.
func Add(at time.Time, days int) string { return Of(Noon(at).AddDate(0, 0, days)) }

// Noon is noon on the day of a moment, in London. It stays on its day even when the clocks
// change.
func Noon(at time.Time) time.Time {
	y, m, d := at.In(london).Date()
	return time.Date(y, m, d, 12, 0, 0, 0, london)
}

// Start is the first moment of a day in London, in UTC. An error if the text is not a day.
func Start(day string) (time.Time, error) {
	at, err := time.ParseInLocation(time.DateOnly, day, london)
	return at.UTC(), err
}

// End is the last second of a day in London, in UTC. An error if the text is not a day.
func End(day string) (time.Time, error) {
	at, err := time.ParseInLocation(time.DateOnly, day, london)
	return at.AddDate(0, 0, 1).Add(-time.Second).UTC(), err
}

// Valid says whether the text is a day of the calendar, "2006-01-02".
func Valid(day string) bool {
	_, err := time.Parse(time.DateOnly, day)
	return err == nil
}

// Meant says whether the text is a day of this century. Other years are typing mistakes.
func Meant(day string) bool { return Valid(day) && day >= "2000" && day < "2100" }

// Words writes the day of a moment for people: "Tue 3 Feb 2026".
func Words(at time.Time) string { return at.In(london).Format(Long) }

// TimeWords writes a moment for people: "Tue 3 Feb 2026, 14:05".
func TimeWords(at time.Time) string { return at.In(london).Format(LongTime) }

// DayWords writes a day for people: "Tue 3 Feb 2026"; other texts stay as they are.
func DayWords(day string) string {
	d, err := time.Parse(time.DateOnly, day)
	if err != nil {
		return day
	}
	return d.Format(Long)
}
