package billing

import (
	"context"

	"lateral/pkg/docdb"
)

// tellIssued says that the documents were issued. Where several home schools are owed a part, each is told of its own.
func (s *Service) tellIssued(ctx context.Context, tx docdb.Tx, m made) error {
	moved := m.invoice.moved(m.invoice.Total, "")
	if !m.invoice.severalHomes() && len(m.bills) > 0 {
		moved.SelfBillNumber, moved.SelfBillTotal = m.bills[0].selfBill.Number, m.bills[0].selfBill.Total
	}
	if err := s.events.Append(ctx, tx, InvoiceIssued, m.invoice.ID, moved); err != nil {
		return err
	}
	for _, b := range m.bills {
		if err := s.tellBill(ctx, tx, m.invoice, b); err != nil {
			return err
		}
	}
	if m.brokerage.ID == "" {
		return nil
	}
	return s.events.Append(ctx, tx, InvoiceIssued, m.brokerage.ID, m.brokerage.moved(m.brokerage.Total, ""))
}

// tellBill says that a self-bill of an invoice waits, or that it was issued as one of several.
func (s *Service) tellBill(ctx context.Context, tx docdb.Tx, i Invoice, b homeBill) error {
	switch {
	case b.draft.ID != "":
		held := i.moved(b.draft.Net, "")
		held.about(b.draft.HomeURN, SelfBill{AgreementID: b.draft.AgreementID, Deals: b.draft.Deals}.Of(i))
		held.Holds = b.holds
		return s.events.Append(ctx, tx, SelfBillHeld, i.ID, held)
	case i.severalHomes():
		return s.tellSelfBill(ctx, tx, i, b.selfBill)
	}
	return nil
}

// tellSelfBill says that a self-bill was issued: one that waited, or one of several of an invoice.
func (s *Service) tellSelfBill(ctx context.Context, tx docdb.Tx, i Invoice, b SelfBill) error {
	return s.events.Append(ctx, tx, SelfBillIssued, i.ID, i.movedBill(b, ""))
}
