package diary

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"time"

	"lateral/pkg/apperr"
	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/services/calendar"
	"lateral/services/leaders"
	"lateral/services/people"
)

// Input names half-days to open and to close.
type Input struct {
	Open  []calendar.Slot // on weekdays, from today to 18 months ahead
	Close []calendar.Slot
}

// check returns an Invalid with every slot that is wrong.
func (in Input) check(now time.Time) error {
	var c apperr.Check
	first, last := date.On(now), date.On(now.AddDate(0, monthsAhead, 0))
	c.That(len(in.Open)+len(in.Close) <= maxSlots, "open", changeAtMostHalfDays())
	if err := c.Err(); err != nil {
		return err
	}
	closing := map[calendar.Slot]bool{}
	for i, slot := range in.Close {
		closing[slot] = true
		c.That(slot.Check() == nil, fmt.Sprintf("close[%d]", i), enterADateAndAm)
	}
	for i, slot := range in.Open {
		c.That(!closing[slot], fmt.Sprintf("open[%d]", i), openOrCloseThisHalfDay)
		if problem := openable(slot, first, last); problem != "" {
			c.That(false, fmt.Sprintf("open[%d]", i), problem)
		}
	}
	return c.Err()
}

// openable says why the slot cannot be opened, "" where it can.
func openable(slot calendar.Slot, first, last date.Day) string {
	day, _ := slot.Date.Weekday()
	switch {
	case slot.Check() != nil:
		return enterADateAndAm
	case day == time.Saturday || day == time.Sunday:
		return thisIsAtAWeekend
	case slot.Date < first:
		return thisDayHasPassed
	case slot.Date > last:
		return thisIsMoreThanMonths()
	}
	return ""
}

// Change opens and closes half-days of the actor's own diary; those already
// open or closed stay so. Conflict "half_day_kept" where a half-day to close is
// held or booked, with a field for each that says for what; then nothing
// changes.
func (s *Service) Change(ctx context.Context, actor people.Actor, leaderID string, in Input) (Data, error) {
	var done Data
	err := s.db.Update(ctx, func(tx docdb.Tx) error {
		l, err := leaders.OwnLeader(ctx, tx, actor, leaderID)
		if err != nil {
			return err
		}
		if err := in.check(s.now()); err != nil {
			return err
		}
		if l.State == leaders.Retired && len(in.Open) > 0 {
			return apperr.Conflict("leader_retired", youHaveRetiredResume)
		}
		done = Data{LeaderData: leaders.DataOf(l)}
		if done.Closed, err = closeSlots(ctx, tx, leaderID, in.Close); err != nil {
			return err
		}
		if done.Opened, err = openSlots(ctx, tx, leaderID, in.Open); err != nil {
			return err
		}
		if len(done.Opened)+len(done.Closed) == 0 {
			return nil
		}
		return s.events.Append(ctx, tx, DiaryChanged, l.ID, done)
	})
	return done, orStale(err, "diary") // also where somebody opened the same half-day at the same time
}

// openSlots returns the slots that were closed before.
func openSlots(ctx context.Context, tx docdb.Tx, leaderID string, slots []calendar.Slot) ([]calendar.Slot, error) {
	var opened []calendar.Slot
	for _, slot := range inOrder(slots) {
		_, err := halfDays.Get(ctx, tx, halfDayID(leaderID, slot))
		if err == nil {
			continue
		}
		if !errors.Is(err, docdb.ErrNotFound) {
			return nil, err
		}
		h := HalfDay{
			Meta: docdb.Meta{ID: halfDayID(leaderID, slot)}, LeaderID: leaderID,
			Slot: slot, At: slot.String(), State: Free,
		}
		if err := halfDays.Insert(ctx, tx, &h); err != nil {
			return nil, err
		}
		opened = append(opened, slot)
	}
	return opened, nil
}

// closeSlots returns the slots that were free before.
func closeSlots(ctx context.Context, tx docdb.Tx, leaderID string, slots []calendar.Slot) ([]calendar.Slot, error) {
	conflict := apperr.Conflict("half_day_kept", someOfTheseHalfDays)
	var closed []calendar.Slot
	for _, slot := range inOrder(slots) {
		h, err := halfDays.Get(ctx, tx, halfDayID(leaderID, slot))
		switch {
		case errors.Is(err, docdb.ErrNotFound):
			continue
		case err != nil:
			return nil, err
		case !HalfDaySteps.Allows(h.State, "close"):
			conflict.Fields = append(conflict.Fields, apperr.Field{
				Path:    fmt.Sprintf("close[%d]", slices.Index(slots, slot)),
				Message: isFor(slot, h),
			})
			continue
		}
		if err := halfDays.Delete(ctx, tx, &h); err != nil {
			return nil, err
		}
		closed = append(closed, slot)
	}
	if len(conflict.Fields) > 0 {
		return nil, conflict
	}
	return closed, nil
}

// inOrder returns the slots sorted, each once.
func inOrder(slots []calendar.Slot) []calendar.Slot {
	return slices.Compact(slices.SortedFunc(slices.Values(slots), calendar.Slot.Compare))
}
