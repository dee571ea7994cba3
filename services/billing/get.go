package billing

import (
	"context"

	"lateral/pkg/apperr"
	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/services/people"
)

// Detail is an invoice with its payments and its credit note, as one person may
// see it today.
type Detail struct {
	Invoice
	Today    date.Day    // in London
	Payments []Payment   // not in lists
	Credit   *CreditNote // nil unless the invoice was credited
	May      InvoiceMay  // not in lists
}

// Late says whether it is overdue today.
func (d Detail) Late() bool { return d.overdue(d.Today) }

// DaysLeft is how many days there are to pay it; negative once it is late.
func (d Detail) DaysLeft() int { return d.DueOn.Since(d.Today) }

// PaidOn is the day of the last statement that completed the sum, which may have
// been recorded later; "" unless it is paid, and in lists.
func (d Detail) PaidOn() date.Day {
	var last date.Day
	for _, p := range d.Payments {
		if d.State == Paid {
			last = max(last, p.ReceivedOn)
		}
	}
	return last
}

// Invoice returns an invoice with its payments and its credit note, or NotFound.
func (s *Service) Invoice(ctx context.Context, actor people.Actor, id string) (Detail, error) {
	i, err := invoices.Get(ctx, s.db, id)
	if err != nil || !i.mayRead(actor) {
		return Detail{}, orAbsent(err, "invoice")
	}
	d := Detail{Invoice: i, Today: date.On(s.now())}
	if d.May, err = i.may(ctx, s.db, actor); err != nil {
		return d, err
	}
	if d.Payments, err = payments.All(ctx, s.db, docdb.Query{Index: "by_invoice", Equal: []any{id}}); err != nil {
		return d, err
	}
	if i.State == Credited {
		d.Credit, err = s.creditOf(ctx, id)
	}
	return d, err
}

// BillDetail is a self-bill with the credit note that took it back.
type BillDetail struct {
	SelfBill
	Credit *CreditNote // of its invoice; nil unless that was credited
	May    SelfBillMay
}

// SelfBill returns a self-bill with the credit note that took it back, or
// NotFound.
func (s *Service) SelfBill(ctx context.Context, actor people.Actor, id string) (BillDetail, error) {
	b, err := selfBills.Get(ctx, s.db, id)
	if err != nil || !b.mayRead(actor) {
		return BillDetail{}, orAbsent(err, "self-bill")
	}
	d := BillDetail{SelfBill: b}
	if d.May, err = b.may(ctx, s.db, actor); err != nil {
		return d, err
	}
	if b.Credited {
		d.Credit, err = s.creditOf(ctx, b.InvoiceID)
	}
	return d, err
}

// creditOf is the credit note of a credited invoice.
func (s *Service) creditOf(ctx context.Context, invoiceID string) (*CreditNote, error) {
	note, err := creditNotes.First(ctx, s.db, docdb.Query{Index: "by_invoice", Equal: []any{invoiceID}})
	return &note, err
}

// CreditDetail is a credit note with the invoice that it takes back.
type CreditDetail struct {
	CreditNote
	Invoice Invoice // with the parties of its day
	Lines   []Line  // of the invoice, with the sign of their amounts turned
}

// CreditNote returns a credit note to those who may read its invoice; NotFound
// to everybody else.
func (s *Service) CreditNote(ctx context.Context, actor people.Actor, id string) (CreditDetail, error) {
	note, err := creditNotes.Get(ctx, s.db, id)
	if err != nil {
		return CreditDetail{}, apperr.NotFoundIf(err, docdb.ErrNotFound, "credit note")
	}
	i, err := invoices.Get(ctx, s.db, note.InvoiceID)
	if err != nil || !i.mayRead(actor) {
		return CreditDetail{}, orAbsent(err, "credit note")
	}
	lines, err := turned(i.Lines)
	return CreditDetail{note, i, lines}, err
}

// orAbsent answers NotFound to people who may not see it.
func orAbsent(err error, thing string) error {
	if err == nil {
		return apperr.NotFound(thing)
	}
	return apperr.NotFoundIf(err, docdb.ErrNotFound, thing)
}
