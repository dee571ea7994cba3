package billing

import (
	"context"
	"errors"

	"lateral/pkg/docdb"
	"lateral/pkg/ledger"
	"lateral/pkg/money"
	"lateral/services/agreements"
)

// Lines are the lines of an invoice, of its self-bill and of the invoice of its brokerage.
func Lines(a agreements.Agreement, visits []agreements.Visit, tax agreements.Taxes) ([3][]Line, error) {
	var lines [3][]Line
	all, err := price(a, visits, tax)
	for _, p := range all {
		lines[0], lines[1] = append(lines[0], p.invoice...), append(lines[1], p.selfBill...)
		lines[2] = append(lines[2], p.brokerage...)
	}
	return lines, err
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
	billBack, billErr := turned(b.Lines)
	soldSums, soldSumsErr := i.Sums.turned()
	boughtSums, boughtSumsErr := b.Sums.turned()
	soldBack, soldBackErr := creditedEntry(i, CreditNote{Lines: linesBack, Sums: soldSums})
	boughtBack, boughtBackErr := selfBillCredited(b, CreditNote{Lines: billBack, Sums: boughtSums})
	return []ledger.Entry{sold, bought}, []ledger.Entry{soldBack, boughtBack}, came,
		errors.Join(billErr, soldErr, boughtErr, cameErr, linesErr, soldSumsErr, boughtSumsErr, soldBackErr, boughtBackErr)
}

// PostInvoice posts an invoice without its self-bill.
func (s *Service) PostInvoice(ctx context.Context, tx docdb.Tx, i Invoice) error {
	e, err := invoiced(i)
	if err != nil {
		return err
	}
	return Post(ctx, tx, s.ledger, e)
}

// Share is a line of a document that follows another, in pence: share.
type Share struct {
	Net, Before, Part, Whole int64
	Moves                    bool
}

// InProportion is how much more each line loses, in pence.
func InProportion(all []Share) []int64 {
	shares := make([]share, len(all))
	for n, s := range all {
		shares[n] = share{money.Pence(s.Net), money.Pence(s.Before), money.Pence(s.Part), money.Pence(s.Whole), s.Moves}
	}
	more := make([]int64, len(all))
	for n, each := range inProportion(shares) {
		more[n] = each.Pence
	}
	return more
}
