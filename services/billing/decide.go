package billing

import (
	"context"
	"fmt"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/services/partnerships"
	"lateral/services/people"
	"lateral/services/support"
)

// DecideVAT records the VAT rates of an agreement for people of the issuer, if
// the agreement is still at the version seen. Later invoices use them. Invalid
// for a rate that does not exist, or where VAT needs a VAT number and there is
// none; Conflict where the support is free.
func (s *Service) DecideVAT(ctx context.Context, actor people.Actor, agreementID string, seen int64, rates Rates) (support.Agreement, error) {
	var c apperr.Check
	checkRates(&c, rates)
	if err := c.Err(); err != nil {
		return support.Agreement{}, err
	}
	var a support.Agreement
	err := s.update(ctx, func(tx docdb.Tx) error {
		before, err := support.GetAgreement(ctx, tx, agreementID)
		if err != nil {
			return err
		}
		if !issues(actor, before.PartnershipID) {
			return apperr.NotFound("agreement")
		}
		if !before.IsAt(seen) {
			return apperr.Stale("agreement")
		}
		if err := mayBeTaxed(ctx, tx, before, rates); err != nil {
			return err
		}
		decision := support.VATDecision{Rates: rates, By: actor.AccountID, ByName: actor.Name, At: s.now()}
		if a, err = support.MarkVAT(ctx, tx, agreementID, decision); err != nil {
			return err
		}
		return s.events.Append(ctx, tx, VATDecided, a.ID, Decided{AgreementID: a.ID, IssuerID: a.PartnershipID, Rates: rates})
	})
	return a, err
}

// mayBeTaxed is Invalid where a rate of an agreement needs a VAT number and
// there is none.
func mayBeTaxed(ctx context.Context, r docdb.Reader, a support.Agreement, rates Rates) error {
	visits, err := support.VisitsOf(ctx, r, a.ID)
	if err != nil {
		return err
	}
	lines, err := price(a, visits, rates)
	if err != nil {
		return err
	}
	_, _, err = sellers(ctx, r, a, lines)
	return err
}

// Preview returns the sums that an invoice for visits of an agreement would
// have, with VAT where rates are given. It is for people of the issuer.
func (s *Service) Preview(ctx context.Context, actor people.Actor, in IssueInput) (partnerships.Quote, error) {
	var c apperr.Check
	c.That(len(in.VisitIDs) <= maxVisits, "visits", fmt.Sprintf("Choose at most %d visits.", maxVisits))
	if in.Rates != nil {
		checkRates(&c, *in.Rates)
	}
	if err := c.Err(); err != nil {
		return partnerships.Quote{}, err
	}
	var q partnerships.Quote
	err := s.db.View(ctx, func(r docdb.Reader) error {
		a, err := support.GetAgreement(ctx, r, in.AgreementID)
		if err == nil && !issues(actor, a.PartnershipID) {
			err = apperr.NotFound("agreement")
		}
		if err != nil {
			return err
		}
		visits, err := visitsToInvoice(ctx, r, a, in.VisitIDs)
		if err != nil {
			return err
		}
		var tax partnerships.VAT
		if in.Rates == nil {
			q, err = a.Quote(visits...)
			return err
		}
		if q, tax, err = quoted(a, visits, *in.Rates); err == nil {
			q, err = q.Decided(tax)
		}
		return err
	})
	return q, err
}

func checkRates(c *apperr.Check, rates Rates) {
	c.That(known(rates.Support), "supportVat", "Choose 0, 5 or 20 %.")
	c.That(known(rates.Brokerage), "brokerageVat", "Choose 0, 5 or 20 %.")
	c.That(known(rates.Home), "homeVat", "Choose 0, 5 or 20 %.")
}

// decided returns the rates of an invoice: those chosen with it, else those
// decided for the agreement. Only a person decides about VAT.
func decided(a support.Agreement, chosen *Rates) (Rates, error) {
	switch {
	case chosen != nil:
		return *chosen, nil
	case a.VATDecision != nil:
		return a.VATDecision.Rates, nil
	}
	return Rates{}, apperr.Invalid(apperr.Field{Path: "supportVat", Message: "Choose the VAT on the support: none, 5 or 20 %."})
}
