package reconciliation

import (
	"context"
	"slices"

	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/pkg/ledger"
	"lateral/pkg/money"
	"lateral/services/billing"
	"lateral/services/parties"
)

// Check proves on one snapshot that each bank account of the books stands at what its statements say,
// that what is unexplained is the lines less their links, and that lines, links and payments tell the
// same.
func (s *Service) Check(ctx context.Context) (Checked, error) {
	c := checking{
		lines: map[string]money.Amount{}, linked: map[string]money.Amount{}, sums: map[string]money.Amount{},
		onAccount: map[ledger.Account]map[string]money.Amount{}, rests: map[string]money.Amount{},
		transit: map[parties.Ref]money.Amount{}, paid: map[string]Link{},
		brought: map[string]map[date.Day]money.Amount{},
	}
	err := s.db.View(ctx, func(r docdb.Reader) error {
		all := docdb.Query{Limit: docdb.MaxLimit}
		if err := links.Each(ctx, r, all, c.link); err != nil {
			return err
		}
		hidden := map[string]bool{}
		err := accounts.Each(ctx, r, all, func(a BankAccount) error {
			hidden[a.Arriving] = true
			return nil
		})
		if err != nil {
			return err
		}
		err = lines.Each(ctx, r, all, func(l Line) error {
			if hidden[l.Statement] {
				return nil
			}
			return c.line(l)
		})
		if err != nil {
			return err
		}
		if err := accounts.Each(ctx, r, all, func(a BankAccount) error { return c.account(ctx, r, a) }); err != nil {
			return err
		}
		if err := billing.EachPayment(ctx, r, c.payment); err != nil {
			return err
		}
		if err := billing.EveryPaidOut(ctx, r, c.paidOut); err != nil {
			return err
		}
		if err := c.onAccounts(ctx, r); err != nil {
			return err
		}
		return c.inTransit(ctx, r)
	})
	for id := range c.paid {
		c.wrong("link %s has the payment %s, which does not stand", c.paid[id].ID, id)
	}
	return c.Checked, err
}

func (c *checking) link(k Link) error {
	c.Links++
	if k.State != Made {
		return nil
	}
	if k.PaymentID != "" {
		c.paid[k.PaymentID] = k
	}
	if k.PaidOutID != "" {
		c.paid[k.PaidOutID] = k
	}
	if k.Kind == OnAccount {
		if err := c.putOnAccount(k.Book, k.Party, k.Amount); err != nil {
			return err
		}
	}
	return money.AddTo(c.linked, k.Line, k.Amount)
}

func (c *checking) line(l Line) error {
	c.Lines++
	by := c.linked[l.ID]
	if by.Pence != l.Explained.Pence {
		c.wrong("line %s says that %s is explained, its links say %s", l.ID, l.Explained, money.Pence(by.Pence))
	}
	rest, err := l.Rest()
	if err != nil {
		return err
	}
	if !rest.IsZero() && rest.IsNegative() != l.Amount.IsNegative() || (l.State == Explained) != rest.IsZero() ||
		(l.State == InPart) != (!rest.IsZero() && !l.Explained.IsZero()) {
		c.wrong("line %s of %s is %s with %s explained", l.ID, l.Amount, l.State, l.Explained)
	}
	if err := money.AddTo(c.sums, l.Account, l.Amount); err != nil {
		return err
	}
	if c.brought[l.Statement] == nil {
		c.brought[l.Statement] = map[date.Day]money.Amount{}
	}
	if err := money.AddTo(c.brought[l.Statement], l.On, l.Amount); err != nil {
		return err
	}
	return money.AddTo(c.rests, l.Account, rest)
}

// account compares the accounts of the ledger with lines and statements.
func (c *checking) account(ctx context.Context, r docdb.Reader, a BankAccount) error {
	c.Accounts++
	want, err := a.Opening.Add(c.sums[a.ID])
	if err != nil {
		return err
	}
	if err := c.stands(ctx, r, a, bankOf(a.ID), want); err != nil {
		return err
	}
	rest, err := c.rests[a.ID].Neg()
	if err != nil {
		return err
	}
	if err := c.stands(ctx, r, a, unexplainedOf(a.ID), rest); err != nil {
		return err
	}
	return c.closes(ctx, r, a)
}

// closes compares the ledger with the closing balance of the last statement that agreed. It knew the lines of the
// statements before it; what later ones brought of its days, as lines that the bank posts late, does not count.
func (c *checking) closes(ctx context.Context, r docdb.Reader, a BankAccount) error {
	all, err := statements.All(ctx, r, docdb.Query{Index: "by_account", Equal: []any{a.ID, Imported}})
	if err != nil {
		return err
	}
	slices.SortFunc(all, Statement.compare)
	var agreed Statement
	var later []Statement
	for _, s := range all {
		if s.Closing == nil || !s.Agrees() || s.To < a.From {
			later = append(later, s)
			continue
		}
		agreed, later = s, nil
	}
	if agreed.ID == "" {
		return nil
	}
	at, err := ledger.BalanceOf(ctx, r, string(a.Book), bankOf(a.ID), agreed.To)
	for _, s := range later {
		for day, sum := range c.brought[s.ID] {
			if err == nil && day <= agreed.To {
				at, err = at.Sub(sum)
			}
		}
	}
	if err == nil && at != *agreed.Closing {
		c.wrong("%s stands at %s on %s, its statement closes at %s", a.ID, at, agreed.To, *agreed.Closing)
	}
	return err
}

func (c *checking) stands(ctx context.Context, r docdb.Reader, a BankAccount, at ledger.Account,
	want money.Amount) error {
	got, err := ledger.BalanceOf(ctx, r, string(a.Book), at, ledger.Ever)
	if err == nil && got.Pence != want.Pence {
		c.wrong("%s of %s stands at %s, its lines come to %s", at, a.Book, got, money.Pence(want.Pence))
	}
	return err
}

// payment compares a payment with the link that made it or met it.
func (c *checking) payment(p billing.Payment) error {
	k, linked := c.paid[p.ID]
	delete(c.paid, p.ID)
	if linked != (p.Stands() && p.LineID != "") || linked && (k.Line != p.LineID || k.Amount != p.Amount) {
		c.wrong("payment %s names the line %q, its link %s the line %q", p.ID, p.LineID, k.ID, k.Line)
	}
	if p.InTransit() {
		return money.AddTo(c.transit, p.Issuer, p.Amount)
	}
	return nil
}
