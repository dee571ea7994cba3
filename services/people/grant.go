package people

import (
	"context"
	"errors"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
)

// ask makes a membership that waits for approval. Conflict if the person holds the role
// there or has asked for it.
func (d *Directory) ask(ctx context.Context, tx docdb.Tx, accountID string, h Held) (Membership, error) {
	switch m, err := liveIn(ctx, tx, accountID, h); {
	case err == nil && m.State == StateActive:
		return m, apperr.Conflict("membership_held", youHaveThisRole)
	case err == nil:
		return m, apperr.Conflict("membership_awaited", youHaveAskedForThisRole)
	case !errors.Is(err, docdb.ErrNotFound):
		return m, err
	}
	m := d.newMembership(accountID, h, StatePending, accountID)
	if err := memberships.Insert(ctx, tx, &m); err != nil {
		return m, err
	}
	return m, d.events.Append(asActor(ctx, accountID), tx, MembershipAsked, m.ID, m)
}

// grant gives a role. A waiting membership becomes active; an active one stays.
func (d *Directory) grant(ctx context.Context, tx docdb.Tx, accountID string, h Held, by string) (Membership, error) {
	m, err := liveIn(ctx, tx, accountID, h)
	switch {
	case errors.Is(err, docdb.ErrNotFound):
		m = d.newMembership(accountID, h, StateActive, by)
		err = memberships.Insert(ctx, tx, &m)
	case err == nil && m.State == StateActive:
		return m, nil
	case err == nil:
		err = d.move(ctx, tx, &m, "grant", by)
	}
	if err != nil {
		return m, err
	}
	return m, d.events.Append(ctx, tx, MembershipGranted, m.ID, m)
}
