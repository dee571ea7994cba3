package billing

import (
	"context"
	"errors"

	"lateral/pkg/docdb"
	"lateral/pkg/ledger"
	"lateral/services/agreements"
)

// Lines are the lines of an invoice, of its self-bill and of the invoice of its brokerage.
func Lines(a agreements.Agreement, visits []agreements.Visit, tax agreements.Taxes) ([3][]Line, error) {
	p, err := price(a, visits, tax)
	return [3][]Line{p.invoice, p.selfBill, p.brokerage}, err
}

// Add adds lines up; Turn turns their sign.
func Add(lines []Line) (Sums, error)    { return sum(lines) }
func Turn(lines []Line) ([]Line, error) { return turned(lines) }

// EntriesOf are the entries of an invoice, its self-bill and a payment, and those that take the
// first two back.
func EntriesOf(i Invoice, b SelfBill, p Payment) (issued, back []ledger.Entry, came ledger.Entry, err error) {
	sold, soldErr := invoiced(i)
	bought, boughtErr := selfBilled(b)
	came, cameErr := received(i, p)
	linesBack, linesErr := turned(i.Lines)
	soldSums, soldSumsErr := i.Sums.turned()
	boughtSums, boughtSumsErr := b.Sums.turned()
	soldBack, soldBackErr := creditedEntry(i, CreditNote{Lines: linesBack, Sums: soldSums})
	boughtBack, boughtBackErr := selfBillCredited(b, CreditNote{Sums: boughtSums})
	return []ledger.Entry{sold, bought}, []ledger.Entry{soldBack, boughtBack}, came,
		errors.Join(soldErr, boughtErr, cameErr, linesErr, soldSumsErr, boughtSumsErr, soldBackErr, boughtBackErr)
}

// PostInvoice posts an invoice without its self-bill.
func (s *Service) PostInvoice(ctx context.Context, tx docdb.Tx, i Invoice) error {
	e, err := invoiced(i)
	if err != nil {
		return err
	}
	return post(ctx, tx, s.ledger, e)
}
