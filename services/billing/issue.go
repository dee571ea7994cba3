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
	"lateral/services/people"
)

// IssueInput says which visits of an agreement to invoice.
type IssueInput struct {
	AgreementID    string
	VisitIDs       []string
	Rates          *Rates // become the agreement's decision; nil takes those decided before
	IdempotencyKey string
}

func (in IssueInput) validate() error {
	var c apperr.Check
	c.That(len(in.VisitIDs) > 0, "visitIds", chooseAtLeastOneVisit)
	c.That(len(in.VisitIDs) <= maxVisits, "visitIds", chooseAtMostVisits())
	sorted := slices.Sorted(slices.Values(in.VisitIDs))
	c.That(len(slices.Compact(sorted)) == len(in.VisitIDs), "visitIds", chooseEachVisitOnce)
	if in.Rates != nil {
		checkRates(&c, *in.Rates)
	}
	return c.Err()
}

// Issue makes the invoice for signed-off visits of one agreement, its self-bill or the
// invoice of the brokerage, and their entries in the books. A repeat with the same key returns the same
// invoice. Conflict where a visit is not signed off or is already on an invoice,
// or "vat_invoiced" where an earlier invoice has other VAT.
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
			rates, err := decided(agreement, in.Rates)
			if err != nil {
				return "", err
			}
			if err := asInvoiced(ctx, tx, agreement, rates); err != nil {
				return "", err
			}
			made, err := s.issue(ctx, tx, agreement, in.VisitIDs, rates)
			if err == nil {
				_, err = s.mark(ctx, tx, actor, agreement, rates)
			}
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
func (s *Service) issue(ctx context.Context, tx docdb.Tx, a agreements.Agreement, visitIDs []string,
	rates Rates) (Invoice, error) {
	visits, err := visitsToInvoice(ctx, tx, a, visitIDs)
	if err != nil {
		return Invoice{}, err
	}
	lines, err := price(a, visits, treatmentsAt(rates))
	if err != nil {
		return Invoice{}, err
	}
	m, err := s.newDocuments(ctx, tx, a, lines)
	if err != nil {
		return Invoice{}, err
	}
	for _, v := range visits {
		if err := agreements.MarkInvoiced(ctx, tx, v.ID, m.invoice.ID); err != nil {
			return Invoice{}, err
		}
	}
	if err := postIssued(ctx, tx, s.ledger, m); err != nil {
		return Invoice{}, err
	}
	return m.invoice, s.tellIssued(ctx, tx, m)
}

// tellIssued says that the documents were issued.
func (s *Service) tellIssued(ctx context.Context, tx docdb.Tx, m made) error {
	moved := m.invoice.moved(m.invoice.Total, "")
	moved.SelfBillNumber, moved.SelfBillTotal = m.selfBill.Number, m.selfBill.Total
	if err := s.events.Append(ctx, tx, InvoiceIssued, m.invoice.ID, moved); err != nil || m.brokerage.ID == "" {
		return err
	}
	return s.events.Append(ctx, tx, InvoiceIssued, m.brokerage.ID, m.brokerage.moved(m.brokerage.Total, ""))
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
