package people

import (
	"context"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
)

// AddressLetter is a change of address as the person who holds one of its letters reads it.
type AddressLetter struct {
	AddressChange
	Side AddressSide
}

// AddressChangeByLink returns the change that the token of a letter belongs to. The errors
// are those of every link.
func (d *Directory) AddressChangeByLink(ctx context.Context, token string) (AddressLetter, error) {
	return d.addressLetter(ctx, d.db, token)
}

func (d *Directory) addressLetter(ctx context.Context, r docdb.Reader, token string) (AddressLetter, error) {
	letter := AddressLetter{Side: OldAddress}
	l, err := d.follow(ctx, r, toLeave, token)
	if apperr.Is(err, apperr.KindNotFound) {
		letter.Side = NewAddress
		l, err = d.follow(ctx, r, toArrive, token)
	}
	if err != nil {
		return letter, err
	}
	letter.AddressChange, err = GetAddressChange(ctx, r, l.Subject)
	return letter, err
}

// ConfirmAddress says yes for the address to which the token was sent. When both have said
// yes, the person has the new address. Their other sessions end, and links that were sent
// to the old address no longer work. Conflict if somebody else has the new address by now;
// the other errors are those of every link.
func (d *Directory) ConfirmAddress(ctx context.Context, token string) (AddressLetter, error) {
	var letter AddressLetter
	var owner string // of the new address
	err := d.update(ctx, func(tx docdb.Tx) error {
		owner = ""
		var err error
		if letter, err = d.addressLetter(ctx, tx, token); err != nil {
			return err
		}
		c := &letter.AddressChange
		if said := c.said(letter.Side); *said == nil {
			now := d.now()
			*said = &now
			if err := addressChanges.Replace(ctx, tx, c); err != nil {
				return err
			}
			if err := d.changed(ctx, tx, AddressConfirmed, *c, letter.Side); err != nil {
				return err
			}
		}
		if c.OldYes == nil || c.NewYes == nil {
			return nil
		}
		if owner, err = c.OwnerOfNew(ctx, tx); err != nil {
			return err
		}
		if owner != "" {
			return d.closeChange(ctx, tx, *c, "withdraw")
		}
		err = d.readdress(asActor(ctx, c.AccountID), tx, *c)
		c.State = AddressDone
		return err
	})
	d.forgetAccount(ctx, letter.AccountID)
	if err == nil && owner != "" {
		err = apperr.Conflict("address_taken",
			somebodyElseHasAnAccount)
	}
	return letter, err
}

// readdress gives the account its new address.
func (d *Directory) readdress(ctx context.Context, tx docdb.Tx, c AddressChange) error {
	if err := d.dropUnconfirmed(ctx, tx, c.ToKey); err != nil {
		return err
	}
	a, err := GetAccount(ctx, tx, c.AccountID)
	if err != nil {
		return err
	}
	a.FormerEmails = remembered(a.FormerEmails, a.Email, c.To)
	a.Email, a.EmailKey = c.To, c.ToKey
	if err := accounts.Replace(ctx, tx, &a); err != nil {
		return err
	}
	if err := d.closeChange(ctx, tx, c, "do"); err != nil {
		return err
	}
	if err := d.endLinks(ctx, tx, a.ID); err != nil { // links to choose a password, sent to the old address
		return err
	}
	if err := d.endAll(ctx, tx, a.ID, c.SessionID, AddressRenewed); err != nil {
		return err
	}
	if err := d.reinvite(ctx, tx, emailKey(c.From), a); err != nil {
		return err
	}
	return d.changed(ctx, tx, AddressChanged, c, "")
}

// dropUnconfirmed deletes an account of somebody who registered the address and never
// proved that it is theirs.
func (d *Directory) dropUnconfirmed(ctx context.Context, tx docdb.Tx, key string) error {
	a, err := accountByEmail(ctx, tx, key)
	if err != nil {
		return ignoreAbsent(err)
	}
	all, err := registrations.All(ctx, tx, docdb.Query{Index: "by_account", Equal: []any{a.ID}})
	if err != nil {
		return err
	}
	_, err = d.drop(ctx, tx, a, all)
	return err
}

// reinvite sends the open invitations of the old address to the new one. The account
// accepts them there, and the old address no longer can.
func (d *Directory) reinvite(ctx context.Context, tx docdb.Tx, oldKey string, a Account) error {
	open, err := invitations.All(ctx, tx, docdb.Query{Index: "to_address", Equal: []any{oldKey}})
	if err != nil {
		return err
	}
	for _, i := range open {
		if err := d.endLinks(ctx, tx, i.ID); err != nil {
			return err
		}
		_, err := openInvitation(ctx, tx, i.Place, a.EmailKey, i.Role)
		if err == nil {
			err = d.closeInvitation(ctx, tx, i, "withdraw", InvitationWithdrawn, "")
		} else if ignoreAbsent(err) == nil {
			err = d.forward(ctx, tx, i, a)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

func (d *Directory) forward(ctx context.Context, tx docdb.Tx, i Invitation, a Account) error {
	i.Email, i.EmailKey = a.Email, a.EmailKey
	if err := invitations.Replace(ctx, tx, &i); err != nil || !d.now().Before(i.ExpiresAt) {
		return err
	}
	linkID, err := d.issue(ctx, tx, toAccept, i.ID, i.ExpiresAt.Sub(d.now()))
	if err != nil {
		return err
	}
	data := i.data()
	data.LinkID = linkID
	return d.events.Append(ctx, tx, InvitationSent, i.ID, data)
}

// StopAddress says no for the address to which the token was sent, so nothing changes. A no
// from the old address means that an intruder is in the account, so all its sessions end.
// The errors are those of every link.
func (d *Directory) StopAddress(ctx context.Context, token string) (AddressLetter, error) {
	var letter AddressLetter
	err := d.update(ctx, func(tx docdb.Tx) error {
		var err error
		if letter, err = d.addressLetter(ctx, tx, token); err != nil {
			return err
		}
		c := letter.AddressChange
		letter.State = AddressStopped
		if err := d.closeChange(ctx, tx, c, "stop"); err != nil {
			return err
		}
		if letter.Side == OldAddress {
			ctx = asActor(ctx, c.AccountID)
			if err := d.endAll(ctx, tx, c.AccountID, "", AddressDenied); err != nil {
				return err
			}
		}
		return d.changed(ctx, tx, AddressChangeStopped, c, letter.Side)
	})
	d.forgetAccount(ctx, letter.AccountID)
	return letter, err
}
