package people

import (
	"context"
	"errors"
	"fmt"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
)

// ProvisionInput describes a person whom a command makes, without a letter.
type ProvisionInput struct {
	Name     string
	Email    string
	Password string
	Held     []Held
}

// Validate names every bad field. known lists words that the password must not be made of,
// besides name and address.
func (in ProvisionInput) Validate(known ...string) error {
	var c apperr.Check
	checkName(&c, in.Name)
	checkEmail(&c, in.Email)
	checkPassword(&c, in.Password, append(known, in.Name, in.Email)...)
	for i, h := range in.Held {
		c.That(h.valid(), fmt.Sprintf("held[%d]", i), thisRoleIsNotHeld)
	}
	return c.Err()
}

// Provision makes a person who can sign in at once and holds the roles. If the address can
// sign in already, name and password stay, and missing roles are added; so it can be
// repeated. It checks no rights: it is for the demonstration and for the command that makes
// an operator. NotFound if a place does not exist.
func (d *Directory) Provision(ctx context.Context, in ProvisionInput) (Account, error) {
	places := make([]Place, len(in.Held))
	for i, h := range in.Held {
		places[i] = h.Place
	}
	known, err := placeWords(ctx, d.db, places...)
	if err != nil {
		return Account{}, err
	}
	if err := in.Validate(known...); err != nil {
		return Account{}, err
	}
	phc, err := d.hashUnlessActive(ctx, in.Email, in.Password)
	if err != nil {
		return Account{}, err
	}
	var a Account
	err = d.update(ctx, func(tx docdb.Tx) error {
		if a, err = d.ensureAccount(ctx, tx, in.Name, in.Email); err != nil {
			return err
		}
		if a.State != Active {
			if err := d.activate(ctx, tx, &a, in.Name, phc); err != nil {
				return err
			}
			if err := d.events.Append(ctx, tx, AccountProvisioned, a.ID, PersonData{AccountID: a.ID}); err != nil {
				return err
			}
		}
		return d.grantAll(ctx, tx, a.ID, in.Held)
	})
	d.forgetAccount(ctx, a.ID)
	return a, err
}

// Known says whether somebody can sign in with the address.
func (d *Directory) Known(ctx context.Context, email string) (bool, error) {
	a, err := accountByEmail(ctx, d.db, emailKey(email))
	if errors.Is(err, docdb.ErrNotFound) {
		return false, nil
	}
	return a.State == Active, err
}

func (d *Directory) grantAll(ctx context.Context, tx docdb.Tx, accountID string, all []Held) error {
	for _, h := range all {
		if _, err := NameOf(ctx, tx, h.Place); err != nil {
			return err
		}
		if _, err := d.grant(ctx, tx, accountID, h, accountID); err != nil {
			return err
		}
	}
	return nil
}

// ensureAccount returns the account of the address, or makes one.
func (d *Directory) ensureAccount(ctx context.Context, tx docdb.Tx, name, email string) (Account, error) {
	a, err := accountByEmail(ctx, tx, emailKey(email))
	if errors.Is(err, docdb.ErrNotFound) {
		return d.newAccount(ctx, tx, name, email)
	}
	return a, err
}

// hashUnlessActive hashes a password for a new account; "" if the address can sign in
// already and so keeps its own.
func (d *Directory) hashUnlessActive(ctx context.Context, email, password string) (string, error) {
	if known, err := d.Known(ctx, email); known || err != nil {
		return "", err
	}
	return d.hasher.Hash(ctx, password)
}
