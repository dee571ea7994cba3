package billing

import (
	"context"
	"slices"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/pkg/idempotency"
	"lateral/services/agreements"
	"lateral/services/parties"
	"lateral/services/people"
)

// Issue makes the invoice for signed-off visits, its self-bills or the
// invoice of the brokerage, and their entries in the books. What may share no document with the
// support has an invoice of its own, which comes after. A repeat with the same key returns the same
// invoice. Conflict where a visit is not signed off or is already on an invoice, "not_together" where the agreements
// may not share an invoice, "vat_undecided" where the seller's table does not say the VAT, or "order_required" where
// the payer's order number is missing.
func (s *Service) Issue(ctx context.Context, actor people.Actor, in IssueInput) (Invoice, error) {
	if err := in.validate(); err != nil {
		return Invoice{}, err
	}
	var invoice Invoice
	err := s.update(ctx, func(tx docdb.Tx) error {
		if err := mayInvoice(ctx, tx, actor, in.AgreementID); err != nil {
			return err
		}
		scope := actor.AccountID + " issue-invoice"
		id, _, err := idempotency.Once(ctx, tx, s.now(), scope, in.IdempotencyKey, in, func() (string, error) {
			chosen, err := choose(ctx, tx, actor, in)
			if err != nil {
				return "", err
			}
			made, err := s.issue(ctx, tx, chosen)
			return made.ID, err
		})
		if err != nil {
			return err
		}
		invoice, err = invoices.Get(ctx, tx, id)
		if err == nil && !issues(actor, invoice.Issuer) { // a repeat by somebody who had the role once
			err = apperr.NotFound("invoice")
		}
		return err
	})
	return invoice, err
}

// issue makes the documents within tx.
func (s *Service) issue(ctx context.Context, tx docdb.Tx, chosen []choice) (Invoice, error) {
	tables := s.tables(tx)
	deliveries, err := deliveriesOf(ctx, tx, tables, chosen, "")
	if err != nil {
		return Invoice{}, err
	}
	var first Invoice
	for _, d := range deliveries {
		m, err := s.deliver(ctx, tx, tables, d)
		if err != nil {
			return Invoice{}, err
		}
		if first.ID == "" {
			first = m.invoice
		}
	}
	return first, nil
}

// deliveriesOf are the deliveries of what is chosen, each of which makes an invoice: of visits that
// are on a draft, or on none. Conflict where they may not be made.
func deliveriesOf(ctx context.Context, r docdb.Reader, t *parties.Tables, chosen []choice,
	draftID string) ([]delivery, error) {
	if err := mayShare(chosen); err != nil {
		return nil, err
	}
	var parts []part
	for _, c := range chosen {
		if slices.ContainsFunc(c.visits, func(v agreements.Visit) bool { return v.ToInvoice() == agreements.Parts{} }) {
			return nil, apperr.Conflict("visit_invoiced", aVisitIsOnAnInvoice)
		}
		if slices.ContainsFunc(c.visits, func(v agreements.Visit) bool { return v.DraftID != draftID }) {
			return nil, apperr.Conflict("visit_drafted", aVisitIsOnADraft)
		}
		if gone := slices.IndexFunc(c.visits, agreements.Visit.IsGone); gone >= 0 {
			return nil, apperr.Conflict("visit_not_signed_off", didNotTakePlace(c.visits[gone]))
		}
		tax, err := mayIssue(ctx, r, t, c.agreement)
		if err != nil {
			return nil, err
		}
		all, err := price(c.agreement, c.visits, tax)
		if err != nil {
			return nil, err
		}
		for _, p := range all {
			parts = append(parts, part{c.agreement, p})
		}
	}
	return together(parts), nil
}

// deliver makes and posts the documents of a delivery.
func (s *Service) deliver(ctx context.Context, tx docdb.Tx, t *parties.Tables, d delivery) (made, error) {
	m, err := s.newDocuments(ctx, tx, t, d)
	if err != nil {
		return m, err
	}
	for _, l := range m.invoice.Lines {
		if l.VisitID == "" {
			continue
		}
		if err := agreements.MarkInvoiced(ctx, tx, l.VisitID, m.invoice.ID, l.part()); err != nil {
			return m, err
		}
	}
	if err := postIssued(ctx, tx, s.ledger, m); err != nil {
		return m, err
	}
	return m, s.tellIssued(ctx, tx, m)
}

// mayIssue is the VAT of what an agreement makes. Conflict where an invoice lacks something without which it
// may not be issued.
func mayIssue(ctx context.Context, r docdb.Reader, t *parties.Tables,
	a agreements.Agreement) (agreements.Taxes, error) {
	tax, lacks, err := taxesAndMissing(ctx, t, a)
	switch {
	case err != nil:
		return tax, err
	case lacks.VAT:
		seller, what := undecided(a, tax)
		name, err := parties.NameOf(ctx, r, seller)
		if err == nil {
			err = apperr.Conflict("vat_undecided", vatIsUndecided(name, what.Words()))
		}
		return tax, err
	case lacks.OrderRequired:
		payer, err := t.Payer(ctx, a.Seller(), a.BuyerURN)
		if err != nil {
			return tax, err
		}
		name, err := parties.NameOf(ctx, r, payer)
		if err == nil {
			err = apperr.Conflict("order_required", wantsAnOrder(name))
		}
		return tax, err
	}
	return tax, nil
}

// undecided is what nobody decided the VAT of, and whose it is to decide.
func undecided(a agreements.Agreement, tax agreements.Taxes) (parties.Ref, parties.Supply) {
	switch {
	case tax.Support == nil:
		return a.Seller(), a.Sells()
	case tax.Late == nil && a.CancelledLate > 0:
		return a.Seller(), parties.Cancelling
	case tax.Expenses == nil && !a.Expenses.None():
		return a.Seller(), parties.Travelling
	}
	return parties.Partnership(a.PartnershipID), parties.Brokering
}
