package demo

import (
	"context"
	"fmt"
	"slices"
	"time"

	"lateral/pkg/date"
	"lateral/services/calendar"
	"lateral/services/diary"
)

// slots are the leader's first free half-days: soon where the story should be
// over by today, else after today. They avoid holidays, unless the story would
// then not be over.
func (a *act) slots(ctx context.Context) ([]calendar.Slot, error) {
	from := a.clock.Now().AddDate(0, 0, 4)
	if !a.goes(recorded) {
		from = a.day(9)
	}
	free, err := diary.FreeSlots(ctx, a.DB, a.leader[a.story.lead].ID, date.On(from),
		date.On(from.AddDate(0, 4, 0)))
	if err != nil {
		return nil, err
	}
	if len(free) < a.halfDays {
		return nil, fmt.Errorf("%s has %d half-days", cast[a.story.lead].name, len(free))
	}
	inTerm := slices.DeleteFunc(slices.Clone(free), func(s calendar.Slot) bool { return isHoliday(dayOf(s)) })
	if len(inTerm) >= a.halfDays && (!a.goes(recorded) || dayOf(inTerm[a.halfDays-1]).Before(a.day(-settling))) {
		free = inTerm
	}
	return free[:a.halfDays], nil
}

// settling is how many days a visit takes to be signed off, invoiced and paid.
const settling = 4

func dayOf(s calendar.Slot) time.Time {
	day, _ := time.Parse(time.DateOnly, string(s.Date)) // dates of slots are well formed
	return day
}

// An act may be brought forward by a long weekend at most, so that it happens on
// a school day.
const longWeekend = 4

// workingDay is the day at the same hour, or the last school day before it;
// within a holiday it is the last day on which offices are open. It is never
// later, so that everything still happens by today.
func workingDay(when time.Time) time.Time {
	for back := range longWeekend + 1 {
		if day := when.AddDate(0, 0, -back); !isWeekend(day) && !isHoliday(day) {
			return day
		}
	}
	for isWeekend(when) || isFeast(when) {
		when = when.AddDate(0, 0, -1)
	}
	return when
}

func isWeekend(day time.Time) bool {
	return day.Weekday() == time.Saturday || day.Weekday() == time.Sunday
}

// isFeast says whether even people who work through the holidays are at home.
func isFeast(day time.Time) bool {
	switch day.Format("01-02") {
	case "12-25", "12-26", "01-01":
		return true
	}
	return false
}

func isHoliday(day time.Time) bool {
	return calendar.TermOf(day).Closure(date.On(day)) != ""
}

// soon schedules somebody's act so many days from now, or earlier so that it is
// on a working day; at least half an hour from now.
func (s *stage) soon(days int, what string, do func(context.Context) error) {
	now := s.clock.Now()
	when := workingDay(now.AddDate(0, 0, days))
	if !when.After(now) {
		when = now.Add(30 * time.Minute)
	}
	s.at(when, what, do)
}
