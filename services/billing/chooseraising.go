package billing

import (
	"context"
	"slices"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/services/agreements"
	"lateral/services/partnerships"
	"lateral/services/people"
)

// ChooseRaising says for people of the seller when what an agreement brings is drafted, if it is still at the version
// seen. Nothing is issued by that. Invalid for no such way; Conflict where the support is free.
func (s *Service) ChooseRaising(ctx context.Context, actor people.Actor, agreementID string, seen int64,
	raising partnerships.Raising) (agreements.Agreement, error) {
	var c apperr.Check
	c.That(slices.Contains(partnerships.Raisings(), raising), "raising", chooseWhenItIsDrafted)
	if err := c.Err(); err != nil {
		return agreements.Agreement{}, err
	}
	var a agreements.Agreement
	err := s.update(ctx, func(tx docdb.Tx) error {
		if err := mayInvoice(ctx, tx, actor, agreementID); err != nil {
			return err
		}
		before, err := agreements.GetAgreement(ctx, tx, agreementID)
		if err != nil {
			return err
		}
		if !before.IsAt(seen) {
			return apperr.Stale("agreement")
		}
		if a, err = agreements.MarkRaising(ctx, tx, agreementID, raising); err != nil || before.Raised() == raising {
			return err
		}
		return s.events.Append(ctx, tx, RaisingChosen, a.ID, Raised{
			AgreementID: a.ID, AgreementRef: a.Ref, Seller: a.Seller(), BuyerURN: a.BuyerURN, HomeURN: a.HomeURN,
			Raising: raising,
		})
	})
	return a, err
}
