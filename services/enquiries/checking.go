package enquiries

import (
	"context"

	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/services/agreements"
	"lateral/services/people"
)

// checking reads the checks of the leader that the actor may see.
func (d dossier) checking(ctx context.Context, r docdb.Reader, actor people.Actor,
	today date.Day) (agreements.Checking, error) {
	if d.agreed != nil {
		return d.agreed.Checking(ctx, r, actor, today)
	}
	var until date.Day
	if p, open := d.open(); open {
		until = p.Slots[len(p.Slots)-1].Date
	} else if d.enquiry.Live {
		until = today
	}
	return agreements.CheckingOf(ctx, r, actor, d.enquiry.LeaderID, until, today)
}
