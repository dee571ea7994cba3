package billing

import (
	"context"
	"fmt"

	"lateral/pkg/docdb"
	"lateral/pkg/money"
)

// LedgerCheck says what Prove looked at, and lists everything wrong in sentences for
// the operator.
type LedgerCheck struct {
	Entries  int
	Invoices int
	Wrong    []string
}

// What says what was looked at: "ledger: 12 entries, 3 invoices".
func (p LedgerCheck) What() string {
	return fmt.Sprintf("ledger: %d entries, %d invoices", p.Entries, p.Invoices)
}

// CheckLedger checks the ledger on one snapshot: every entry sums to zero, every
// balance is the sum of its postings, every invoice has the payments that its
// entries say, each credited invoice, and no other, has a credit note of its
// total with the sign turned, and no number is missing.
func (s *Service) CheckLedger(ctx context.Context) (LedgerCheck, error) {
	var p checking
	err := s.db.View(ctx, func(r docdb.Reader) error {
		p = checking{
			sums: map[string]money.Amount{}, paid: map[string]money.Amount{}, credited: map[string]money.Amount{},
			numbers: map[series]int{}, highest: map[series]int{},
		}
		if err := entries.Each(ctx, r, docdb.Query{Limit: docdb.MaxLimit}, p.entry); err != nil {
			return err
		}
		if err := balances.Each(ctx, r, docdb.Query{Limit: docdb.MaxLimit}, p.balance); err != nil {
			return err
		}
		if err := creditNotes.Each(ctx, r, docdb.Query{Limit: docdb.MaxLimit}, p.creditNote); err != nil {
			return err
		}
		if err := selfBills.Each(ctx, r, docdb.Query{Limit: docdb.MaxLimit}, p.selfBill); err != nil {
			return err
		}
		return invoices.Each(ctx, r, docdb.Query{Limit: docdb.MaxLimit}, p.invoice)
	})
	p.gaps()
	return p.LedgerCheck, err
}

type checking struct {
	LedgerCheck
	sums     map[string]money.Amount // by issuer and account
	paid     map[string]money.Amount // by invoice
	credited map[string]money.Amount // totals of credit notes, by invoice
	numbers  map[series]int          // how many documents
	highest  map[series]int          // highest number
}

// series is a run of numbers of an issuer, with the words for its documents.
type series struct{ issuerID, prefix, documents string }

func (p *checking) wrong(format string, args ...any) {
	p.Wrong = append(p.Wrong, fmt.Sprintf(format, args...))
}

func (p *checking) entry(e Entry) error {
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

func (p *checking) balance(b balance) error {
	sum, known := p.sums[b.ID]
	if !known {
		sum = money.Pence(0)
	}
	if sum != b.Amount {
		p.wrong("account %s stands at %s, its entries come to %s", b.ID, b.Amount, sum)
	}
	return nil
}

func (p *checking) invoice(i Invoice) error {
	p.Invoices++
	paid, known := p.paid[i.ID]
	if !known {
		paid = money.Pence(0)
	}
	if paid != i.Paid {
		p.wrong("%s says that %s is paid, the ledger says %s", i.Number, i.Paid, paid)
	}
	note, credited := p.credited[i.ID]
	switch back, err := i.Total.Neg(); {
	case err != nil:
		return err
	case credited != (i.State == Credited):
		p.wrong("%s is %s; has a credit note: %t", i.Number, i.State, credited)
	case credited && note != back:
		p.wrong("%s comes to %s, its credit note to %s", i.Number, i.Total, note)
	}
	p.number(series{i.IssuerID, "INV", "invoices"}, i.ID, i.Number)
	return nil
}

func (p *checking) creditNote(n CreditNote) error {
	p.credited[n.InvoiceID] = n.Total
	p.number(series{n.IssuerID, "CN", "credit notes"}, n.ID, n.Number)
	return nil
}

func (p *checking) selfBill(b SelfBill) error {
	p.number(series{b.IssuerID, "SB", "self-bills"}, b.ID, b.Number)
	return nil
}

// number counts a document in its series.
func (p *checking) number(in series, id, number string) {
	var n int
	if _, err := fmt.Sscanf(number, in.prefix+"-%06d", &n); err != nil {
		p.wrong("%s has the number %q", id, number)
	}
	p.numbers[in]++
	p.highest[in] = max(p.highest[in], n)
}

// gaps finds issuers whose numbers do not run from 1 without a gap. An index
// already prevents doubles.
func (p *checking) gaps() {
	for in, n := range p.numbers {
		if p.highest[in] != n {
			p.wrong("%s has %d %s, numbered up to %d", in.issuerID, n, in.documents, p.highest[in])
		}
	}
}
