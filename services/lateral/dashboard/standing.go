package dashboard

import (
	"context"
	"time"

	"lateral/pkg/date"
	"lateral/services/leaders"
	"lateral/services/people"
	"lateral/services/register"
)

// standing says that none of the leader's designations is in force any more, so
// that no school sees their services.
func (b Board) standing(ctx context.Context, actor people.Actor, place people.Place, d *Dashboard) error {
	mine, _, err := b.Leaders.Profiles(ctx, actor, leaders.ProfilesInput{Mine: true, Limit: most})
	if err != nil {
		return err
	}
	for _, l := range mine {
		if l.HomeURN != register.URN(place.ID) || l.State != leaders.Listed || len(l.InForce) > 0 {
			continue
		}
		all, err := b.Leaders.Designations(ctx, actor, l.ID)
		if err != nil {
			return err
		}
		if on, lapsed := lastDay(all); lapsed {
			d.Items = append(d.Items, DashboardItem{
				ID: "standing" + l.ID, Title: "Your designation has lapsed", Since: on, Action: "See what to do", Path: "/leader",
				Why: "Its last day was " + date.Words(on) + ". Schools no longer see what you offer.",
			})
		}
	}
	return nil
}

// lastDay is the last day of the lapsed designations; false where none lapsed,
// or where a newer claim waits for a broker.
func lastDay(all []leaders.Designation) (time.Time, bool) {
	last := ""
	for _, d := range all {
		if d.State == leaders.Claimed {
			return time.Time{}, false
		}
		if d.State == leaders.Verified {
			last = max(last, d.ExpiresOn)
		}
	}
	on, err := time.Parse(time.DateOnly, last)
	return on, err == nil
}
