package billing

import (
	"errors"
	"fmt"
	"time"

	"lateral/pkg/docdb"
	"lateral/pkg/money"
	"lateral/services/register"
)

// Account is an account of an issuer's ledger.
type Account string

// The accounts that every issuer has.
const (
	Bank      Account = "bank"
	Brokerage Account = "brokerage"
	VAT       Account = "vat"
)

// Receivable is the account of the buyer's debt.
func Receivable(urn register.URN) Account { return Account("receivable:" + string(urn)) }

// Payable is the account of the debt to the home school.
func Payable(urn register.URN) Account { return Account("payable:" + string(urn)) }

// Posting is one line of an entry: debits are positive, credits negative.
type Posting struct {
	Account Account      `json:"account"`
	Amount  money.Amount `json:"amount"`
}

// Entry is one movement of money or debt. Its postings sum to zero.
type Entry struct {
	docdb.Meta
	IssuerID  string    `json:"issuerId"`
	Kind      EntryKind `json:"kind"`
	Subject   string    `json:"subject"` // id of the invoice, credit note or payment
	InvoiceID string    `json:"invoiceId"`
	At        time.Time `json:"at"`
	Postings  []Posting `json:"postings"`
}

// EntryKind says what an entry records.
type EntryKind string

// The kinds of entry.
const (
	Invoiced EntryKind = "invoiced"
	Reversed EntryKind = "reversed"
	Received EntryKind = "received"
)

// ErrUnbalanced says that the postings of an entry do not sum to zero.
var ErrUnbalanced = errors.New("billing: the entry does not balance")

// Balanced returns ErrUnbalanced unless the postings sum to zero.
func (e Entry) Balanced() error {
	sum := money.Pence(0)
	for _, p := range e.Postings {
		var err error
		if sum, err = sum.Add(p.Amount); err != nil {
			return err
		}
	}
	if !sum.IsZero() {
		return fmt.Errorf("%w: %s of %s is out by %s", ErrUnbalanced, e.Kind, e.Subject, sum)
	}
	return nil
}

// invoiced is the entry of an invoice and its self-bill: the buyer owes the
// total; the issuer owes the self-bill to the home school; the VAT on both is
// owed to or by the tax office; the rest is brokerage.
func invoiced(i Invoice, b SelfBill) (Entry, error) {
	var e errs
	vat := e.sub(i.VAT, b.VAT)
	kept := e.sub(i.Net, b.Net)
	postings := []Posting{
		{Receivable(i.BuyerURN), i.Total},
		{Payable(b.HomeURN), e.neg(b.Total)},
		{VAT, e.neg(vat)},
		{Brokerage, e.neg(kept)},
	}
	return Entry{IssuerID: i.IssuerID, Kind: Invoiced, Subject: i.ID, InvoiceID: i.ID, Postings: postings}, e.err
}

// reversed is the entry that takes another back.
func reversed(of Entry, subject string) (Entry, error) {
	var e errs
	back := Entry{IssuerID: of.IssuerID, Kind: Reversed, Subject: subject, InvoiceID: of.InvoiceID}
	for _, p := range of.Postings {
		back.Postings = append(back.Postings, Posting{p.Account, e.neg(p.Amount)})
	}
	return back, e.err
}

// received is the entry of a payment.
func received(i Invoice, p Payment) (Entry, error) {
	var e errs
	return Entry{
		IssuerID: i.IssuerID, Kind: Received, Subject: p.ID, InvoiceID: i.ID,
		Postings: []Posting{{Bank, p.Amount}, {Receivable(i.BuyerURN), e.neg(p.Amount)}},
	}, e.err
}

// balance is the balance of an account, kept beside the entries so that nobody
// has to add them all up.
type balance struct {
	docdb.Meta
	IssuerID string       `json:"issuerId"`
	Account  Account      `json:"account"`
	Amount   money.Amount `json:"amount"`
}
