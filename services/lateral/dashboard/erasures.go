package dashboard

import (
	"context"

	"lateral/pkg/date"
	"lateral/services/people"
	"lateral/services/privacy"
)

// erasures are people who ask to be erased.
func (b Board) erasures(ctx context.Context, actor people.Actor, _ people.Place, d *Dashboard) error {
	waiting, _, err := b.Privacy.List(ctx, actor, privacy.Asked, "", most)
	for _, w := range waiting {
		item := DashboardItem{
			ID: w.ID, Title: w.Name + " asks to be erased", Why: "The law wants an answer until " + date.DayWords(w.DueOn) + ".",
			Since: w.AskedAt, Action: "Carry out or say why not", Path: "/erasures",
		}
		if w.DueOn < date.Of(b.Now()) {
			item.Late = "Overdue"
		}
		d.Items = append(d.Items, item)
	}
	return err
}
