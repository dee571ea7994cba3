package diary

import (
	"context"
	"errors"
	"fmt"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/services/calendar"
)

// Hold keeps free half-days of the leader for by, within tx; those that by
// already holds stay so. Conflict "half_day_taken" with a field for each slot
// that is closed or kept for something else; then none is held.
func Hold(ctx context.Context, tx docdb.Tx, leaderID string, slots []calendar.Slot, by string) error {
	return claim(ctx, tx, leaderID, slots, by, "hold")
}

// Take books half-days of the leader for by, within tx: free ones, and those
// that by holds. Conflict "half_day_taken" as for Hold. When two take the same
// half-day at once, the database lets one through, and the other gets the
// Conflict.
func Take(ctx context.Context, tx docdb.Tx, leaderID string, slots []calendar.Slot, by string) error {
	return claim(ctx, tx, leaderID, slots, by, "take")
}

// GiveBack frees the half-days that by holds or booked, within tx. It leaves
// others alone, so it may be repeated.
func GiveBack(ctx context.Context, tx docdb.Tx, leaderID string, slots []calendar.Slot, by string) error {
	for _, slot := range slots {
		h, err := halfDays.Get(ctx, tx, halfDayID(leaderID, slot))
		if errors.Is(err, docdb.ErrNotFound) || err == nil && h.By != by {
			continue
		}
		if err != nil {
			return err
		}
		if h.State, err = HalfDaySteps.After(h.State, "give back"); err != nil {
			return err
		}
		h.By = ""
		if err := halfDays.Replace(ctx, tx, &h); err != nil {
			return err
		}
	}
	return nil
}

// CanTake says whether Take would succeed for somebody new: Conflict
// "half_day_taken" with a field for each half-day that is not free.
func CanTake(ctx context.Context, r docdb.Reader, leaderID string, slots []calendar.Slot) error {
	_, lost, err := sift(ctx, r, leaderID, slots, "")
	if err != nil {
		return err
	}
	return taken(slots, lost)
}

func claim(ctx context.Context, tx docdb.Tx, leaderID string, slots []calendar.Slot, by, verb string) error {
	free, lost, err := sift(ctx, tx, leaderID, slots, by)
	if err != nil {
		return err
	}
	if len(lost) > 0 {
		return taken(slots, lost)
	}
	for i, h := range free {
		state, err := HalfDaySteps.After(h.State, verb)
		if err != nil {
			continue // it is theirs already
		}
		h.State, h.By = state, by
		switch err := halfDays.Replace(ctx, tx, &h); {
		case errors.Is(err, docdb.ErrStale), errors.Is(err, docdb.ErrNotFound):
			lost[i] = h.Slot // somebody was quicker since we read it
		case err != nil:
			return err
		}
	}
	return taken(slots, lost)
}

// sift reads the half-days and separates those that by may have from the lost
// ones, both by their place in slots. A slot that is named twice counts once.
func sift(ctx context.Context, r docdb.Reader, leaderID string, slots []calendar.Slot,
	by string) (map[int]HalfDay, map[int]calendar.Slot, error) {
	free, lost, seen := map[int]HalfDay{}, map[int]calendar.Slot{}, map[calendar.Slot]bool{}
	for i, slot := range slots {
		if seen[slot] {
			continue
		}
		seen[slot] = true
		h, err := halfDays.Get(ctx, r, halfDayID(leaderID, slot))
		switch {
		case errors.Is(err, docdb.ErrNotFound):
			lost[i] = slot
		case err != nil:
			return nil, nil, err
		case h.State == Free || by != "" && h.By == by:
			free[i] = h
		default:
			lost[i] = slot
		}
	}
	return free, lost, nil
}

// taken is the Conflict that names each lost slot, nil where none is lost.
func taken(slots []calendar.Slot, lost map[int]calendar.Slot) error {
	if len(lost) == 0 {
		return nil
	}
	conflict := apperr.Conflict("half_day_taken", someOfTheseHalfDaysAreNoLonger)
	for i := range slots {
		if slot, ok := lost[i]; ok {
			conflict.Fields = append(conflict.Fields, apperr.Field{
				Path: fmt.Sprintf("slots[%d]", i), Message: isNoLongerFree(slot),
			})
		}
	}
	return conflict
}
