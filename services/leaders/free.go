package leaders

import (
	"context"
	"errors"

	"lateral/pkg/docdb"
	"lateral/services/calendar"
)

// CountFree returns the number of the leader's free half-days from the day from
// until the day to, both included, and the first of them; the zero Slot where
// there are none. It reads one document; FreeSlots reads them all.
func CountFree(ctx context.Context, r docdb.Reader, leaderID, from, to string) (int, calendar.Slot, error) {
	q := docdb.Query{Index: "by_leader_state", Equal: []any{leaderID, Free}, From: from, To: after(to)}
	n, err := halfDays.Count(ctx, r, q)
	if err != nil {
		return 0, calendar.Slot{}, err
	}
	first, err := halfDays.First(ctx, r, q)
	if errors.Is(err, docdb.ErrNotFound) {
		return 0, calendar.Slot{}, nil
	}
	return int(n), first.Slot, err
}
