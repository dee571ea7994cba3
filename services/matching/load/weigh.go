package load

import (
	"context"
	"errors"
	"slices"

	"lateral/pkg/counter"
	"lateral/pkg/date"
	"lateral/pkg/docdb"
)

// weigh adds steps to the loads of leaders, by leader, in one transaction.
func (p *Projection) weigh(ctx context.Context, steps map[string][]Step) error {
	if len(steps) == 0 {
		return nil
	}
	return p.db.Update(ctx, func(tx docdb.Tx) error {
		turn, err := counter.Next(ctx, tx, "matching.load", 1)
		for id, more := range steps {
			if err == nil {
				err = p.change(ctx, tx, id, turn, func(l *Load) { l.add(more) })
			}
		}
		return err
	})
}

// change changes the load of one leader, and drops the steps that are forgotten.
func (p *Projection) change(ctx context.Context, tx docdb.Tx, leaderID string, turn int64, how func(*Load)) error {
	l, err := docs.Get(ctx, tx, leaderID)
	if err != nil && !errors.Is(err, docdb.ErrNotFound) {
		return err
	}
	how(&l)
	today := date.On(p.now())
	l.Steps = slices.DeleteFunc(l.Steps, func(one Step) bool { return today.Since(one.On) > forgotten })
	if l.Turn = turn; l.Version > 0 {
		return docs.Replace(ctx, tx, &l)
	}
	l.Meta.ID = leaderID
	return docs.Insert(ctx, tx, &l)
}
