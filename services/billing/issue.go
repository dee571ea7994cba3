package billing

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/pkg/idempotency"
	"lateral/services/agreements"
	"lateral/services/parties"
	"lateral/services/people"
)

// IssueInput says which visits of an agreement to invoice.
type IssueInput struct {
	AgreementID    string
	VisitIDs       []string
	IdempotencyKey string
}

func (in IssueInput) validate() error {
	var c apperr.Check
	c.That(len(in.VisitIDs) > 0, "visitIds", chooseAtLeastOneVisit)
	c.That(len(in.VisitIDs) <= maxVisits, "visitIds", chooseAtMostVisits())
	sorted := slices.Sorted(slices.Values(in.VisitIDs))
	c.That(len(slices.Compact(sorted)) == len(in.VisitIDs), "visitIds", chooseEachVisitOnce)
	return c.Err()
}

// Issue makes the invoice for signed-off visits of one agreement, its self-bill or the
// invoice of the brokerage, and their entries in the books. Expenses that may share no document with the
// support have an invoice of their own, which comes after. A repeat with the same key returns the same
// invoice. Conflict where a visit is not signed off or is already on an invoice, "vat_undecided" where the
// seller's table does not say the VAT, or "order_required" where the payer's order number is missing.
func (s *Service) Issue(ctx context.Context, actor people.Actor, in IssueInput) (Invoice, error) {
	if err := in.validate(); err != nil {
		return Invoice{}, err
	}
	var invoice Invoice
	err := s.update(ctx, func(tx docdb.Tx) error {
		agreement, err := agreements.GetAgreement(ctx, tx, in.AgreementID)
		if err != nil {
			return err
		}
		if !issues(actor, agreement.Seller()) {
			return apperr.NotFound("agreement")
		}
		scope := actor.AccountID + " issue-invoice"
		id, _, err := idempotency.Once(ctx, tx, s.now(), scope, in.IdempotencyKey, in, func() (string, error) {
			made, err := s.issue(ctx, tx, agreement, in.VisitIDs)
			return made.ID, err
		})
		if err != nil {
			return err
		}
		invoice, err = invoices.Get(ctx, tx, id)
		return err
	})
	return invoice, err
}

// issue makes the documents within tx.
func (s *Service) issue(ctx context.Context, tx docdb.Tx, a agreements.Agreement, visitIDs []string) (Invoice, error) {
	visits, err := visitsToInvoice(ctx, tx, a, visitIDs)
	if err != nil {
		return Invoice{}, err
	}
	if slices.ContainsFunc(visits, func(v agreements.Visit) bool { return v.ToInvoice() == agreements.Parts{} }) {
		return Invoice{}, apperr.Conflict("visit_invoiced", aVisitIsOnAnInvoice)
	}
	tables := s.tables(tx)
	tax, err := mayIssue(ctx, tx, tables, a)
	if err != nil {
		return Invoice{}, err
	}
	deliveries, err := price(a, visits, tax)
	if err != nil {
		return Invoice{}, err
	}
	var first Invoice
	for _, d := range deliveries {
		m, err := s.deliver(ctx, tx, tables, a, d)
		if err != nil {
			return Invoice{}, err
		}
		if first.ID == "" {
			first = m.invoice
		}
	}
	return first, nil
}

// deliver makes and posts the documents of a delivery.
func (s *Service) deliver(ctx context.Context, tx docdb.Tx, t *parties.Tables, a agreements.Agreement,
	d priced) (made, error) {
	m, err := s.newDocuments(ctx, tx, t, a, d)
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

// tellIssued says that the documents were issued.
func (s *Service) tellIssued(ctx context.Context, tx docdb.Tx, m made) error {
	moved := m.invoice.moved(m.invoice.Total, "")
	moved.SelfBillNumber, moved.SelfBillTotal = m.selfBill.Number, m.selfBill.Total
	if err := s.events.Append(ctx, tx, InvoiceIssued, m.invoice.ID, moved); err != nil {
		return err
	}
	if m.draft.ID != "" {
		held := m.invoice.moved(m.draft.Net, "")
		held.Holds = m.holds
		if err := s.events.Append(ctx, tx, SelfBillHeld, m.invoice.ID, held); err != nil {
			return err
		}
	}
	if m.brokerage.ID == "" {
		return nil
	}
	return s.events.Append(ctx, tx, InvoiceIssued, m.brokerage.ID, m.brokerage.moved(m.brokerage.Total, ""))
}

// tellSelfBill says that a self-bill that waited was issued.
func (s *Service) tellSelfBill(ctx context.Context, tx docdb.Tx, i Invoice, b SelfBill) error {
	moved := i.moved(b.Total, "")
	moved.SelfBillNumber, moved.SelfBillTotal = b.Number, b.Total
	return s.events.Append(ctx, tx, SelfBillIssued, i.ID, moved)
}

// visitsToInvoice reads the visits, which must all belong to the agreement.
func visitsToInvoice(ctx context.Context, r docdb.Reader, a agreements.Agreement,
	ids []string) ([]agreements.Visit, error) {
	var c apperr.Check
	visits := make([]agreements.Visit, len(ids))
	for i, id := range ids {
		v, err := agreements.GetVisit(ctx, r, id)
		if err != nil && !apperr.Is(err, apperr.KindNotFound) {
			return nil, err
		}
		c.That(err == nil && v.AgreementID == a.ID, fmt.Sprintf("visitIds[%d]", i),
			thisVisitDoesNotBelong)
		visits[i] = v
	}
	slices.SortFunc(visits, func(a, b agreements.Visit) int {
		return cmp.Or(cmp.Compare(a.Date, b.Date), cmp.Compare(a.ID, b.ID))
	})
	return visits, c.Err()
}
