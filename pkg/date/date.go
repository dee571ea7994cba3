// Package date knows days as people in the United Kingdom count them: from midnight to
// midnight in London, where clocks are an hour ahead in summer.
//
// A [Day] is stored and compared as text, "2006-01-02". Times stay in UTC everywhere; only
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

// Noon is noon on the day of a moment, in London. It stays on its day even when the clocks
// change.
func Noon(at time.Time) time.Time {
	y, m, d := at.In(london).Date()
	return time.Date(y, m, d, 12, 0, 0, 0, london)
}

// Words writes the day of a moment for people: "Tue 3 Feb 2026".
func Words(at time.Time) string { return at.In(london).Format(Long) }

// TimeWords writes a moment for people: "Tue 3 Feb 2026, 14:05".
func TimeWords(at time.Time) string { return at.In(london).Format(LongTime) }
