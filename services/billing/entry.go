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
)

// invoiced is the entry of an invoice: the payer owes the total, of which the seller earned the
// net, and owes the VAT on.
func invoiced(i Invoice) (ledger.Entry, error) {
	var e errs
	postings := []ledger.Posting{{Account: Receivable(i.Payer), Amount: i.Total}}
	support, brokerage, err := byCode(i.Lines)
	if err != nil {
		return ledger.Entry{}, err
	}
	postings = append(postings,
		ledger.Posting{Account: Income(OfSupport), Amount: e.neg(support)},
		ledger.Posting{Account: Income(OfBrokerage), Amount: e.neg(brokerage)},
		ledger.Posting{Account: VATOutput, Amount: e.neg(i.VAT)},
	)
	return ledger.Entry{
		Book: string(i.Issuer), On: date.On(i.IssuedAt), Kind: Invoiced, Subject: i.ID, Postings: postings,
	}, e.err
}

// selfBilled is the entry of a self-bill in the book of who drew it up: the support cost the net,
// and the home school is owed the total.
func selfBilled(b SelfBill) (ledger.Entry, error) {
	var e errs
	return ledger.Entry{
		Book: string(b.Issuer), On: date.On(b.IssuedAt), Kind: SelfBilled, Subject: b.ID,
		Postings: []ledger.Posting{
			{Account: Cost(OfSupport), Amount: b.Net}, {Account: VATInput, Amount: b.VAT},
			{Account: Payable(parties.School(b.HomeURN)), Amount: e.neg(b.Total)},
		},
	}, e.err
}

// creditedEntry is the entry of a credit note of an invoice: what its lines posted, turned. What was
// paid and is not owed any more is the payer's, on account.
func creditedEntry(i Invoice, n CreditNote) (ledger.Entry, error) {
	var e errs
	support, brokerage, err := byCode(n.Lines)
	if err != nil {
		return ledger.Entry{}, err
	}
	return ledger.Entry{
		Book: string(i.Issuer), On: date.On(n.IssuedAt), Kind: TakenBack, Subject: n.ID,
		Postings: []ledger.Posting{
			{Account: Income(OfSupport), Amount: e.neg(support)},
			{Account: Income(OfBrokerage), Amount: e.neg(brokerage)},
			{Account: VATOutput, Amount: e.neg(n.VAT)},
			{Account: Receivable(i.Payer), Amount: e.add(n.Total, n.OnAccount)},
			{Account: OnAccount(i.Payer), Amount: e.sub(money.Pence(0), n.OnAccount)},
		},
	}, e.err
}

// selfBillCredited is the entry of a credit note of a self-bill.
func selfBillCredited(b SelfBill, n CreditNote) (ledger.Entry, error) {
	var e errs
	return ledger.Entry{
		Book: string(b.Issuer), On: date.On(n.IssuedAt), Kind: SelfBillReversed, Subject: n.ID,
		Postings: []ledger.Posting{
			{Account: Cost(OfSupport), Amount: n.Net}, {Account: VATInput, Amount: n.VAT},
			{Account: Payable(parties.School(b.HomeURN)), Amount: e.neg(n.Total)},
		},
	}, e.err
}

// byCode adds the lines up by what they are of.
func byCode(lines []Line) (support, brokerage money.Amount, err error) {
	var e errs
	support, brokerage = money.Pence(0), money.Pence(0)
	for _, l := range lines {
		if l.VisitID == "" {
			brokerage = e.add(brokerage, l.Net)
			continue
		}
		support = e.add(support, l.Net)
	}
	return support, brokerage, e.err
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
		Book: string(i.Issuer), On: p.ReceivedOn, Kind: Received, Subject: p.ID,
		Postings: []ledger.Posting{
			{Account: to, Amount: p.Amount}, {Account: Receivable(i.Payer), Amount: e.neg(p.Amount)},
		},
	}, e.err
}
