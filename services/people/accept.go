package people

import (
	"context"
	"errors"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
)

// Offer is an invitation as its owner reads it before they accept.
type Offer struct {
	Invitation
	PlaceName string
	Known     bool // the address has an account: no name and password are needed
}

// InvitationByLink returns the offer that the token of a letter belongs to. The errors are
// those of every link.
func (d *Directory) InvitationByLink(ctx context.Context, token string) (Offer, error) {
	var o Offer
	err := d.db.View(ctx, func(r docdb.Reader) error {
		var err error
		if o.Invitation, err = d.invited(ctx, r, token); err != nil {
			return err
		}
		if o.PlaceName, err = NameOf(ctx, r, o.Place); err != nil {
			return err
		}
		a, err := accountByEmail(ctx, r, o.EmailKey)
		o.Known = err == nil && a.State == Active
		return ignoreAbsent(err)
	})
	return o, err
}

// invited returns the invitation that a token belongs to.
func (d *Directory) invited(ctx context.Context, r docdb.Reader, token string) (Invitation, error) {
	l, err := d.follow(ctx, r, toAccept, token)
	if err != nil {
		return Invitation{}, err
	}
	return GetInvitation(ctx, r, l.Subject)
}

// AcceptInput is how an invitation is accepted. Name and Password are for people without an
// account; for others they are ignored.
type AcceptInput struct {
	Token    string
	Name     string
	Password string
}

// AcceptInvitation gives the role that the token of a letter offers, and makes an account if the
// address has none. The errors are those of every link, and Invalid if a name or password
// is missing.
func (d *Directory) AcceptInvitation(ctx context.Context, in AcceptInput) (Described, error) {
	offer, err := d.InvitationByLink(ctx, in.Token)
	if err != nil {
		return Described{}, err
	}
	phc := ""
	if !offer.Known {
		if phc, err = d.newcomer(ctx, in, offer.Invitation); err != nil {
			return Described{}, err
		}
	}
	var given Described
	err = d.update(ctx, func(tx docdb.Tx) error {
		i, err := d.invited(ctx, tx, in.Token)
		if err != nil {
			return err
		}
		m, err := d.join(ctx, tx, i, in.Name, phc)
		if err != nil {
			return err
		}
		given, err = describeOne(ctx, tx, m)
		return err
	})
	d.forgetAccount(ctx, given.AccountID)
	return given, err
}

func (d *Directory) newcomer(ctx context.Context, in AcceptInput, i Invitation) (string, error) {
	known, err := placeWords(ctx, d.db, i.Place)
	if err != nil {
		return "", err
	}
	var c apperr.Check
	checkName(&c, in.Name)
	checkPassword(&c, in.Password, append(known, in.Name, i.Email)...)
	if err := c.Err(); err != nil {
		return "", err
	}
	return d.hasher.Hash(ctx, in.Password)
}

// stillOffered is nil if the invitation can still be accepted: the place has not changed,
// and the person who invited is somebody else and may still invite. If a school has got a
// head since a broker invited, the head decides again.
func stillOffered(ctx context.Context, r docdb.Reader, i Invitation, accountID string) error {
	if err := fits(ctx, r, Held{Role: i.Role, Place: i.Place}); err != nil {
		return err
	}
	void := apperr.Conflict("invitation_void",
		thePersonWhoInvited)
	inviter, err := actorOf(ctx, r, i.By)
	if apperr.Is(err, apperr.KindUnauthenticated) {
		return void
	}
	if err != nil {
		return err
	}
	if inviter.AccountID == accountID || inviter.isOneself(i.Email) {
		return apperr.Forbidden(youCannotInviteYourself)
	}
	err = manages(ctx, r, inviter, i.Place, "place")
	if apperr.Is(err, apperr.KindNotFound) {
		return void
	}
	return err
}

func (d *Directory) join(ctx context.Context, tx docdb.Tx, i Invitation, name, phc string) (Membership, error) {
	a, err := accountByEmail(ctx, tx, i.EmailKey)
	if errors.Is(err, docdb.ErrNotFound) {
		a, err = d.newAccount(ctx, tx, name, i.Email)
	}
	if err != nil {
		return Membership{}, err
	}
	if err := stillOffered(ctx, tx, i, a.ID); err != nil {
		return Membership{}, err
	}
	ctx = asActor(ctx, a.ID)
	if err := d.activate(ctx, tx, &a, name, phc); err != nil {
		return Membership{}, err
	}
	if err := d.closeInvitation(ctx, tx, i, "accept", InvitationAccepted, a.ID); err != nil {
		return Membership{}, err
	}
	return d.grant(ctx, tx, a.ID, Held{Role: i.Role, Place: i.Place}, i.By)
}
