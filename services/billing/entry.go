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
)

// invoiced is the entry of an invoice: the payer owes the total, of which the seller earned the
// net, and owes the VAT on.
func invoiced(i Invoice) (ledger.Entry, error) {
	var e errs
	postings := []ledger.Posting{{Account: Receivable(i.Payer), Amount: i.Total}}
	support, brokerage := money.Pence(0), money.Pence(0)
	for _, l := range i.Lines {
		if l.VisitID == "" {
			brokerage = e.add(brokerage, l.Net)
			continue
		}
		support = e.add(support, l.Net)
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

// reversed is the entry by which a credit note takes another back.
func reversed(of ledger.Entry, n CreditNote) (ledger.Entry, error) {
	kind := TakenBack
	if of.Kind == SelfBilled {
		kind = SelfBillReversed
	}
	postings, err := ledger.Turned(of.Postings)
	return ledger.Entry{Book: of.Book, On: date.On(n.IssuedAt), Kind: kind, Subject: n.ID, Postings: postings}, err
}

// received is the entry of a payment. What a person recorded is in transit until a statement shows
// it; what came by card, the gateway holds.
func received(i Invoice, p Payment) (ledger.Entry, error) {
	var e errs
	to := Transit
	if p.Method == Card {
		to = AtStripe
	}
	return ledger.Entry{
		Book: string(i.Issuer), On: p.ReceivedOn, Kind: Received, Subject: p.ID,
		Postings: []ledger.Posting{
			{Account: to, Amount: p.Amount}, {Account: Receivable(i.Payer), Amount: e.neg(p.Amount)},
		},
	}, e.err
}
