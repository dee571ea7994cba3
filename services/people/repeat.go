package people

import (
	"context"
	"errors"
	"slices"
	"time"

	"lateral/pkg/docdb"
)

// Registering and asking for a password reset take no idempotency key: nobody is signed in
// who could own it, and a stranger could send the same key to read the answer. A repetition
// is recognised without a key: it says the same, and comes soon.

// again is the time within which the same request counts once: a second click, or a browser
// that was not sure that the first one arrived.
const again = time.Minute

// errOvertaken says that somebody else was quicker, so the caller must look again.
var errOvertaken = errors.New("people: overtaken")

// repeated says whether in is a registration that was just made, and returns the ids of
// those that it was compared with. The password decides: another password makes another
// registration, with a link that confirms only that password. Comparing passwords takes
// time, so it happens outside a transaction.
func (d *Directory) repeated(ctx context.Context, in RegisterInput) (judged []string, repeated bool, err error) {
	var kept []string
	err = d.db.View(ctx, func(r docdb.Reader) error {
		alike, err := d.alike(ctx, r, in)
		for _, reg := range alike {
			judged = append(judged, reg.ID)
			c, missing := credentials.Get(ctx, r, reg.ID)
			err = errors.Join(err, ignoreAbsent(missing)) // a confirmed one has passed its password to the account
			kept = append(kept, c.PHC)
		}
		return err
	})
	for _, phc := range kept {
		if err != nil || repeated || phc == "" {
			continue
		}
		repeated, err = d.hasher.Verify(ctx, phc, in.Password)
	}
	return judged, repeated, err
}

// alike are the registrations of the last minute with the same fields as in, apart from the
// password, which cannot be read.
func (d *Directory) alike(ctx context.Context, r docdb.Reader, in RegisterInput) ([]Registration, error) {
	a, err := accountByEmail(ctx, r, emailKey(in.Email))
	if err != nil {
		return nil, ignoreAbsent(err)
	}
	all, err := registrations.All(ctx, r, docdb.Query{Index: "by_account", Equal: []any{a.ID}})
	return slices.DeleteFunc(all, func(reg Registration) bool {
		same := reg.Name == tidyName(in.Name) && reg.Role == in.Role && reg.Place == School(in.URN)
		return !same || d.now().Sub(reg.At) >= again
	}), err
}

// justAsked says whether a letter with a link to choose a new password left within the last
// minute, and the link was not used yet.
func (d *Directory) justAsked(ctx context.Context, r docdb.Reader, a Account) (bool, error) {
	if a.State != Active {
		return false, nil
	}
	all, err := links.All(ctx, r, docdb.Query{Index: "by_subject", Equal: []any{a.ID}})
	return slices.ContainsFunc(all, func(l link) bool {
		return l.Purpose == toReset && l.SpentAt == nil && d.now().Sub(l.ExpiresAt.Add(-resetLasts)) < again
	}), err
}
