package billing

import (
	"context"
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

// balance is the balance of an account, kept beside the entries so that nobody
// has to add them all up.
type balance struct {
	docdb.Meta
	IssuerID string       `json:"issuerId"`
	Account  Account      `json:"account"`
	Amount   money.Amount `json:"amount"`
}

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

// post writes an entry that balances, and moves the balances of its accounts.
func (s *Service) post(ctx context.Context, tx docdb.Tx, e Entry) error {
	if err := e.Balanced(); err != nil {
		return err
	}
	e.ID, e.At = s.ids.New("entry"), s.now()
	if err := entries.Insert(ctx, tx, &e); err != nil {
		return err
	}
	for _, p := range e.Postings {
		if err := move(ctx, tx, e.IssuerID, p); err != nil {
			return err
		}
	}
	return nil
}

func move(ctx context.Context, tx docdb.Tx, issuerID string, p Posting) error {
	id := issuerID + "." + string(p.Account)
	b, err := balances.Get(ctx, tx, id)
	if errors.Is(err, docdb.ErrNotFound) {
		b = balance{Meta: docdb.Meta{ID: id}, IssuerID: issuerID, Account: p.Account, Amount: p.Amount}
		return balances.Insert(ctx, tx, &b)
	}
	if err != nil {
		return err
	}
	if b.Amount, err = b.Amount.Add(p.Amount); err != nil {
		return err
	}
	return balances.Replace(ctx, tx, &b)
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

// errs does sums and keeps the first error.
type errs struct{ err error }

func (e *errs) keep(a money.Amount, err error) money.Amount {
	if e.err == nil {
		e.err = err
	}
	return a
}

func (e *errs) add(a, b money.Amount) money.Amount { return e.keep(a.Add(b)) }
func (e *errs) sub(a, b money.Amount) money.Amount { return e.keep(a.Sub(b)) }
func (e *errs) neg(a money.Amount) money.Amount    { return e.keep(a.Neg()) }
