package people

import (
	"context"
	"errors"
	"time"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/pkg/events"
	"lateral/pkg/idempotency"
	"lateral/pkg/pace"
)

// InviteInput says who is invited to what.
type InviteInput struct {
	Email string
	Role  Role
	Place Place
	Key   string // idempotency key; "" if the caller never repeats the command
}

// Validate names every bad field.
func (in InviteInput) Validate() error {
	var c apperr.Check
	checkEmail(&c, in.Email)
	c.Add("", Held{Role: in.Role, Place: in.Place}.shape())
	return c.Err()
}

// Invite sends an invitation. Inviting the same person to the same role again sends a new
// link and makes the earlier one useless. With the same key it sends nothing more and
// returns the invitation. Waiting says who may invite. NotFound if the place does not exist
// or is not the actor's, Forbidden if they would invite themselves, Conflict if the person
// holds the role already.
func (d *Directory) Invite(ctx context.Context, actor Actor, in InviteInput) (Invitation, error) {
	if err := in.Validate(); err != nil {
		return Invitation{}, err
	}
	var i Invitation
	err := d.update(ctx, func(tx docdb.Tx) error {
		if err := manages(ctx, tx, actor, in.Place, string(in.Place.Kind)); err != nil {
			return err
		}
		if actor.isOneself(in.Email) {
			return apperr.Forbidden(youCannotInviteYourselfSomebody)
		}
		if err := actor.mayGive(Held{Role: in.Role, Place: in.Place}); err != nil {
			return err
		}
		command := idempotency.Command{Who: actor.AccountID, What: "invite", Key: in.Key, Input: in}
		id, err := idempotency.Do(ctx, tx, d.now(), command, func() (string, error) { return d.invite(ctx, tx, actor, in) })
		if err != nil {
			return err
		}
		i, err = GetInvitation(ctx, tx, id)
		return err
	})
	return i, err
}

// invite sends the invitation, and returns its id.
func (d *Directory) invite(ctx context.Context, tx docdb.Tx, actor Actor, in InviteInput) (string, error) {
	if err := mayInvite(ctx, tx, in); err != nil {
		return "", err
	}
	if err := d.invitingOften(ctx, tx, actor.AccountID, in); err != nil {
		return "", err
	}
	i, err := d.putInvitation(ctx, tx, actor, in)
	if err != nil {
		return "", err
	}
	linkID, err := d.issue(ctx, tx, toAccept, i.ID, inviteLasts)
	if err != nil {
		return "", err
	}
	data := i.data()
	data.LinkID = linkID
	return i.ID, d.events.Append(ctx, tx, InvitationSent, i.ID, data)
}

func mayInvite(ctx context.Context, r docdb.Reader, in InviteInput) error {
	if _, err := NameOf(ctx, r, in.Place); err != nil {
		return err
	}
	if err := fits(ctx, r, Held{Role: in.Role, Place: in.Place}); err != nil {
		return err
	}
	a, err := accountByEmail(ctx, r, emailKey(in.Email))
	if errors.Is(err, docdb.ErrNotFound) {
		return nil
	}
	if err != nil {
		return err
	}
	m, err := liveIn(ctx, r, a.ID, Held{Role: in.Role, Place: in.Place})
	if err == nil && m.State == StateActive {
		return apperr.Conflict("membership_held", hasThisRoleThere(a.Name))
	}
	return ignoreAbsent(err)
}

// putInvitation renews the open invitation of the same person to the same role, or makes
// one.
func (d *Directory) putInvitation(ctx context.Context, tx docdb.Tx, actor Actor, in InviteInput) (Invitation, error) {
	now := d.now()
	i, err := openInvitation(ctx, tx, in.Place, emailKey(in.Email), in.Role)
	if ignoreAbsent(err) != nil {
		return i, err
	}
	i.By, i.At, i.ExpiresAt = actor.AccountID, now, now.Add(inviteLasts)
	if i.Version > 0 {
		if err := d.endLinks(ctx, tx, i.ID); err != nil {
			return i, err
		}
		err := invitations.Replace(ctx, tx, &i)
		return i, err
	}
	i.ID, i.State = d.ids.New("invitation"), InviteOpen
	i.Email, i.EmailKey, i.Role, i.Place = tidyEmail(in.Email), emailKey(in.Email), in.Role, in.Place
	err = invitations.Insert(ctx, tx, &i)
	return i, err
}

// Invitations returns a page of the open invitations to a place, and the next cursor.
// NotFound if the place is not the actor's.
func (d *Directory) Invitations(ctx context.Context, actor Actor, place Place, cursor string,
	limit int) ([]Invitation, string, error) {
	if err := manages(ctx, d.db, actor, place, string(place.Kind)); err != nil {
		return nil, "", err
	}
	if _, err := NameOf(ctx, d.db, place); err != nil {
		return nil, "", err // an operator may manage any place, but it must be there
	}
	return invitations.Find(ctx, d.db, docdb.Query{
		Index: "open", Equal: []any{place.Kind, place.ID}, After: cursor, Limit: limit,
	})
}

// WithdrawInvitation takes an open invitation back and makes its link useless.
func (d *Directory) WithdrawInvitation(ctx context.Context, actor Actor, id string) error {
	return d.update(ctx, func(tx docdb.Tx) error {
		i, err := GetInvitation(ctx, tx, id)
		if err != nil {
			return err
		}
		if err := manages(ctx, tx, actor, i.Place, "invitation"); err != nil {
			return err
		}
		return d.closeInvitation(ctx, tx, i, "withdraw", InvitationWithdrawn, "")
	})
}

func (d *Directory) closeInvitation(ctx context.Context, tx docdb.Tx, i Invitation, verb string,
	told events.Type, accountID string) error {
	if !InvitationSteps.Allows(i.State, verb) {
		return apperr.Conflict("invitation_closed", thisInvitationWasAlready(string(i.State)))
	}
	var err error
	if i.State, err = InvitationSteps.After(i.State, verb); err != nil {
		return err
	}
	if err := invitations.Replace(ctx, tx, &i); err != nil {
		return err
	}
	if err := d.endLinks(ctx, tx, i.ID); err != nil {
		return err
	}
	data := i.data()
	data.AccountID = accountID
	return d.events.Append(ctx, tx, told, i.ID, data)
}

// invitingOften counts an invitation: by role and address, by the address, which others may
// invite too, and by the person who invites.
func (d *Directory) invitingOften(ctx context.Context, tx docdb.Tx, by string, in InviteInput) error {
	one := pace.Pace{What: "invite-to-role", Often: 3, Per: 24 * time.Hour}
	all := pace.Pace{What: "invite-address", Often: 10, Per: 24 * time.Hour}
	many := pace.Pace{What: "invite", Often: 500, Per: 12 * time.Hour}
	to := emailKey(in.Email)
	return pace.Check(ctx, tx, d.now(), thisAddressHasHadSeveral,
		one.Of(to, string(in.Place.Kind), in.Place.ID, string(in.Role)), all.Of(to), many.Of(by))
}
