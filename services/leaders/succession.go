package leaders

import (
	"context"
	"errors"

	"lateral/pkg/docdb"
	"lateral/pkg/events"
	"lateral/services/register"
)

// FollowSuccession moves the leaders of a closed school, with their services, to
// its successor. Somebody who is already a leader there is
// retired at the closed school instead. It consumes register.SchoolSucceeded,
// and may run again.
func (d *Directory) FollowSuccession(ctx context.Context, e events.Event) error {
	var data register.SucceededData
	if err := e.Decode(&data); err != nil {
		return err
	}
	at, err := leaderDocs.All(ctx, d.db, docdb.Query{Index: "by_home", Equal: []any{data.From}})
	if err != nil {
		return err
	}
	for _, l := range at {
		err := d.db.Update(ctx, func(tx docdb.Tx) error { return d.follow(ctx, tx, l.ID, data) })
		if err != nil {
			return err
		}
	}
	return nil
}

func (d *Directory) follow(ctx context.Context, tx docdb.Tx, id string, to register.SucceededData) error {
	l, err := GetLeader(ctx, tx, id)
	if err != nil || l.HomeURN != to.From {
		return err
	}
	switch _, err := leaderDocs.First(ctx, tx, docdb.Query{Index: "by_account", Equal: []any{l.AccountID, to.To}}); {
	case errors.Is(err, docdb.ErrNotFound):
		return d.move(ctx, tx, l, to.To)
	case err != nil || l.State == Retired:
		return err
	}
	if err := d.retire(ctx, tx, &l); err != nil {
		return err
	}
	return d.putLeader(ctx, tx, &l, LeaderRetired)
}

func (d *Directory) move(ctx context.Context, tx docdb.Tx, l Leader, to register.URN) error {
	l.HomeURN = to
	if err := d.putLeader(ctx, tx, &l, LeaderChanged); err != nil {
		return err
	}
	return d.eachService(ctx, tx, l, func(s *Service) error {
		s.HomeURN = to
		return d.putService(ctx, tx, s, l, ServiceChanged, "")
	})
}
