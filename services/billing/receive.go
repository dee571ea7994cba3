package billing

import (
	"cmp"
	"context"
	"slices"

	"lateral/pkg/apperr"
	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/pkg/ledger"
	"lateral/pkg/money"
	"lateral/services/parties"
	"lateral/services/people"
)

// BankReceipt is money of a line of a bank statement that is for an invoice.
type BankReceipt struct {
	Book      parties.Ref // whose account the statement is of
	InvoiceID string
	LineID    string
	Amount    money.Amount
	On        date.Day // of the line
	CountsOn  date.Day // in the book
	Text      string   // of the line
	From      ledger.Account
}

// ReceiveFromBank records, within tx, money that a line of a statement shows, as a payment of an
// invoice of the book. The payment names the line. NotFound where the book has no such invoice;
// else the errors of RecordTransfer.
func (s *Service) ReceiveFromBank(ctx context.Context, tx docdb.Tx, actor people.Actor,
	r BankReceipt) (Payment, Invoice, error) {
	i, err := invoices.Get(ctx, tx, r.InvoiceID)
	if err != nil {
		return Payment{}, i, apperr.NotFoundIf(err, docdb.ErrNotFound, "invoice")
	}
	if i.Issuer != r.Book {
		return Payment{}, i, apperr.NotFound("invoice")
	}
	if err := i.forIssuer(actor); err != nil {
		return Payment{}, i, err
	}
	id, err := s.receive(ctx, tx, i, Payment{
		Amount: r.Amount, Method: Transfer, ReceivedOn: r.On, Reference: r.Text, RecordedBy: actor.AccountID,
		LineID: r.LineID, From: r.From, PostedOn: r.CountsOn,
	})
	if err != nil {
		return Payment{}, i, err
	}
	p, err := payments.Get(ctx, tx, id)
	return p, i, err
}

// ReceiptMet notes, within tx, that a receipt that a person recorded is the money of a line: from then
// on nothing of it is in transit. Conflict where another line has it, or where it was taken back.
func (s *Service) ReceiptMet(ctx context.Context, tx docdb.Tx, actor people.Actor, book parties.Ref, paymentID,
	lineID string) (Payment, Invoice, error) {
	p, i, err := s.receiptOf(ctx, tx, actor, paymentID)
	if err != nil {
		return p, i, err
	}
	switch {
	case p.Issuer != book:
		return p, i, apperr.NotFound("payment")
	case !p.InTransit():
		return p, i, apperr.Conflict("receipt_met", receiptIsNotInTransit)
	}
	p.LineID = lineID
	err = payments.Replace(ctx, tx, &p)
	return p, i, err
}

// ReceiptLeft notes, within tx, that a receipt that a person recorded is not the money of its line.
func (s *Service) ReceiptLeft(ctx context.Context, tx docdb.Tx, actor people.Actor, paymentID string) error {
	p, _, err := s.receiptOf(ctx, tx, actor, paymentID)
	if err != nil {
		return err
	}
	p.LineID = ""
	return payments.Replace(ctx, tx, &p)
}

// receiptOf is a payment with its invoice, for those who record for its issuer.
func (s *Service) receiptOf(ctx context.Context, tx docdb.Tx, actor people.Actor, id string) (Payment, Invoice, error) {
	p, err := payments.Get(ctx, tx, id)
	if err != nil {
		return p, Invoice{}, apperr.NotFoundIf(err, docdb.ErrNotFound, "payment")
	}
	i, err := invoices.Get(ctx, tx, p.InvoiceID)
	if err != nil {
		return p, i, err
	}
	if !issues(actor, i.Issuer) {
		return p, i, apperr.NotFound("payment")
	}
	return p, i, i.forIssuer(actor)
}

// Stands says whether the payment was not taken back.
func (p Payment) Stands() bool { return p.UndoneAt == nil }

// InTransit says whether a person recorded the payment and no line of a statement shows it yet.
func (p Payment) InTransit() bool {
	return p.Stands() && p.Method == Transfer && p.From == "" && p.LineID == ""
}

// Undoable says whether whoever recorded the payment can take it back by itself: no line of a statement shows it,
// and it did not come by card.
func (p Payment) Undoable() bool { return p.InTransit() || p.Stands() && p.Method == FromAccount }

// OpenInvoices are the invoices of an issuer on which something is owed.
func OpenInvoices(ctx context.Context, r docdb.Reader, issuer parties.Ref) ([]Invoice, error) {
	return invoices.All(ctx, r, docdb.Query{Index: "by_issuer_state", Equal: []any{issuer},
		In: []any{Issued, PartPaid}, Limit: docdb.MaxLimit})
}

// OpenInvoicesTo are the invoices to a payer on which something is owed, the earliest due first.
func OpenInvoicesTo(ctx context.Context, r docdb.Reader, payer parties.Ref) ([]Invoice, error) {
	all, err := invoices.All(ctx, r, docdb.Query{Index: "by_payer_state", Equal: []any{payer},
		In: []any{Issued, PartPaid}, Limit: docdb.MaxLimit})
	slices.SortStableFunc(all, func(a, b Invoice) int {
		return cmp.Or(cmp.Compare(a.DueOn, b.DueOn), cmp.Compare(a.Number, b.Number))
	})
	return all, err
}

// GetInvoice returns an invoice, or docdb.ErrNotFound. For nouns above, which ask who may see it.
func GetInvoice(ctx context.Context, r docdb.Reader, id string) (Invoice, error) {
	return invoices.Get(ctx, r, id)
}

// EachPayment calls fn for every payment.
func EachPayment(ctx context.Context, r docdb.Reader, fn func(Payment) error) error {
	return payments.Each(ctx, r, docdb.Query{Limit: docdb.MaxLimit}, fn)
}
