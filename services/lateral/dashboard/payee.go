package dashboard

import (
	"context"

	"lateral/pkg/date"
	"lateral/services/people"
	"lateral/services/register"
)

// payee is a change of payee that waits for this person's yes.
func (b Board) payee(ctx context.Context, actor people.Actor, place people.Place, d *Dashboard) error {
	h := register.Holder{PartnershipID: place.ID}
	if place.Kind == people.InSchool {
		h = register.Holder{URN: register.URN(place.ID)}
	}
	now, err := b.Register.PayeeOf(ctx, actor, h)
	if err != nil || now.Waiting == nil || !now.Waiting.MayConfirm {
		return err
	}
	w := now.Waiting
	d.Items = append(d.Items, DashboardItem{
		ID: "payee" + w.ID, Title: "Confirm or stop the new account of " + w.HolderName, Action: "Look at the change",
		Why:   w.AskedByName + " asked for another account or VAT number. It holds from " + date.TimeWords(w.EffectiveAt) + ", unless somebody stops it.",
		Since: w.AskedAt, Path: "/payee-changes/" + w.ID,
	})
	return nil
}
