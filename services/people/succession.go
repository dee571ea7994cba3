package people

import (
	"context"
	"errors"

	"lateral/pkg/docdb"
	"lateral/pkg/events"
	"lateral/services/register"
)

// FollowSuccession consumes register.SchoolSucceeded. Memberships, invitations and
// registrations of the closed school move to its successor. If a person has the role there
// already, the old membership ends. Consuming the event again changes nothing.
func (d *Directory) FollowSuccession(ctx context.Context, e events.Event) error {
	var data register.SucceededData
	if err := e.Decode(&data); err != nil {
		return err
	}
	from, to := School(data.From), School(data.To)
	err := d.update(ctx, func(tx docdb.Tx) error {
		for _, state := range []MembershipState{StatePending, StateActive} {
			if err := d.moveMemberships(ctx, tx, from, to, state); err != nil {
				return err
			}
		}
		if err := d.moveInvitations(ctx, tx, from, to); err != nil {
			return err
		}
		return moveRegistrations(ctx, tx, from, to)
	})
	d.forgetAll(ctx)
	return err
}

func (d *Directory) moveMemberships(ctx context.Context, tx docdb.Tx, from, to Place, state MembershipState) error {
	all, err := memberships.All(ctx, tx, docdb.Query{Index: "by_place", Equal: []any{from.Kind, from.ID, state}})
	if err != nil {
		return err
	}
	for _, m := range all {
		if m, err = getMembership(ctx, tx, m.ID); err != nil {
			return err
		}
		if !m.Live { // a deputy's ended with the role for which they stood in
			continue
		}
		if err := d.moveMembership(ctx, tx, m, to); err != nil {
			return err
		}
	}
	return nil
}

func (d *Directory) moveMembership(ctx context.Context, tx docdb.Tx, m Membership, to Place) error {
	there, err := liveIn(ctx, tx, m.AccountID, Held{Role: m.Role, Place: to})
	switch {
	case err == nil:
		return d.merge(ctx, tx, m, there)
	case !errors.Is(err, docdb.ErrNotFound):
		return err
	}
	m.Place = to
	if err := memberships.Replace(ctx, tx, &m); err != nil {
		return err
	}
	return d.events.Append(ctx, tx, MembershipMoved, m.ID, m)
}

// merge ends a membership in favour of the same role in the successor, which becomes active
// if either was.
func (d *Directory) merge(ctx context.Context, tx docdb.Tx, old, there Membership) error {
	if old.State == StateActive && there.State == StatePending {
		if err := d.move(ctx, tx, &there, "grant", events.System); err != nil {
			return err
		}
		if err := d.events.Append(ctx, tx, MembershipGranted, there.ID, there); err != nil {
			return err
		}
	}
	if err := d.move(ctx, tx, &old, "end", events.System); err != nil {
		return err
	}
	return d.events.Append(ctx, tx, MembershipEnded, old.ID, old)
}

func (d *Directory) moveInvitations(ctx context.Context, tx docdb.Tx, from, to Place) error {
	all, err := invitations.All(ctx, tx, docdb.Query{Index: "open", Equal: []any{from.Kind, from.ID}})
	if err != nil {
		return err
	}
	for _, i := range all {
		_, err := openInvitation(ctx, tx, to, i.EmailKey, i.Role)
		switch {
		case err == nil:
			err = d.closeInvitation(ctx, tx, i, "withdraw", InvitationWithdrawn, "")
		case errors.Is(err, docdb.ErrNotFound):
			i.Place = to
			err = invitations.Replace(ctx, tx, &i)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

func moveRegistrations(ctx context.Context, tx docdb.Tx, from, to Place) error {
	all, err := registrations.All(ctx, tx, docdb.Query{Index: "by_place", Equal: []any{from.Kind, from.ID}})
	if err != nil {
		return err
	}
	for _, reg := range all {
		reg.Place = to
		if err := registrations.Replace(ctx, tx, &reg); err != nil {
			return err
		}
	}
	return nil
}
