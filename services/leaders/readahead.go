package leaders

import (
	"context"

	"lateral/pkg/docdb"
	"lateral/services/register"
)

// ReadAhead reads services and leaders in two calls, for a loop that asks for one after the
// other on the same snapshot.
func ReadAhead(ctx context.Context, r docdb.Reader, serviceIDs, leaderIDs []string) error {
	if err := services.ReadAhead(ctx, r, serviceIDs); err != nil {
		return err
	}
	return leaderDocs.ReadAhead(ctx, r, leaderIDs)
}

// ReadDesignationsAhead is ReadAhead for the designations of leaders.
func ReadDesignationsAhead(ctx context.Context, r docdb.Reader, leaderIDs []string) error {
	of := func(d Designation) string { return d.LeaderID }
	return designations.ReadAheadBy(ctx, r, "by_leader", leaderIDs, of)
}

// readProfilesAhead reads what is shown beside the names of leaders.
func (d *Directory) readProfilesAhead(ctx context.Context, r docdb.Reader, all []Leader) error {
	ids, homes := make([]string, len(all)), make([]register.URN, len(all))
	for i, l := range all {
		ids[i], homes[i] = l.ID, l.HomeURN
	}
	if err := register.ReadAhead(ctx, r, homes...); err != nil {
		return err
	}
	if _, err := d.delivered(ctx, r, ids...); err != nil { // a snapshot remembers them
		return err
	}
	return ReadDesignationsAhead(ctx, r, ids)
}
