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
// have, with VAT where rates are given. It is for people of the issuer.
func (s *Service) Preview(ctx context.Context, actor people.Actor, in IssueInput) (partnerships.Quote, error) {
	var c apperr.Check
	c.That(len(in.VisitIDs) <= maxVisits, "visits", chooseAtMostVisits())
	if in.Rates != nil {
		checkRates(&c, *in.Rates)
	}
	if err := c.Err(); err != nil {
		return partnerships.Quote{}, err
	}
	var q partnerships.Quote
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
		if q, err = a.Quote(visits...); err != nil || in.Rates == nil {
			return err
		}
		tax, err := a.VAT(*in.Rates, visits...)
		if err == nil {
			q, err = q.Decided(tax)
		}
		return err
	})
	return q, err
}
