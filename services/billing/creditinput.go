package billing

import (
	"lateral/pkg/apperr"
	"lateral/pkg/money"
)

// CreditInput says what of an invoice is taken back, and why: sums of lines, or one sum of all of
// them, each before VAT; else all that is left.
type CreditInput struct {
	InvoiceID      string
	Reason         string
	Lines          []CreditLine
	Net            *money.Amount
	Keep           bool // visits that are taken back whole may not be invoiced again
	IdempotencyKey string
}

// CreditLine is what is taken back from a line of an invoice.
type CreditLine struct {
	Line int          // from 0
	Net  money.Amount // before VAT, above zero
}

// wanted is what a credit note takes from each line, before VAT: all that is left where nothing is
// named. Invalid where it is nothing, or more than is left.
func (in CreditInput) wanted(left []money.Amount) ([]money.Amount, error) {
	switch {
	case len(in.Lines) > 0:
		return wantedByLine(in.Lines, left)
	case in.Net != nil:
		return wantedInAll(*in.Net, left)
	}
	return left, nil
}

func wantedByLine(lines []CreditLine, left []money.Amount) ([]money.Amount, error) {
	net := make([]money.Amount, len(left))
	for n := range net {
		net[n] = money.Pence(0)
	}
	var c apperr.Check
	for n, l := range lines {
		there := l.Line >= 0 && l.Line < len(left)
		c.That(there, lineField(n, "line"), chooseALineOfTheInvoice)
		c.That(!there || net[l.Line].IsZero(), lineField(n, "line"), nameEachLineOnce)
		c.That(!there || l.Net.Currency == money.GBP && l.Net.Pence > 0 && l.Net.Pence <= left[l.Line].Pence,
			lineField(n, "net"), enterAtMost(left, l.Line))
		if there {
			net[l.Line] = l.Net
		}
	}
	return net, c.Err()
}

// wantedInAll spreads a sum over what is left of the lines.
func wantedInAll(net money.Amount, left []money.Amount) ([]money.Amount, error) {
	var e errs
	all, weights := money.Pence(0), make([]int64, len(left))
	for n, l := range left {
		all, weights[n] = e.add(all, l), l.Pence
	}
	if e.err != nil {
		return nil, e.err
	}
	var c apperr.Check
	c.That(net.Currency == money.GBP && net.Pence > 0 && net.Pence <= all.Pence, "net.pence", enterAtMostInAll(all))
	if err := c.Err(); err != nil {
		return nil, err
	}
	return net.SplitBy(weights)
}
