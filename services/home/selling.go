package home

import (
	"context"

	"lateral/pkg/money"
	"lateral/services/billing"
	"lateral/services/parties"
	"lateral/services/people"
)

// drafted are invoices that somebody keeps as drafts.
func (s Service) drafted(ctx context.Context, actor people.Actor, place people.Place, p *Page) error {
	found, _, err := s.Billing.InvoiceDrafts(ctx, actor, parties.At(place), "", mostUnpaid)
	for _, d := range found {
		p.Items = append(p.Items, Item{
			ID: d.ID, Title: finishTheInvoice(d), Why: keptAsADraft(d), Since: d.MadeAt, Action: lookAtTheDraft,
			Path: "/invoices/drafts/" + d.ID,
		})
	}
	return err
}

// toPayOut is what the place can pay to the schools of leaders now, as one thing: it leads to the self-bill, or to
// the list of those that are owed.
func (s Service) toPayOut(ctx context.Context, actor people.Actor, place people.Place, p *Page) error {
	found, err := s.Billing.PayableBills(ctx, actor, parties.At(place))
	if err != nil || len(found) == 0 {
		return err
	}
	owed := money.Pence(0)
	for _, b := range found {
		if owed, err = owed.Add(b.Owed()); err != nil {
			return err
		}
	}
	item := Item{
		ID: "payable" + place.ID, Title: payTheSchools(found, owed), Why: whatCanBePaid(found), Since: found[0].IssuedAt,
		Action: lookAtTheSelfBills, Path: "/documents?kind=self_bill&owed=yes",
	}
	if len(found) == 1 {
		item.Action, item.Path = lookAtTheSelfBill, "/self-bills/"+found[0].ID
	}
	p.Items = append(p.Items, item)
	return nil
}

// toRefund are refunds that somebody else asked for, and those that are to be paid.
func (s Service) toRefund(ctx context.Context, actor people.Actor, place people.Place, p *Page) error {
	found, err := s.Billing.RefundsToDo(ctx, actor, parties.At(place))
	for _, f := range found {
		p.Items = append(p.Items, refundIt(f))
	}
	return err
}

func refundIt(f billing.RefundDetail) Item {
	item := Item{ID: f.ID, Since: f.AskedAt, Path: "/refunds/" + f.ID}
	if f.May.Decide {
		item.Title, item.Why, item.Action = decideAboutRefund(f.Refund), whoWantsItBack(f.Refund), decide
		return item
	}
	item.Title, item.Why, item.Action = payBack(f.Refund), approvedBy(f.Refund), lookAtTheRefund
	if f.DecidedAt != nil {
		item.Since = *f.DecidedAt
	}
	return item
}
