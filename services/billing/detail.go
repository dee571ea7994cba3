package billing

import (
	"lateral/pkg/apperr"
	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/pkg/money"
	"lateral/services/parties"
)

// Detail is an invoice with its payments and its credit note, as one person may
// see it today.
type Detail struct {
	Invoice
	Today        date.Day       // in London
	Payments     []Payment      // not in lists
	Credits      []CreditNote   // of the invoice, the oldest first
	HasOnAccount money.Amount   // what its payer has on account; not in lists, and for who can use it
	Left         []money.Amount // of each line, before VAT; not in lists, and nil for who cannot take it back
	ToCredit     []CreditLine   // of visits that did not take place, once their agreement is over; not in lists
	May          InvoiceMay     // not in lists
}

// Late says whether it is overdue today.
func (d Detail) Late() bool { return d.overdue(d.Today) }

// DaysLeft is how many days there are to pay it; negative once it is late.
func (d Detail) DaysLeft() int { return d.DueOn.Since(d.Today) }

// forgetStrangers takes what the bank said from payments that were taken back: it may speak of somebody else's money,
// which was linked by mistake. The payer still sees the sum and the day.
func (d *Detail) forgetStrangers() {
	for n, p := range d.Payments {
		if !p.Stands() && p.LineID != "" {
			d.Payments[n].Reference = ""
		}
	}
}

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

// BillDetail is a self-bill with its credit notes.
type BillDetail struct {
	SelfBill
	Credits []CreditNote // the oldest first; the oldest of all are of its invoice
	Invoice Invoice      // of the same delivery, with the address of who drew up both
	PaidOut []PaidOut    // the earliest first, with those that were taken back
	Today   date.Day     // in London
	May     SelfBillMay
}

// LastPaid is the day on which the last money went out that stands; "" where none did.
func (d BillDetail) LastPaid() date.Day {
	var last date.Day
	for _, p := range d.PaidOut {
		if p.Stands() && !p.Amount.IsNegative() {
			last = max(last, p.PaidOn)
		}
	}
	return last
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

// Seller is who sold what is taken back: of a self-bill the home school, which did not draw it up.
func (d CreditDetail) Seller() parties.Ref {
	if d.SelfBill.ID != "" {
		return parties.School(d.SelfBill.HomeURN)
	}
	return d.Invoice.Issuer
}

// Buyer is to whom it was sold.
func (d CreditDetail) Buyer() parties.Ref {
	if d.SelfBill.ID != "" {
		return d.SelfBill.Issuer
	}
	return d.Invoice.Payer
}

// orAbsent answers NotFound to people who may not see it.
func orAbsent(err error, thing string) error {
	if err == nil {
		return apperr.NotFound(thing)
	}
	return apperr.NotFoundIf(err, docdb.ErrNotFound, thing)
}
