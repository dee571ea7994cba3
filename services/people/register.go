package people

import (
	"context"
	"errors"
	"slices"

	"lateral/pkg/docdb"
)

// Register asks for an account and a role in a school. The caller does not learn whether
// the address is known. Its owner gets a letter that says how to confirm, or that they have
// an account already. The same registration again within a minute counts once and sends one
// letter; see repeat.go.
func (d *Directory) Register(ctx context.Context, in RegisterInput) error {
	known, err := placeWords(ctx, d.db, School(in.URN))
	if err != nil {
		return err
	}
	if err := in.Validate(known...); err != nil {
		return err
	}
	if err := openSchool(ctx, d.db, in.URN, "urn"); err != nil {
		return err
	}
	phc := ""
	for {
		judged, repeated, err := d.repeated(ctx, in)
		if err != nil || repeated {
			return err
		}
		if phc == "" { // the same work for known addresses
			if phc, err = d.hasher.Hash(ctx, in.Password); err != nil {
				return err
			}
		}
		err = d.update(ctx, func(tx docdb.Tx) error { return d.registerNew(ctx, tx, in, phc, judged) })
		if !errors.Is(err, errOvertaken) {
			return err
		}
	}
}

// registerNew fails with errOvertaken if somebody else made a registration meanwhile that
// this one may repeat.
func (d *Directory) registerNew(ctx context.Context, tx docdb.Tx, in RegisterInput, phc string, judged []string) error {
	alike, err := d.alike(ctx, tx, in)
	if err != nil {
		return err
	}
	if slices.ContainsFunc(alike, func(reg Registration) bool { return !slices.Contains(judged, reg.ID) }) {
		return errOvertaken
	}
	a, err := accountByEmail(ctx, tx, emailKey(in.Email))
	if ignoreAbsent(err) != nil {
		return err
	}
	if asked, err := d.justAsked(ctx, tx, a); err != nil || asked {
		return err
	}
	if err := d.strangersOften(ctx, tx); err != nil {
		return err
	}
	wait, err := letterPace().count(ctx, tx, d.now(), in.Email)
	if err != nil || wait > 0 {
		return err
	}
	if a, err = d.ensureAccount(ctx, tx, in.Name, in.Email); err != nil {
		return err
	}
	ctx = asActor(ctx, a.ID)
	if a.State == Active {
		return d.sendReset(ctx, tx, RegistrationRepeated, a)
	}
	return d.sendConfirmation(ctx, tx, a, in, phc)
}
