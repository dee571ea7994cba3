package people

import (
	"context"

	"lateral/pkg/date"
	"lateral/pkg/docdb"
)

// Described is a membership with the names that people read.
type Described struct {
	Membership
	Person    string
	Email     string
	PlaceName string
}

// Me is a person as they see themselves.
type Me struct {
	Account     Account
	Memberships []Described // active ones and ones that wait
	Duty        *Duty       // the duty to add a second step; nil if there is none
	Today       date.Day    // in London
}

// Me returns the account and the memberships of the person who calls.
func (d *Directory) Me(ctx context.Context, accountID string) (Me, error) {
	me := Me{Today: date.On(d.now())}
	err := d.db.View(ctx, func(r docdb.Reader) error {
		var err error
		if me.Account, err = GetAccount(ctx, r, accountID); err != nil {
			return err
		}
		held, err := liveOf(ctx, r, accountID)
		if err != nil {
			return err
		}
		if me.Memberships, err = describe(ctx, r, held); err != nil {
			return err
		}
		me.Duty, err = d.duty(ctx, r, accountID)
		return err
	})
	return me, err
}

// Memberships returns a page of the memberships of a place in the state, the longest in it
// first, and the next cursor. NotFound if the actor does not manage the place.
func (d *Directory) Memberships(ctx context.Context, actor Actor, place Place, state MembershipState, cursor string,
	limit int) ([]Described, string, error) {
	if err := manages(ctx, d.db, actor, place, string(place.Kind)); err != nil {
		return nil, "", err
	}
	if _, err := NameOf(ctx, d.db, place); err != nil {
		return nil, "", err
	}
	found, next, err := memberships.Find(ctx, d.db, docdb.Query{
		Index: "by_place", Equal: []any{place.Kind, place.ID, state}, After: cursor, Limit: limit,
	})
	if err != nil {
		return nil, "", err
	}
	all, err := describe(ctx, d.db, found)
	return all, next, err
}

// Describe returns a membership with the names that people read.
func (d *Directory) Describe(ctx context.Context, m Membership) (Described, error) {
	return describeOne(ctx, d.db, m)
}

func describeOne(ctx context.Context, r docdb.Reader, m Membership) (Described, error) {
	all, err := describe(ctx, r, []Membership{m})
	if err != nil {
		return Described{}, err
	}
	return all[0], nil
}

func describe(ctx context.Context, r docdb.Reader, all []Membership) ([]Described, error) {
	described := make([]Described, len(all))
	for i, m := range all {
		a, err := GetAccount(ctx, r, m.AccountID)
		if err != nil {
			return nil, err
		}
		name, err := NameOf(ctx, r, m.Place)
		if err != nil {
			return nil, err
		}
		described[i] = Described{Membership: m, Person: a.Name, Email: a.Email, PlaceName: name}
	}
	return described, nil
}
