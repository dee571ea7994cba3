package dashboard

import (
	"context"
	"strings"
	"time"

	"lateral/pkg/date"
	"lateral/services/leaders"
	"lateral/services/people"
	"lateral/services/register"
)

// soon is how many days before the end of an insurance its renewal appears.
const soon = 14

// checks are the leaders of a school with unconfirmed checks, for people who may
// confirm them.
func (b Board) checks(ctx context.Context, actor people.Actor, place people.Place, d *Dashboard) error {
	found, err := b.Leaders.ChecksAt(ctx, actor, register.URN(place.ID))
	now := b.Now()
	on := date.Add(now, soon)
	for _, c := range found {
		lacking := c.Record.Lacking(c.Leader.Name, on, date.Of(now))
		if len(lacking) == 0 || !c.Confirmers.Has(actor) {
			continue
		}
		d.Items = append(d.Items, DashboardItem{
			ID: "checks" + c.Leader.ID, Title: "Confirm the checks of " + c.Leader.Name, Action: "Confirm the checks",
			Why: strings.Join(lacking, " ") + " Schools see this before they let anybody in.", Since: sinceOf(c), Path: "/leaders/" + c.Leader.ID + "/checks",
		})
	}
	return err
}

// sinceOf is the start of the wait for a confirmation: the day when the
// insurance is about to run out, the last confirmation, or the leader's first
// day.
func sinceOf(c leaders.Checked) time.Time {
	if i := c.Record.Insurance; i != nil && c.Record.Identity != nil && c.Record.DBS != nil {
		if last, err := date.Start(i.Until); err == nil {
			return last.AddDate(0, 0, -soon)
		}
	}
	if c.Record.ConfirmedAt != nil {
		return *c.Record.ConfirmedAt
	}
	return c.Leader.CreatedAt
}
