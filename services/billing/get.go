package billing

import (
	"context"

	"lateral/pkg/apperr"
	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/pkg/money"
	"lateral/services/people"
)

// Detail is an invoice with its payments and its credit note, as one person may
// see it today.
type Detail struct {
	Invoice
	Today    date.Day       // in London
	Payments []Payment      // not in lists
	Credits  []CreditNote   // of the invoice, the oldest first
	Left     []money.Amount // of each line, before VAT; not in lists, and nil for who cannot take it back
	May      InvoiceMay     // not in lists
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
		if d.State == Paid && p.Stands() {
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
	if d.Credits, err = i.credits(ctx, s.db); err != nil || !d.May.Credit {
		return d, err
	}
	before, err := takenFrom(ctx, s.db, i)
	if err == nil {
		d.Left, err = before.left(i.Lines)
	}
	return d, err
}

// BillDetail is a self-bill with its credit notes.
type BillDetail struct {
	SelfBill
	Credits []CreditNote // the oldest first; the oldest of all are of its invoice
	May     SelfBillMay
}

// SelfBill returns a self-bill with its credit notes, or NotFound.
func (s *Service) SelfBill(ctx context.Context, actor people.Actor, id string) (BillDetail, error) {
	b, err := selfBills.Get(ctx, s.db, id)
	if err != nil || !b.mayRead(actor) {
		return BillDetail{}, orAbsent(err, "self-bill")
	}
	d := BillDetail{SelfBill: b}
	if d.May, err = b.may(ctx, s.db, actor); err != nil {
		return d, err
	}
	if d.Credits, err = notesOf(ctx, s.db, b.InvoiceID, b.ID); err == nil && b.Credited && len(d.Credits) == 0 {
		d.Credits, err = notesOf(ctx, s.db, b.InvoiceID, "")
	}
	return d, err
}

// CreditDetail is a credit note with the document that it takes back from.
type CreditDetail struct {
	CreditNote
	Invoice  Invoice  // with the parties of its day
	SelfBill SelfBill // where it takes back from that; else zero
	Lines    []Line   // that it takes back from, with the sign of their amounts turned
}

// Whole says whether nothing is left of what it takes back from.
func (d CreditDetail) Whole() bool {
	if d.SelfBill.ID != "" {
		return d.SelfBill.Credited
	}
	return d.Invoice.State == Credited
}

// CreditNote returns a credit note to those who may read what it takes back from;
// NotFound to everybody else.
func (s *Service) CreditNote(ctx context.Context, actor people.Actor, id string) (CreditDetail, error) {
	note, err := creditNotes.Get(ctx, s.db, id)
	if err != nil {
		return CreditDetail{}, apperr.NotFoundIf(err, docdb.ErrNotFound, "credit note")
	}
	d := CreditDetail{CreditNote: note}
	may := false
	if d.Invoice, err = invoices.Get(ctx, s.db, note.InvoiceID); err == nil && note.SelfBillID != "" {
		d.SelfBill, err = d.Invoice.selfBill(ctx, s.db)
		may = d.SelfBill.mayRead(actor)
	} else {
		may = d.Invoice.mayRead(actor)
	}
	if err != nil || !may {
		return CreditDetail{}, orAbsent(err, "credit note")
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

// orAbsent answers NotFound to people who may not see it.
func orAbsent(err error, thing string) error {
	if err == nil {
		return apperr.NotFound(thing)
	}
	return apperr.NotFoundIf(err, docdb.ErrNotFound, thing)
}
