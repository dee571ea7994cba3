package leaders

import (
	"context"

	"lateral/pkg/docdb"
)

// EachBooked calls fn for every booked half-day, by time and then by leader,
// until fn returns an error.
func EachBooked(ctx context.Context, r docdb.Reader, fn func(HalfDay) error) error {
	return halfDays.Each(ctx, r, docdb.Query{Index: "by_state", Equal: []any{Booked}, Limit: docdb.MaxLimit}, fn)
}
