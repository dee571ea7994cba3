package billing

import (
	"context"

	"lateral/pkg/docdb"
	"lateral/pkg/ledger"
	"lateral/pkg/money"
	"lateral/services/parties"
)

// CheckLedger checks the books on one snapshot: they hold by themselves (ledger.Check); what each
// buyer owes and each home school is owed is what the documents say; every invoice is paid as its
// payments say; each credited invoice, and no other, has a credit note of its total with the sign
// turned; no number is missing; and what an earlier program posted is carried over.
func (s *Service) CheckLedger(ctx context.Context) (LedgerCheck, error) {
	var p checking
	err := s.db.View(ctx, func(r docdb.Reader) error {
		books, err := ledger.Check(ctx, r)
		p = checking{
			LedgerCheck: LedgerCheck{Entries: books.Entries, Wrong: books.Wrong}, owed: map[owing]money.Amount{},
			paid: map[string]money.Amount{}, credited: map[string]money.Amount{},
			numbers: map[series]int{}, highest: map[series]int{},
		}
		if err != nil {
			return err
		}
		if err := CarriedOver(ctx, r); err != nil {
			p.wrong("%v", err)
		}
		return p.documents(ctx, r)
	})
	p.gaps()
	return p.LedgerCheck, err
}

func (p *checking) documents(ctx context.Context, r docdb.Reader) error {
	if err := creditNotes.Each(ctx, r, docdb.Query{Limit: docdb.MaxLimit}, p.creditNote); err != nil {
		return err
	}
	if err := payments.Each(ctx, r, docdb.Query{Limit: docdb.MaxLimit}, p.payment); err != nil {
		return err
	}
	if err := paidOuts.Each(ctx, r, docdb.Query{Limit: docdb.MaxLimit}, p.paidOut); err != nil {
		return err
	}
	if err := p.refunds(ctx, r); err != nil {
		return err
	}
	if err := selfBills.Each(ctx, r, docdb.Query{Limit: docdb.MaxLimit}, p.selfBill); err != nil {
		return err
	}
	if err := invoices.Each(ctx, r, docdb.Query{Limit: docdb.MaxLimit}, p.invoice); err != nil {
		return err
	}
	return p.accounts(ctx, r)
}

// accounts compares the accounts of debts with what the documents say.
func (p *checking) accounts(ctx context.Context, r docdb.Reader) error {
	err := ledger.EachBook(ctx, r, func(b ledger.Book) error {
		for _, kind := range []string{"receivable:", "payable:"} {
			all, err := ledger.Balances(ctx, r, b.ID, kind, ledger.Ever)
			if err != nil {
				return err
			}
			for _, on := range all {
				at := owing{b.ID, on.Account}
				if owed := p.owed[at]; owed.Pence != on.Amount.Pence {
					p.wrong("%s of %s stands at %s, its documents come to %s", on.Account, b.ID, on.Amount, sterling(owed))
				}
				delete(p.owed, at)
			}
		}
		return nil
	})
	for at, owed := range p.owed {
		if !owed.IsZero() {
			p.wrong("%s of %s stands at nothing, its documents come to %s", at.account, at.book, owed)
		}
	}
	return err
}

func (p *checking) payment(of Payment) error {
	if !of.Stands() {
		return nil
	}
	return money.AddTo(p.paid, of.InvoiceID, of.Amount)
}

func (p *checking) invoice(i Invoice) error {
	p.Invoices++
	if paid := p.paid[i.ID]; paid.Pence != i.Paid.Pence {
		p.wrong("%s says that %s is paid, its payments say %s", i.Number, i.Paid, sterling(paid))
	}
	back, credited := p.credited[i.ID]
	switch whole := credited && back.Pence == -i.Total.Pence; {
	case back.Pence != -i.CreditedSum().Pence:
		p.wrong("%s of %s is credited, its credit notes come to %s", i.CreditedSum(), i.Number, sterling(back))
	case whole != (i.State == Credited):
		p.wrong("%s is %s; all of it is credited: %t", i.Number, i.State, whole)
	}
	if given := i.LastWriteOff(WriteOffMade); (given != nil) != (i.State == WrittenOff) ||
		given != nil && given.Amount != i.Forgone {
		p.wrong("%s is %s, and %s of it is written off", i.Number, i.State, sterling(i.Forgone))
	}
	if !i.BroughtIn { // those have the numbers that they had
		p.number(series{i.Issuer, "INV", "invoices"}, i.ID, i.Number)
	}
	owed, err := i.Owed()
	if err != nil {
		return err
	}
	return p.owes(string(i.Issuer), Receivable(i.Payer), owed)
}

func (p *checking) creditNote(n CreditNote) error {
	if n.SelfBillID != "" {
		p.number(series{n.Issuer, "SC", "credit notes of self-bills"}, n.ID, n.Number)
		return money.AddTo(p.credited, n.SelfBillID, n.Total)
	}
	p.number(series{n.Issuer, "CN", "credit notes"}, n.ID, n.Number)
	return money.AddTo(p.credited, n.InvoiceID, n.Total)
}

func (p *checking) selfBill(b SelfBill) error {
	p.number(series{b.Issuer, "SB", "self-bills"}, b.ID, b.Number)
	if back := p.credited[b.ID]; !b.CreditedSum.IsZero() && back.Pence != -b.CreditedSum.Pence {
		p.wrong("%s of %s is credited, its credit notes come to %s", b.CreditedSum, b.Number, sterling(back))
	}
	p.billPaid(b)
	owed, err := b.Owed().Neg()
	if err != nil {
		return err
	}
	return p.owes(string(b.Issuer), Payable(parties.School(b.HomeURN)), owed)
}

// gaps finds issuers whose numbers do not run from 1 without a gap. An index
// already prevents doubles.
func (p *checking) gaps() {
	for in, n := range p.numbers {
		if p.highest[in] != n {
			p.wrong("%s has %d %s, numbered up to %d", in.issuer, n, in.documents, p.highest[in])
		}
	}
}
