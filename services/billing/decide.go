package billing

import (
	"context"
	"slices"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/services/agreements"
	"lateral/services/people"
)

// DecideVAT records the VAT rates of an agreement for people of the issuer, if
// the agreement is still at the version seen. Later invoices use them. Invalid
// for a rate that does not exist, or where VAT needs a VAT number and there is
// none; Conflict where the support is free, or "vat_invoiced" where an invoice
// that is not credited has other rates.
func (s *Service) DecideVAT(ctx context.Context, actor people.Actor, agreementID string, seen int64,
	rates Rates) (agreements.Agreement, error) {
	var c apperr.Check
	checkRates(&c, rates)
	if err := c.Err(); err != nil {
		return agreements.Agreement{}, err
	}
	var a agreements.Agreement
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
		if err := mayBeTaxed(ctx, tx, before, rates); err != nil {
			return err
		}
		if err := asInvoiced(ctx, tx, before, rates); err != nil {
			return err
		}
		a, err = s.mark(ctx, tx, actor, before, rates)
		return err
	})
	return a, err
}

// mark makes the rates the agreement's decision. Equal rates keep the decision
// that is there.
func (s *Service) mark(ctx context.Context, tx docdb.Tx, actor people.Actor, a agreements.Agreement,
	rates Rates) (agreements.Agreement, error) {
	decision := agreements.VATDecision{Rates: rates, By: actor.AccountID, ByName: actor.Name, At: s.now()}
	same := a.VATDecision != nil && a.VATDecision.Rates == rates
	if same {
		decision = *a.VATDecision
	}
	// Written even if it is the same, so that of two decisions at once one sees the other.
	a, err := agreements.MarkVAT(ctx, tx, a.ID, decision)
	if err != nil || same {
		return a, err
	}
	return a, s.events.Append(ctx, tx, VATDecided, a.ID, Decided{
		AgreementID: a.ID, Issuer: a.Seller(), Rates: rates, BuyerURN: a.BuyerURN,
	})
}

// asInvoiced is Conflict "vat_invoiced" where the agreement's last invoice that
// is not credited has other rates: what was invoiced and what is still to come
// would not agree with the sum that the agreement says.
func asInvoiced(ctx context.Context, r docdb.Reader, a agreements.Agreement, rates Rates) error {
	all, err := invoices.All(ctx, r, docdb.Query{Index: "by_agreement", Equal: []any{a.ID}})
	if err != nil {
		return err
	}
	var last Invoice
	for _, i := range all {
		if i.State != Credited && i.BrokerageOf == "" {
			last = i
		}
	}
	if last.ID == "" {
		return nil
	}
	bill, err := last.selfBill(ctx, r)
	if err != nil || atRates(last.Lines, bill.Lines, rates) {
		return err
	}
	return apperr.Conflict("vat_invoiced", theInvoiceForThisAgreement(last, bill))
}

// atRates says whether the lines of an invoice and of its self-bill have the rates.
func atRates(invoice, selfBill []Line, rates Rates) bool {
	for _, l := range invoice {
		if l.VisitID != "" && l.VATRate != rates.Support || l.VisitID == "" && l.VATRate != rates.Brokerage {
			return false
		}
	}
	return !slices.ContainsFunc(selfBill, func(l Line) bool { return l.VATRate != rates.Home })
}

// mayBeTaxed is Invalid where a rate of an agreement needs a VAT number and
// there is none.
func mayBeTaxed(ctx context.Context, r docdb.Reader, a agreements.Agreement, rates Rates) error {
	visits, err := agreements.VisitsOf(ctx, r, a.ID)
	if err != nil {
		return err
	}
	lines, err := price(a, visits, treatmentsAt(rates))
	if err != nil {
		return err
	}
	_, err = sidesOf(ctx, r, a, lines)
	return err
}
