package people

import (
	"context"
	"errors"
	"strings"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/services/people/password"
	"lateral/services/register"
)

// credential is a kept password. It is apart from the account, so that nobody who reads an
// account holds a password. Its id is that of the account, or of the registration that
// waits to be confirmed.
type credential struct {
	docdb.Meta
	PHC     string `json:"phc"`
	Used    int64  `json:"used,omitempty"`    // how often somebody signed in with it
	Changed int64  `json:"changed,omitempty"` // number of password changes; hashing the same one again does not count
}

var credentials = docdb.Of[credential]("credentials")

func dropCredential(ctx context.Context, tx docdb.Tx, id string) error {
	c, err := credentials.Get(ctx, tx, id)
	if errors.Is(err, docdb.ErrNotFound) {
		return nil
	}
	if err != nil {
		return err
	}
	return credentials.Delete(ctx, tx, &c)
}

// checkPassword refuses a password that can be guessed, by its strength and by what is
// known about the person: name, address, and the places where they have roles.
func checkPassword(c *apperr.Check, text string, own ...string) {
	for _, o := range own {
		if local, domain, found := strings.Cut(o, "@"); found {
			own = append(own, local, domain)
		}
	}
	problem := password.Problem(text, own...)
	c.That(problem == "", "password", problem)
}

// placeWords are words about the places that an attacker would try: their names, and the
// towns of schools. Missing places have none.
func placeWords(ctx context.Context, r docdb.Reader, places ...Place) ([]string, error) {
	var words []string
	for _, place := range places {
		name, err := NameOf(ctx, r, place)
		if apperr.Is(err, apperr.KindNotFound) {
			continue
		}
		if err != nil {
			return nil, err
		}
		words = append(words, name)
		if place.Kind == InSchool {
			school, err := register.GetSchool(ctx, r, register.URN(place.ID))
			if err != nil {
				return nil, err
			}
			words = append(words, school.Town)
		}
	}
	return words, nil
}

// wordsOf are the placeWords of the roles that a person holds or asks for.
func wordsOf(ctx context.Context, r docdb.Reader, accountID string) ([]string, error) {
	held, err := liveOf(ctx, r, accountID)
	if err != nil {
		return nil, err
	}
	places := make([]Place, len(held))
	for i, m := range held {
		places[i] = m.Place
	}
	return placeWords(ctx, r, places...)
}

func setCredential(ctx context.Context, tx docdb.Tx, id, phc string) error {
	c, err := credentials.Get(ctx, tx, id)
	switch {
	case errors.Is(err, docdb.ErrNotFound):
		return credentials.Insert(ctx, tx, &credential{Meta: docdb.Meta{ID: id}, PHC: phc})
	case err != nil:
		return err
	}
	c.PHC = phc
	c.Changed++
	return credentials.Replace(ctx, tx, &c)
}

// activate makes the account one that can sign in. An account that could already keeps its
// name and its password: an old link must not change them.
func (d *Directory) activate(ctx context.Context, tx docdb.Tx, a *Account, name, phc string) error {
	if a.State == Active {
		return nil
	}
	var err error
	if a.State, err = AccountSteps.After(a.State, "confirm"); err != nil {
		return err
	}
	now := d.now()
	a.Name, a.ConfirmedAt = tidyName(name), &now
	if err := accounts.Replace(ctx, tx, a); err != nil {
		return err
	}
	if err := setCredential(ctx, tx, a.ID, phc); err != nil {
		return err
	}
	return d.events.Append(asActor(ctx, a.ID), tx, AccountConfirmed, a.ID, PersonData{AccountID: a.ID})
}
