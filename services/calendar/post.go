package calendar

import (
	"time"

	"lateral/pkg/date"
)

// Letters leave on school days between half past seven and six, and on a Friday until noon: who
// reads one on a Friday afternoon or in the holidays cannot do what it asks for.
const (
	postFrom        = 7*time.Hour + 30*time.Minute
	postUntil       = 18 * time.Hour
	postUntilFriday = 12 * time.Hour
)

// longestClosure is more days than schools are ever closed at once.
const longestClosure = 60

// IsSchoolDay says whether schools are open on the day of a moment.
func IsSchoolDay(at time.Time) bool { return TermOf(at).open(date.On(at)) }

// open says whether schools are open on the day, which is one of the term's weeks.
func (t Term) open(day date.Day) bool {
	weekday, _ := day.Weekday()
	return weekday != time.Saturday && weekday != time.Sunday && t.Closure(day) == ""
}

// NextPost is when a letter that is written now leaves: now, or when letters leave next.
func NextPost(now time.Time) time.Time {
	day, term := date.Noon(now), TermOf(now)
	for range longestClosure {
		if term.open(date.On(day)) {
			first, last := postHours(day)
			if now.Before(first) {
				return first.UTC()
			}
			if now.Before(last) {
				return now
			}
		}
		day = date.Noon(day.AddDate(0, 0, 1))
		if next := term.Next(); date.On(day) >= date.On(next.FirstMonday()) {
			term = next
		}
	}
	return now // no year is like this
}

// postHours are from when and until when letters leave on a school day, given by its noon.
func postHours(noon time.Time) (from, until time.Time) {
	last := postUntil
	if noon.Weekday() == time.Friday {
		last = postUntilFriday
	}
	return atClock(noon, postFrom), atClock(noon, last)
}

// atClock is when the clocks in London show a time of the day. No change of the clocks lies
// between such a time and noon.
func atClock(noon time.Time, of time.Duration) time.Time { return noon.Add(of - 12*time.Hour) }
