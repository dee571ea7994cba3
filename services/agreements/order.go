package agreements

import (
	"context"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/pkg/text"
	"lateral/services/people"
)

// SetPurchaseOrder records the buyer's order number, for invoices to quote, on
// an agreement that is still at the version seen. Conflict where the agreement
// was cancelled with nothing to pay.
func (s *Service) SetPurchaseOrder(ctx context.Context, actor people.Actor, id string, seen int64,
	number string) (Agreement, error) {
	var c apperr.Check
	number = text.RequiredLine(&c, "purchaseOrder", number, maxPurchaseOrder, enterTheNumberOfYourPurchase)
	if err := c.Err(); err != nil {
		return Agreement{}, err
	}
	var a Agreement
	err := s.update(ctx, func(tx docdb.Tx) error {
		var err error
		if a, err = agreementFor(ctx, tx, actor, id); err != nil {
			return err
		}
		if err := a.MayActForBuyer(actor); err != nil {
			return err
		}
		switch {
		case !a.mayOrder(actor):
			return apperr.Forbidden(onlyTheFinanceOfficer)
		case a.State == CancelledAgreement && a.SignedOff+a.CancelledLate == 0:
			return apperr.Conflict("agreement_over", theAgreementIsCancelled(a))
		case !a.IsAt(seen):
			return apperr.Stale("agreement")
		}
		a.PurchaseOrder = number
		if err := agreements.Replace(ctx, tx, &a); err != nil {
			return err
		}
		return s.Tell(ctx, tx, PurchaseOrderSet, a.ID, a.happened(SchoolSide, actor).Saying(number))
	})
	return a, err
}

// maxPurchaseOrder limits an order number, in characters.
const maxPurchaseOrder = text.Title / 2
