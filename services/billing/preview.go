package billing

import (
	"context"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/services/agreements"
	"lateral/services/partnerships"
	"lateral/services/people"
)

// Preview returns the sums that an invoice for visits of an agreement would
// have, with VAT where it is decided. It is for people of the issuer.
func (s *Service) Preview(ctx context.Context, actor people.Actor, in IssueInput) (partnerships.Quote,
	agreements.Taxes, error) {
	var c apperr.Check
	c.That(len(in.VisitIDs) <= maxVisits, "visits", chooseAtMostVisits())
	if err := c.Err(); err != nil {
		return partnerships.Quote{}, agreements.Taxes{}, err
	}
	var q partnerships.Quote
	var tax agreements.Taxes
	err := s.db.View(ctx, func(r docdb.Reader) error {
		a, err := agreements.GetAgreement(ctx, r, in.AgreementID)
		if err == nil && !issues(actor, a.Seller()) {
			err = apperr.NotFound("agreement")
		}
		if err != nil {
			return err
		}
		visits, err := visitsToInvoice(ctx, r, a, in.VisitIDs)
		if err != nil {
			return err
		}
		t := s.tables(r)
		if tax, err = a.Taxes(ctx, t); err != nil {
			return err
		}
		q, err = a.QuotedToInvoice(ctx, t, visits...)
		return err
	})
	return q, tax, err
}
