package reconciliation

import (
	"context"

	"lateral/pkg/docdb"
	"lateral/pkg/ledger"
	"lateral/pkg/money"
	"lateral/services/billing"
	"lateral/services/parties"
)

// paidOut compares a payment that left with the link that made it or met it.
func (c *checking) paidOut(p billing.PaidOut) error {
	k, linked := c.paid[p.ID]
	delete(c.paid, p.ID)
	if linked != (p.Stands() && p.LineID != "") || linked && (k.Line != p.LineID || k.Amount.Pence != -p.Amount.Pence) {
		c.wrong("payment %s names the line %q, its link %s the line %q", p.ID, p.LineID, k.ID, k.Line)
	}
	if !p.InTransit() {
		return nil
	}
	left, err := p.Amount.Neg()
	if err != nil {
		return err
	}
	return money.AddTo(c.transit, p.Issuer, left)
}

// inTransit compares the accounts of money in transit with the payments that no line shows.
func (c *checking) inTransit(ctx context.Context, r docdb.Reader) error {
	return ledger.EachBook(ctx, r, func(b ledger.Book) error {
		got, err := ledger.BalanceOf(ctx, r, b.ID, billing.Transit, ledger.Ever)
		if want := c.transit[parties.Ref(b.ID)]; err == nil && got.Pence != want.Pence {
			c.wrong("transit of %s stands at %s, its payments come to %s", b.ID, got, money.Pence(want.Pence))
		}
		return err
	})
}

func (c *checking) putOnAccount(book, party parties.Ref, amount money.Amount) error {
	of := onAccountOf(party)
	if c.onAccount[of] == nil {
		c.onAccount[of] = map[string]money.Amount{}
	}
	return money.AddTo(c.onAccount[of], string(book), amount)
}

// onAccounts compares the accounts of what payers have on account with the documents and the links.
func (c *checking) onAccounts(ctx context.Context, r docdb.Reader) error {
	if err := billing.EachOnAccount(ctx, r, c.putOnAccount); err != nil {
		return err
	}
	return ledger.EachBook(ctx, r, func(b ledger.Book) error {
		all, err := ledger.Balances(ctx, r, b.ID, string(onAccountOf("")), ledger.Ever)
		if err != nil {
			return err
		}
		stand := map[ledger.Account]int64{}
		for _, at := range all {
			stand[at.Account] = -at.Amount.Pence
			if at.Amount.Pence > 0 {
				c.wrong("%s of %s stands at %s: more was taken than came", at.Account, b.ID, at.Amount)
			}
		}
		for of, books := range c.onAccount {
			if want := books[b.ID].Pence; stand[of] != want {
				c.wrong("%s of %s stands at %s, its documents come to %s", of, b.ID, money.Pence(stand[of]), money.Pence(want))
			}
			delete(stand, of)
		}
		for of, got := range stand {
			c.wrong("%s of %s stands at %s, its documents come to nothing", of, b.ID, money.Pence(got))
		}
		return nil
	})
}
