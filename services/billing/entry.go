package billing

import (
	"lateral/pkg/date"
	"lateral/pkg/ledger"
	"lateral/pkg/money"
	"lateral/services/parties"
)

// The kinds of entry in a seller's book. The subject is the document named.
const (
	Invoiced         = "invoiced"           // the invoice
	SelfBilled       = "self_billed"        // the self-bill
	TakenBack        = "credited"           // the credit note: what its invoice posted, turned
	SelfBillReversed = "self_bill_credited" // the credit note: what the self-bill posted, turned
	Received         = "received"           // the payment
	Undone           = "undone"             // the payment: what it posted, turned
	WroteOff         = "written_off"        // the write-off
	WriteOffTurned   = "write_off_undone"   // the write-off: what it posted, turned
	BroughtIn        = "brought_in"         // the invoice, which was issued elsewhere
	PaidAway         = "paid_away"          // the payment of a self-bill or a refund
	PaidAwayUndone   = "paid_away_undone"   // that payment: what it posted, turned
	RefundOwed       = "refund_approved"    // the refund: what was on account is owed to the payer
	RefundNotOwed    = "refund_withdrawn"   // the refund: what it posted, turned
)

// invoiced is the entry of an invoice: the payer owes the total, of which the seller earned the
// net, and owes the VAT on.
func invoiced(i Invoice) (ledger.Entry, error) {
	var e errs
	postings := []ledger.Posting{{Account: Receivable(i.Payer), Amount: i.Total}}
	earned, err := earnedBy(i.Lines)
	if err != nil {
		return ledger.Entry{}, err
	}
	postings = append(postings, earned...)
	postings = append(postings, ledger.Posting{Account: VATOutput, Amount: e.neg(i.VAT)})
	return ledger.Entry{
		Book: string(i.Issuer), On: date.On(i.IssuedAt), Kind: Invoiced, Subject: i.ID, Postings: postings,
	}, e.err
}

// broughtIn is the entry of an invoice that was issued elsewhere: the payer owes it, and the seller earned it before
// its book began.
func broughtIn(i Invoice) (ledger.Entry, error) {
	earlier, err := i.Total.Neg()
	return ledger.Entry{
		Book: string(i.Issuer), On: date.On(i.IssuedAt), Kind: BroughtIn, Subject: i.ID, Postings: []ledger.Posting{
			{Account: Receivable(i.Payer), Amount: i.Total}, {Account: Opening, Amount: earlier},
		},
	}, err
}

// selfBilled is the entry of a self-bill in the book of who drew it up: the support cost the net,
// and the home school is owed the total.
func selfBilled(b SelfBill) (ledger.Entry, error) {
	var e errs
	postings, err := costBy(b.Lines)
	if err != nil {
		return ledger.Entry{}, err
	}
	return ledger.Entry{
		Book: string(b.Issuer), On: date.On(b.IssuedAt), Kind: SelfBilled, Subject: b.ID,
		Postings: append(postings, ledger.Posting{Account: VATInput, Amount: b.VAT},
			ledger.Posting{Account: Payable(parties.School(b.HomeURN)), Amount: e.neg(b.Total)}),
	}, e.err
}

// creditedEntry is the entry of a credit note of an invoice: what its lines posted, turned. What was
// paid and is not owed any more is the payer's, on account.
func creditedEntry(i Invoice, n CreditNote) (ledger.Entry, error) {
	var e errs
	earned, err := earnedBy(n.Lines)
	if err != nil {
		return ledger.Entry{}, err
	}
	return ledger.Entry{
		Book: string(i.Issuer), On: date.On(n.IssuedAt), Kind: TakenBack, Subject: n.ID,
		Postings: append(earned,
			ledger.Posting{Account: VATOutput, Amount: e.neg(n.VAT)},
			ledger.Posting{Account: Receivable(i.Payer), Amount: e.add(n.Total, n.OnAccount)},
			ledger.Posting{Account: OnAccount(i.Payer), Amount: e.sub(money.Pence(0), n.OnAccount)},
		),
	}, e.err
}

// selfBillCredited is the entry of a credit note of a self-bill.
func selfBillCredited(b SelfBill, n CreditNote) (ledger.Entry, error) {
	var e errs
	postings, err := costBy(n.Lines)
	if err != nil {
		return ledger.Entry{}, err
	}
	return ledger.Entry{
		Book: string(b.Issuer), On: date.On(n.IssuedAt), Kind: SelfBillReversed, Subject: n.ID,
		Postings: append(postings, ledger.Posting{Account: VATInput, Amount: n.VAT},
			ledger.Posting{Account: Payable(parties.School(b.HomeURN)), Amount: e.neg(n.Total)}),
	}, e.err
}

// codes are all codes, in the order in which entries have them.
var codes = []Code{OfSupport, OfExpenses, OfBrokerage}

// Code says what the line is of.
func (l Line) Code() Code {
	switch {
	case l.VisitID == "":
		return OfBrokerage
	case l.Expenses:
		return OfExpenses
	}
	return OfSupport
}

// earnedBy is the income of lines, by what they are of.
func earnedBy(lines []Line) ([]ledger.Posting, error) {
	var e errs
	nets, err := byCode(lines)
	var all []ledger.Posting
	for _, code := range codes {
		all = append(all, ledger.Posting{Account: Income(code), Amount: e.neg(nets[code])})
	}
	if err != nil {
		return nil, err
	}
	return all, e.err
}

// costBy is the cost of lines of a self-bill: for support, and for expenses.
func costBy(lines []Line) ([]ledger.Posting, error) {
	nets, err := byCode(lines)
	if err != nil {
		return nil, err
	}
	support, err := nets[OfSupport].Add(nets[OfBrokerage])
	return []ledger.Posting{
		{Account: Cost(OfSupport), Amount: support}, {Account: Cost(OfExpenses), Amount: nets[OfExpenses]},
	}, err
}

// byCode adds the lines up by what they are of.
func byCode(lines []Line) (map[Code]money.Amount, error) {
	nets := map[Code]money.Amount{}
	for _, code := range codes {
		nets[code] = money.Pence(0)
	}
	for _, l := range lines {
		if err := money.AddTo(nets, l.Code(), l.Net); err != nil {
			return nil, err
		}
	}
	return nets, nil
}

// received is the entry of a payment. What a person recorded is in transit until a statement shows
// it; what came by card, the gateway holds.
func received(i Invoice, p Payment) (ledger.Entry, error) {
	var e errs
	to := Transit
	switch {
	case p.Method == Card:
		to = AtStripe
	case p.From != "":
		to = p.From
	}
	return ledger.Entry{
		Book: string(i.Issuer), On: p.CountsOn(), Kind: Received, Subject: p.ID,
		Postings: []ledger.Posting{
			{Account: to, Amount: p.Amount}, {Account: Receivable(i.Payer), Amount: e.neg(p.Amount)},
		},
	}, e.err
}

// writtenOff is the entry of a write-off: what was owed is a cost.
func writtenOff(i Invoice, w WriteOff, on date.Day) ledger.Entry {
	return ledger.Entry{
		Book: string(i.Issuer), On: on, Kind: WroteOff, Subject: w.ID,
		Postings: []ledger.Posting{
			{Account: Cost(OfBadDebts), Amount: w.Amount},
			{Account: Receivable(i.Payer), Amount: money.Amount{Pence: -w.Amount.Pence, Currency: w.Amount.Currency}},
		},
	}
}
