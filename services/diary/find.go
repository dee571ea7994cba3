package diary

import (
	"context"
	"errors"

	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/services/calendar"
)

// FreeSlots returns the leader's free half-days from the day from until the day
// to, both included, in order.
func FreeSlots(ctx context.Context, r docdb.Reader, leaderID string, from, to date.Day) ([]calendar.Slot, error) {
	var free []calendar.Slot
	q := docdb.Query{
		Index: "by_leader_state", Equal: []any{leaderID, Free},
		From: from, To: after(to), Limit: docdb.MaxLimit,
	}
	err := halfDays.Each(ctx, r, q, func(h HalfDay) error {
		free = append(free, h.Slot)
		return nil
	})
	return free, err
}

// after is a bound above both halves of the day: "/" sorts behind ".".
func after(day date.Day) string { return string(day) + "/" }

// CountFree returns the number of the leader's free half-days from the day from
// until the day to, both included, and the first of them; the zero Slot where
// there are none. It reads one document; FreeSlots reads them all.
func CountFree(ctx context.Context, r docdb.Reader, leaderID string, from, to date.Day) (int, calendar.Slot, error) {
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

// EachBooked calls fn for every booked half-day, by time and then by leader,
// until fn returns an error.
func EachBooked(ctx context.Context, r docdb.Reader, fn func(HalfDay) error) error {
	return halfDays.Each(ctx, r, docdb.Query{Index: "by_state", Equal: []any{Booked}, Limit: docdb.MaxLimit}, fn)
}

// NumberFree is the number that CountFree returns.
func NumberFree(ctx context.Context, r docdb.Reader, leaderID string, from, to date.Day) (int, error) {
	n, _, err := CountFree(ctx, r, leaderID, from, to)
	return n, err
}

// NumberOpened is the number of half-days that the leader opened from the day from until the day to,
// both included, whatever became of them.
func NumberOpened(ctx context.Context, r docdb.Reader, leaderID string, from, to date.Day) (int, error) {
	q := docdb.Query{Index: "by_leader", Equal: []any{leaderID}, From: from, To: after(to)}
	n, err := halfDays.Count(ctx, r, q)
	return int(n), err
}
