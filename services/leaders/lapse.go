package leaders

import (
	"context"

	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/pkg/jobs"
)

// Lapse is a daily job. It marks verified designations whose last day has
// passed, tells each leader by an event, and withdraws the services of leaders
// who have none left. It marks each once, in a transaction of its own.
func (d *Directory) Lapse(ctx context.Context, _ jobs.Job) error {
	today := date.On(d.now())
	for {
		passed, _, err := designations.Find(ctx, d.db, docdb.Query{Index: "expiring", To: today})
		if err != nil || len(passed) == 0 {
			return err
		}
		for _, p := range passed {
			if err := d.lapse(ctx, p.ID, today); err != nil {
				return err
			}
		}
	}
}

func (d *Directory) lapse(ctx context.Context, id string, today date.Day) error {
	return d.db.Update(ctx, func(tx docdb.Tx) error {
		passed, err := designations.Get(ctx, tx, id)
		if err != nil {
			return err
		}
		if passed.State != Verified || passed.Lapsed || passed.ExpiresOn >= today {
			return nil // somebody was quicker
		}
		l, err := GetLeader(ctx, tx, passed.LeaderID)
		if err != nil {
			return err
		}
		passed.Lapsed = true
		if err := designations.Replace(ctx, tx, &passed); err != nil {
			return err
		}
		if err := d.events.Append(ctx, tx, DesignationLapsed, passed.ID, passed.data(l)); err != nil {
			return err
		}
		return d.withdrawUnfounded(ctx, tx, l)
	})
}
