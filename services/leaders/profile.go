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
}

// Profile returns a leader as the actor may see them. NotFound where the leader
// is not listed and the actor has no part in the home school.
func (d *Directory) Profile(ctx context.Context, actor people.Actor, id string) (Profile, error) {
	l, err := Seen(ctx, d.db, actor, id)
	if err != nil {
		return Profile{}, err
	}
	return d.profile(ctx, l)
}

func (d *Directory) profile(ctx context.Context, l Leader) (Profile, error) {
	home, err := register.GetSchool(ctx, d.db, l.HomeURN)
	if err != nil {
		return Profile{}, err
	}
	in, err := DesignationsInForce(ctx, d.db, l.ID, d.now())
	if err != nil {
		return Profile{}, err
	}
	record, err := d.delivered(ctx, l.ID)
	return Profile{Leader: l, Home: home, InForce: in, Record: record}, err
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
	found, next, err := leaderDocs.FindWhere(ctx, d.db, q,
		func(l Leader) (bool, error) { return sees(ctx, d.db, actor, l) })
	if err != nil {
		return nil, "", badCursor(err)
	}
	page := make([]Profile, len(found))
	for i, l := range found {
		if page[i], err = d.profile(ctx, l); err != nil {
			return nil, "", err
		}
	}
	return page, next, nil
}
