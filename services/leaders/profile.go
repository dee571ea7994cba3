package leaders

import (
	"context"

	"lateral/pkg/docdb"
	"lateral/services/people"
	"lateral/services/register"
)

// Profile is a leader with the details shown beside their name.
type Profile struct {
	Leader
	Home    register.School
	InForce []Designation // oldest claim first
	Record  Delivered
	May     LeaderMay
	Next    Next // for the leader alone
	// Declared are conflicts of interest, for the leader and whoever leads the home school.
	Declared []DeclaredInterest
}

// DeclaredInterest is a conflict of interest with the name of the school.
type DeclaredInterest struct {
	Interest
	School string
}

// Profile returns a leader as the actor may see them. NotFound where the leader
// is not listed and the actor has no part in the home school.
func (d *Directory) Profile(ctx context.Context, actor people.Actor, id string) (Profile, error) {
	l, err := Seen(ctx, d.db, actor, id)
	if err != nil {
		return Profile{}, err
	}
	return d.profile(ctx, d.db, actor, l)
}

func (d *Directory) profile(ctx context.Context, r docdb.Reader, actor people.Actor, l Leader) (Profile, error) {
	home, err := register.GetSchool(ctx, r, l.HomeURN)
	if err != nil {
		return Profile{}, err
	}
	in, err := DesignationsInForce(ctx, r, l.ID, d.now())
	if err != nil {
		return Profile{}, err
	}
	record, err := d.delivered(ctx, r, l.ID)
	p := Profile{Leader: l, Home: home, InForce: in, Record: record[l.ID], May: l.may(actor)}
	if err == nil && l.IsOf(actor) {
		p.Next, err = d.next(ctx, r, l, in)
	}
	if err == nil && Insider(actor, l) {
		p.Declared, err = declaredOf(ctx, r, l)
	}
	return p, err
}

func declaredOf(ctx context.Context, r docdb.Reader, l Leader) ([]DeclaredInterest, error) {
	urns := make([]register.URN, len(l.Interests))
	for i, in := range l.Interests {
		urns[i] = in.URN
	}
	if len(urns) == 0 {
		return nil, nil
	}
	schools, err := register.GetSchools(ctx, r, urns)
	all := make([]DeclaredInterest, len(urns))
	for i, in := range l.Interests {
		all[i] = DeclaredInterest{Interest: in, School: schools[in.URN].Name}
	}
	return all, err
}

// ProfilesInput says which leaders to read: the actor's own, those of a home
// school, or all that are listed.
type ProfilesInput struct {
	Mine    bool
	HomeURN register.URN
	Cursor  string
	Limit   int
}

// Profiles returns a page of leaders by name, and the next cursor. It includes
// unlisted leaders of a home school in which the actor has a part.
func (d *Directory) Profiles(ctx context.Context, actor people.Actor, in ProfilesInput) ([]Profile, string, error) {
	q := docdb.Query{Index: "by_state", Equal: []any{Listed}, After: in.Cursor, Limit: in.Limit}
	switch {
	case in.Mine:
		q.Index, q.Equal = "by_account", []any{actor.AccountID}
	case in.HomeURN != "":
		q.Index, q.Equal = "by_home", []any{in.HomeURN}
	}
	var page []Profile
	var next string
	err := d.db.View(ctx, func(r docdb.Reader) error {
		found, after, err := leaderDocs.FindWhere(ctx, r, q, func(l Leader) (bool, error) { return sees(ctx, r, actor, l) })
		if err != nil {
			return err
		}
		if err := d.readProfilesAhead(ctx, r, found); err != nil {
			return err
		}
		next, page = after, make([]Profile, len(found))
		for i, l := range found {
			if page[i], err = d.profile(ctx, r, actor, l); err != nil {
				return err
			}
		}
		return nil
	})
	return page, next, err
}
