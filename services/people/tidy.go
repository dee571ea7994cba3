package people

import (
	"context"
	"time"

	"lateral/pkg/docdb"
)

// kept is how long what has expired can still be explained to people.
const kept = 30 * 24 * time.Hour

// Tidy deletes what nobody needs any more: links, registrations with their
// passwords, and sessions that expired a month ago, and counts of attempts that
// have faded. It returns how many documents it deleted. For a daily job.
func (d *Directory) Tidy(ctx context.Context) (int, error) {
	before := d.now().Add(-kept)
	total := 0
	for _, sweep := range []func(context.Context, docdb.Tx, time.Time) (int, error){
		sweepRegistrations,
		sweeper(links, "by_expiry"), sweeper(sessions, "by_expiry"), sweeper(throttles, "by_time"),
	} {
		n, err := d.sweep(ctx, before, sweep)
		if total += n; err != nil {
			return total, err
		}
	}
	return total, nil
}

// sweepLimit is how many documents one transaction deletes.
const sweepLimit = 200

func (d *Directory) sweep(ctx context.Context, before time.Time, sweep func(context.Context, docdb.Tx, time.Time) (int, error)) (int, error) {
	for total := 0; ; {
		n := 0
		err := d.update(ctx, func(tx docdb.Tx) error {
			var err error
			n, err = sweep(ctx, tx, before)
			return err
		})
		if total += n; err != nil || n < sweepLimit {
			return total, err
		}
	}
}

// sweeper deletes the documents whose time by the index is before the moment.
func sweeper[T any](c docdb.Collection[T], index string) func(context.Context, docdb.Tx, time.Time) (int, error) {
	return func(ctx context.Context, tx docdb.Tx, before time.Time) (int, error) {
		old, _, err := c.Find(ctx, tx, docdb.Query{Index: index, To: before, Limit: sweepLimit})
		for i := range old {
			if err == nil {
				err = c.Delete(ctx, tx, &old[i])
			}
		}
		return len(old), err
	}
}

func sweepRegistrations(ctx context.Context, tx docdb.Tx, before time.Time) (int, error) {
	old, _, err := registrations.Find(ctx, tx, docdb.Query{Index: "by_expiry", To: before, Limit: sweepLimit})
	for _, reg := range old {
		if err == nil {
			err = dropCredential(ctx, tx, reg.ID)
		}
		if err == nil {
			err = registrations.Delete(ctx, tx, &reg)
		}
	}
	return len(old), err
}
