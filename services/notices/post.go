package notices

import (
	"time"

	"lateral/pkg/date"
	"lateral/services/calendar"
)

// leaves is when the letter leaves that could go out at the moment: while letters leave, or at
// once where it must not wait until then.
func (t telling) leaves(at time.Time) time.Time {
	next := calendar.NextPost(at)
	if t.atOnce() || t.overBy(at, next) {
		return at
	}
	return next
}

// atOnce says whether the letter waits for no school day: somebody waits for its link, or it is
// about the safety of the reader or of those for whom they act.
func (t telling) atOnce() bool { return t.private || t.own || t.urgent || t.accountID == "" }

// overBy says whether the letter is of less use later: what it asks for must be done before that
// day, or what it is about happens by then.
func (t telling) overBy(now, later time.Time) bool {
	today, day := date.On(now), date.On(later)
	if t.by != "" && today <= t.by && t.by < day {
		return true
	}
	for _, on := range t.days {
		if later.After(now) && today <= on && on <= day {
			return true
		}
	}
	return false
}

// nextMorning is when the next letter of the day leaves.
func nextMorning(now time.Time) time.Time {
	if next := calendar.NextPost(now); next.After(now) {
		return next
	}
	return calendar.NextPost(date.Noon(date.Noon(now).AddDate(0, 0, 1)).Add(-12 * time.Hour))
}
