package billing

import (
	"context"

	"lateral/pkg/date"
	"lateral/pkg/docdb"
)

// What follows reads documents as their papers say them, for letters that carry them: whoever calls
// decides who gets them, and nothing is said of what somebody may do.

// InvoicePaper returns an invoice with its payments and its credit notes, or NotFound.
func (s *Service) InvoicePaper(ctx context.Context, id string) (Detail, error) {
	i, err := invoices.Get(ctx, s.db, id)
	if err != nil {
		return Detail{}, orAbsent(err, "invoice")
	}
	d := Detail{Invoice: i, Today: date.On(s.now())}
	if d.Payments, err = payments.All(ctx, s.db, docdb.Query{Index: "by_invoice", Equal: []any{id}}); err != nil {
		return d, err
	}
	d.Credits, err = i.credits(ctx, s.db)
	return d, err
}

// SelfBillPaper returns a self-bill with its credit notes, or NotFound.
func (s *Service) SelfBillPaper(ctx context.Context, id string) (BillDetail, error) {
	b, err := selfBills.Get(ctx, s.db, id)
	if err != nil {
		return BillDetail{}, orAbsent(err, "self-bill")
	}
	d := BillDetail{SelfBill: b, Today: date.On(s.now())}
	if d.PaidOut, err = b.paidOut(ctx, s.db); err != nil {
		return d, err
	}
	if d.Invoice, err = invoices.Get(ctx, s.db, b.InvoiceID); err != nil {
		return d, err
	}
	if d.Credits, err = notesOf(ctx, s.db, b.InvoiceID, b.ID); err == nil && b.Credited && len(d.Credits) == 0 {
		d.Credits, err = notesOf(ctx, s.db, b.InvoiceID, "")
	}
	return d, err
}

// CreditNotePaper returns a credit note with what it takes back from, or NotFound.
func (s *Service) CreditNotePaper(ctx context.Context, id string) (CreditDetail, error) {
	note, err := creditNotes.Get(ctx, s.db, id)
	if err != nil {
		return CreditDetail{}, orAbsent(err, "credit note")
	}
	d := CreditDetail{CreditNote: note}
	if d.Invoice, err = invoices.Get(ctx, s.db, note.InvoiceID); err != nil {
		return d, err
	}
	if note.SelfBillID != "" {
		if d.SelfBill, err = selfBills.Get(ctx, s.db, note.SelfBillID); err != nil {
			return d, err
		}
	}
	if len(note.Lines) == 0 {
		d.Lines, err = turned(d.Invoice.Lines)
		return d, err
	}
	for _, l := range note.Lines {
		if !l.Net.IsZero() || !l.VAT.IsZero() {
			d.Lines = append(d.Lines, l)
		}
	}
	return d, nil
}
