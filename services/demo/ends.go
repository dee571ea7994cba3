package demo

import (
	"context"

	"lateral/services/billing"
)

// The ends of stories that do not go as they began.

func (a *act) withdraw(ctx context.Context) error {
	_, err := a.Needs.Withdraw(as(ctx, a.school()), a.school(), a.need.ID, a.need.Version)
	return err
}

func (a *act) decline(ctx context.Context) error {
	_, err := a.Enquiries.Decline(as(ctx, a.leads[a.story.lead]), a.leads[a.story.lead], a.enquiry.ID, a.enquiry.Version,
		"I have no days left this term. Please ask again after Easter.")
	return err
}

func (a *act) cancel(ctx context.Context) error {
	shown, err := a.Agreements.Get(ctx, a.school(), a.agreement.ID)
	if err != nil {
		return err
	}
	_, err = a.Agreements.Cancel(as(ctx, a.school()), a.school(), a.agreement.ID, shown.Agreement.Version,
		"The teacher whom this was for has left. We will ask again when her successor is here.")
	return err
}

// cancelVisit has the school cancel a visit so late that a share of its price is due.
func (a *act) cancelVisit(id string) func(context.Context) error {
	return func(ctx context.Context) error {
		v, err := a.present(ctx, id)
		if err != nil {
			return err
		}
		_, err = a.Agreements.CancelVisit(as(ctx, a.school()), a.school(), id, v.Version,
			"The teacher is ill, and her class has a supply teacher.")
		return err
	}
}

func (a *act) query(visitID string) func(context.Context) error {
	return func(ctx context.Context) error {
		v, err := a.present(ctx, visitID)
		if err != nil {
			return err
		}
		_, err = a.Agreements.QueryVisit(as(ctx, a.school()), a.school(), visitID, v.Version,
			"I think that this was the morning only. Could you look?")
		return err
	}
}

func (a *act) credit(ctx context.Context, i billing.Invoice) error {
	_, err := a.Billing.Credit(as(ctx, a.finance), a.finance, billing.CreditInput{
		InvoiceID: i.ID, Reason: "It went out without the purchase order number. A new one follows.",
		IdempotencyKey: "demo-" + i.ID,
	})
	return err
}
