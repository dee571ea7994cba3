package billing

import (
	"context"
	"slices"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/services/agreements"
	"lateral/services/parties"
	"lateral/services/people"
)

// ChooseSupply says for people of the seller what an agreement sells, if it is still at the version
// seen. Later documents bear the VAT that the seller's table says for it. Invalid for what may not be
// sold so; Conflict where the support is free.
func (s *Service) ChooseSupply(ctx context.Context, actor people.Actor, agreementID string, seen int64,
	supply parties.Supply) (agreements.Agreement, Missing, error) {
	var c apperr.Check
	c.That(slices.Contains(parties.Supports(), supply), "supply", chooseWhatIsSold)
	if err := c.Err(); err != nil {
		return agreements.Agreement{}, Missing{}, err
	}
	var a agreements.Agreement
	var lacks Missing
	err := s.update(ctx, func(tx docdb.Tx) error {
		before, err := agreements.GetAgreement(ctx, tx, agreementID)
		if err != nil {
			return err
		}
		if !issues(actor, before.Seller()) {
			return apperr.NotFound("agreement")
		}
		if !before.IsAt(seen) {
			return apperr.Stale("agreement")
		}
		// Written even if it is the same, so that of two choices at once one sees the other.
		if a, err = agreements.MarkSupply(ctx, tx, agreementID, supply); err != nil {
			return err
		}
		if lacks, err = MissingFor(ctx, s.tables(tx), a); err != nil || before.Sells() == supply {
			return err
		}
		return s.events.Append(ctx, tx, VATDecided, a.ID, Decided{
			AgreementID: a.ID, Issuer: a.Seller(), Supply: supply, BuyerURN: a.BuyerURN,
		})
	})
	return a, lacks, err
}
