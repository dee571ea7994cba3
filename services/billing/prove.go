package billing

import (
	"context"
	"fmt"

	"lateral/pkg/docdb"
	"lateral/pkg/money"
)

// Proof is what Prove looked at, and everything that was wrong, in sentences for
// the operator.
type Proof struct {
	Entries  int
	Invoices int
	Wrong    []string
}

// Prove checks the ledger on one snapshot: every entry sums to nought, every
// balance is the sum of its postings, every invoice was paid what its entries
// say, and no number is missing.
func (s *Service) Prove(ctx context.Context) (Proof, error) {
	var p proving
	err := s.db.View(ctx, func(r docdb.Reader) error {
		p = proving{sums: map[string]money.Amount{}, paid: map[string]money.Amount{}, numbers: map[string]int{}, highest: map[string]int{}}
		if err := entries.Each(ctx, r, docdb.Query{Limit: docdb.MaxLimit}, p.entry); err != nil {
			return err
		}
		if err := balances.Each(ctx, r, docdb.Query{Limit: docdb.MaxLimit}, p.balance); err != nil {
			return err
		}
		return invoices.Each(ctx, r, docdb.Query{Index: "", Limit: docdb.MaxLimit}, p.invoice)
	})
	p.gaps()
	return p.Proof, err
}

type proving struct {
	Proof
	sums    map[string]money.Amount // by issuer and account
	paid    map[string]money.Amount // by invoice
	numbers map[string]int          // how many invoices, by issuer
	highest map[string]int          // highest number, by issuer
}

func (p *proving) wrong(format string, args ...any) {
	p.Wrong = append(p.Wrong, fmt.Sprintf(format, args...))
}

func (p *proving) entry(e Entry) error {
	p.Entries++
	if err := e.Balanced(); err != nil {
		p.wrong("entry %s: %v", e.ID, err)
	}
	for _, posting := range e.Postings {
		if err := addTo(p.sums, e.IssuerID+"."+string(posting.Account), posting.Amount); err != nil {
			return err
		}
		if posting.Account == Bank {
			if err := addTo(p.paid, e.InvoiceID, posting.Amount); err != nil {
				return err
			}
		}
	}
	return nil
}

func addTo(sums map[string]money.Amount, key string, amount money.Amount) error {
	sum, known := sums[key]
	if !known {
		sum = money.Pence(0)
	}
	sum, err := sum.Add(amount)
	sums[key] = sum
	return err
}

func (p *proving) balance(b balance) error {
	sum, known := p.sums[b.ID]
	if !known {
		sum = money.Pence(0)
	}
	if sum != b.Amount {
		p.wrong("account %s stands at %s, its entries come to %s", b.ID, b.Amount, sum)
	}
	return nil
}

func (p *proving) invoice(i Invoice) error {
	p.Invoices++
	paid, known := p.paid[i.ID]
	if !known {
		paid = money.Pence(0)
	}
	if paid != i.Paid {
		p.wrong("%s says that %s is paid, the ledger %s", i.Number, i.Paid, paid)
	}
	var n int
	if _, err := fmt.Sscanf(i.Number, "INV-%06d", &n); err != nil {
		p.wrong("invoice %s has the number %q", i.ID, i.Number)
	}
	p.numbers[i.IssuerID]++
	p.highest[i.IssuerID] = max(p.highest[i.IssuerID], n)
	return nil
}

// gaps finds issuers whose numbers do not run from 1 without a gap. That none
// is given twice is guarded by an index.
func (p *proving) gaps() {
	for issuer, n := range p.numbers {
		if p.highest[issuer] != n {
			p.wrong("%s has %d invoices, numbered up to %d", issuer, n, p.highest[issuer])
		}
	}
}
