package billing

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"lateral/pkg/docdb"
	"lateral/pkg/ledger"
	"lateral/pkg/money"
	"lateral/services/parties"
)

// earlierEntry is an entry as an earlier program kept it, in one ledger for each issuer, with the
// self-bill in the entry of its invoice. It is history: nothing adds to it, changes it or takes it
// away.
type earlierEntry struct {
	docdb.Meta
	IssuerID string           `json:"issuerId"`
	Kind     string           `json:"kind"` // "invoiced", "reversed" or "received"
	Subject  string           `json:"subject"`
	Postings []ledger.Posting `json:"postings"`
}

// earlierBalance is a balance of that ledger.
type earlierBalance struct {
	docdb.Meta
	IssuerID string `json:"issuerId"`
}

var (
	earlierEntries = docdb.Of[earlierEntry]("ledger_entries",
		docdb.Index{Name: "by_issuer", Fields: []string{"issuerId", "at"}},
		docdb.Index{Name: "by_subject", Fields: []string{"subject", "kind"}, Unique: true},
		docdb.Index{Name: "by_invoice", Fields: []string{"invoiceId", "at"}},
	)
	earlierBalances = docdb.Of[earlierBalance]("ledger_balances",
		docdb.Index{Name: "by_issuer", Fields: []string{"issuerId", "account"}},
	)
)

// CarryOver posts to the sellers' books what an earlier program posted to its ledger, in the same
// order and on the days that the documents say. It may end anywhere and begin again.
func CarryOver(ctx context.Context, db docdb.DB, l *ledger.Ledger) error {
	return earlierEntries.Each(ctx, db, docdb.Query{Limit: docdb.MaxLimit}, func(e earlierEntry) error {
		return db.Update(ctx, func(tx docdb.Tx) error {
			if there, err := e.carried(ctx, tx); err != nil || len(there) > 0 {
				return err
			}
			return e.carry(ctx, tx, l)
		})
	})
}

// CarriedOver is an error that names each earlier entry whose sums the books do not have.
func CarriedOver(ctx context.Context, r docdb.Reader) error {
	var wrong []error
	err := earlierEntries.Each(ctx, r, docdb.Query{Limit: docdb.MaxLimit}, func(e earlierEntry) error {
		there, err := e.carried(ctx, r)
		if err != nil {
			return err
		}
		same, err := e.same(there)
		if !same {
			wrong = append(wrong, fmt.Errorf("billing: the %s entry %s of %s is not in the books with its sums",
				e.Kind, e.ID, e.Subject))
		}
		return err
	})
	return errors.Join(append(wrong, err)...)
}

func (e earlierEntry) carry(ctx context.Context, tx docdb.Tx, l *ledger.Ledger) error {
	switch e.Kind {
	case "invoiced":
		m, err := issuedAs(ctx, tx, e.Subject)
		if err != nil {
			return err
		}
		return postIssued(ctx, tx, l, m)
	case "reversed":
		n, err := creditNotes.Get(ctx, tx, e.Subject)
		if err != nil {
			return err
		}
		i, err := invoices.Get(ctx, tx, n.InvoiceID)
		if err != nil {
			return err
		}
		return takeBack(ctx, tx, l, i, n)
	}
	p, err := payments.Get(ctx, tx, e.Subject)
	if err != nil {
		return err
	}
	i, err := invoices.Get(ctx, tx, p.InvoiceID)
	if err != nil {
		return err
	}
	entry, err := received(i, p)
	if err != nil {
		return err
	}
	return Post(ctx, tx, l, entry)
}

// issuedAs are an invoice and its self-bill.
func issuedAs(ctx context.Context, r docdb.Reader, invoiceID string) (made, error) {
	i, err := invoices.Get(ctx, r, invoiceID)
	if err != nil {
		return made{}, err
	}
	b, err := i.selfBill(ctx, r)
	return made{invoice: i, bills: []homeBill{{selfBill: b}}}, err
}

// carried are the entries in the book that carry an earlier one.
func (e earlierEntry) carried(ctx context.Context, r docdb.Reader) ([]ledger.Entry, error) {
	book := string(parties.Partnership(e.IssuerID))
	there, err := ledger.OfSubject(ctx, r, book, e.Subject)
	if err != nil || e.Kind != "invoiced" {
		return there, err
	}
	i, err := invoices.Get(ctx, r, e.Subject)
	if err != nil {
		return nil, err
	}
	bill, err := ledger.OfSubject(ctx, r, book, i.SelfBillID)
	return append(there, bill...), err
}

// same says whether entries come to the same as an earlier one, on the accounts as they were then:
// VAT was one, what a seller kept was brokerage, and what came was in the bank.
func (e earlierEntry) same(there []ledger.Entry) (bool, error) {
	before, after := map[ledger.Account]money.Amount{}, map[ledger.Account]money.Amount{}
	for _, p := range e.Postings {
		if err := money.AddTo(before, p.Account, p.Amount); err != nil {
			return false, err
		}
	}
	for _, e := range there {
		for _, p := range e.Postings {
			if err := money.AddTo(after, earlier(p.Account), p.Amount); err != nil {
				return false, err
			}
		}
	}
	for account, amount := range before {
		if after[account].Pence != amount.Pence {
			return false, nil
		}
		delete(after, account)
	}
	for _, amount := range after {
		if !amount.IsZero() {
			return false, nil
		}
	}
	return true, nil
}

// earlier is the account of an earlier program that held what an account holds now.
func earlier(a ledger.Account) ledger.Account {
	kind, of, _ := strings.Cut(string(a), ":")
	switch kind {
	case "receivable", "payable":
		return ledger.Account(kind + ":" + parties.Ref(of).ID())
	case "vat":
		return "vat"
	case "income", "cost":
		return "brokerage"
	}
	return "bank"
}
