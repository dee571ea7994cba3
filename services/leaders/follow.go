package leaders

import (
	"context"
	"errors"

	"lateral/pkg/docdb"
	"lateral/pkg/events"
	"lateral/services/people"
)

// FollowRename copies the new name of an account. It consumes people.AccountRenamed,
// and may run again.
func (d *Directory) FollowRename(ctx context.Context, e events.Event) error {
	var data people.PersonData
	if err := e.Decode(&data); err != nil {
		return err
	}
	return d.db.Update(ctx, func(tx docdb.Tx) error {
		account, err := people.GetAccount(ctx, tx, data.AccountID)
		if err != nil {
			return err
		}
		mine, err := leaderDocs.All(ctx, tx, docdb.Query{Index: "by_account", Equal: []any{account.ID}})
		if err != nil {
			return err
		}
		for _, l := range mine {
			if l.Name == account.Name {
				continue
			}
			l.call(account.Name)
			if err := d.putLeader(ctx, tx, &l, LeaderChanged); err != nil {
				return err
			}
		}
		return nil
	})
}

// FollowEnd retires a leader whose leader role in the home school ended, and
// deletes their checks. It consumes people.MembershipEnded, and may run again.
func (d *Directory) FollowEnd(ctx context.Context, e events.Event) error {
	var m people.Membership
	if err := e.Decode(&m); err != nil {
		return err
	}
	if m.Role != people.Leader || m.Place.Kind != people.InSchool {
		return nil
	}
	return d.db.Update(ctx, func(tx docdb.Tx) error {
		l, err := leaderDocs.First(ctx, tx, docdb.Query{Index: "by_account", Equal: []any{m.AccountID, m.Place.ID}})
		if errors.Is(err, docdb.ErrNotFound) {
			return nil
		}
		if err != nil {
			return err
		}
		if err := d.dropChecks(ctx, tx, l); err != nil || l.State == Retired {
			return err
		}
		if err := d.retire(ctx, tx, &l); err != nil {
			return err
		}
		return d.putLeader(ctx, tx, &l, LeaderRetired)
	})
}
