package closing

import (
	"context"
	"slices"

	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/pkg/ledger"
	"lateral/pkg/money"
	"lateral/services/billing"
	"lateral/services/parties"
	"lateral/services/reconciliation"
)

// figuresOf works out what a book comes to at the end of a month.
func figuresOf(ctx context.Context, r docdb.Reader, book parties.Ref, m Month) (Figures, error) {
	before, err := lastBefore(ctx, r, book, m)
	if err != nil {
		return Figures{}, err
	}
	c := computing{r: r, book: book, before: before, Figures: Figures{Through: m.Last()}}
	if err := c.days(ctx); err != nil {
		return c.Figures, err
	}
	for _, add := range []func(context.Context) error{c.banks, c.accounts, c.waiting} {
		if err := add(ctx); err != nil {
			return c.Figures, err
		}
	}
	return c.Figures, nil
}

// computing are figures while they are worked out.
type computing struct {
	r      docdb.Reader
	book   parties.Ref
	before Certificate // of the month that was closed before; the zero one where there is none
	Figures
}

// days are the days that are closed together, and their entries.
func (c *computing) days(ctx context.Context) error {
	var err error
	if c.before.ID != "" {
		c.From = c.before.Figures.Through.AddDays(1)
	} else if c.From, err = firstDay(ctx, c.r, c.book, c.Through); err != nil {
		return err
	}
	c.Entries, err = ledger.Count(ctx, c.r, string(c.book), ledger.Span{From: c.From, To: c.Through})
	return err
}

// firstDay is the first day of the month in which a book begins, at the latest that of the day.
func firstDay(ctx context.Context, r docdb.Reader, book parties.Ref, latest date.Day) (date.Day, error) {
	first, err := ledger.First(ctx, r, string(book))
	if err != nil || first == "" || first > latest {
		first = latest
	}
	return MonthOf(first).First(), err
}

// add adds a figure that agrees where both sides are the same and nothing waits.
func (c *computing) add(f Figure, says func(Figure) string) {
	if f.Key == "" {
		f.Key = string(f.Kind)
	}
	f.Agrees = f.Count == 0 && f.Other != nil && *f.Other == f.Ledger
	f.Says = says(f)
	c.All = append(c.All, f)
}

func nothing() *money.Amount {
	none := money.Pence(0)
	return &none
}

// banks are the bank accounts against their statements, and what of their lines is not explained.
func (c *computing) banks(ctx context.Context) error {
	all, err := reconciliation.StandingOf(ctx, c.r, c.book, c.Through)
	if err != nil {
		return err
	}
	for _, s := range all {
		c.add(Figure{
			Key: "bank:" + s.Account, Kind: Bank, Account: s.Account, Title: bankTitle(s), Ledger: s.Ledger, Other: s.Bank,
		}, func(f Figure) string { return bankSays(f, s, c.Through) })
		c.add(Figure{
			Key: "unexplained:" + s.Account, Kind: Unexplained, Account: s.Account, Title: unexplainedTitle(s),
			Ledger: s.Unexplained, Other: nothing(), Count: s.Waiting,
		}, func(f Figure) string { return unexplainedSays(f, s, c.Through) })
	}
	return nil
}

// accounts are the accounts of the ledger against the documents. What these come to is counted on from
// the certificate before.
func (c *computing) accounts(ctx context.Context) error {
	span := ledger.Span{To: c.Through}
	if c.before.ID != "" {
		span.From = c.From
	}
	moved, err := billing.Turned(ctx, c.r, c.book, span)
	if err != nil {
		return err
	}
	owed, err := moved.Payable.Neg()
	if err != nil {
		return err
	}
	for _, one := range []struct {
		kind  Kind
		moved money.Amount
		says  func(Figure) string
	}{
		{Stripe, moved.Cards, stripeSays}, {Receivable, moved.Receivable, receivableSays}, {Payable, owed, payableSays},
	} {
		at, err := c.at(ctx, one.kind)
		if err != nil {
			return err
		}
		if earlier := c.before.Figures.of(one.kind).Other; earlier != nil {
			if one.moved, err = earlier.Add(one.moved); err != nil {
				return err
			}
		}
		c.add(Figure{Kind: one.kind, Title: titles[one.kind], Ledger: at, Other: &one.moved}, one.says)
	}
	return nil
}

// at is what the accounts of a kind stand at; what home schools are owed is above nothing.
func (c *computing) at(ctx context.Context, kind Kind) (money.Amount, error) {
	switch kind {
	case Stripe:
		return c.balance(ctx, billing.AtStripe)
	case Transit:
		return c.balance(ctx, billing.Transit)
	case Receivable:
		return c.sum(ctx, "receivable:")
	}
	sum, err := c.sum(ctx, "payable:")
	if err != nil {
		return sum, err
	}
	return sum.Neg()
}

func (c *computing) balance(ctx context.Context, of ledger.Account) (money.Amount, error) {
	return ledger.BalanceOf(ctx, c.r, string(c.book), of, c.Through)
}

// sum is what all accounts whose name begins so stand at.
func (c *computing) sum(ctx context.Context, prefix string) (money.Amount, error) {
	all, err := ledger.Balances(ctx, c.r, string(c.book), prefix, c.Through)
	sum := money.Pence(0)
	for _, b := range all {
		if err == nil {
			sum, err = sum.Add(b.Amount)
		}
	}
	return sum, err
}

// waiting is what somebody still has to do about the month.
func (c *computing) waiting(ctx context.Context) error {
	if err := c.inTransit(ctx); err != nil {
		return err
	}
	if err := c.toRaise(ctx); err != nil {
		return err
	}
	back, err := billing.ToTakeBackUntil(ctx, c.r, c.book, c.Through)
	if err != nil {
		return err
	}
	c.add(Figure{
		Kind: ToCredit, Title: titles[ToCredit], Ledger: money.Pence(0), Other: nothing(), Count: back,
	}, toCreditSays)
	held, net, err := billing.HeldSelfBills(ctx, c.r, c.book, c.Through)
	if err != nil {
		return err
	}
	c.add(Figure{
		Kind: Drafts, Title: titles[Drafts], Ledger: net, Other: nothing(), Count: int64(held),
	}, draftsSays)
	drafted, net, err := billing.DraftedUntil(ctx, c.r, c.book, c.Through)
	if err != nil {
		return err
	}
	c.add(Figure{
		Kind: InvoiceDrafts, Title: titles[InvoiceDrafts], Ledger: net, Other: nothing(), Count: int64(drafted),
	}, invoiceDraftsSay)
	return nil
}

// inTransit are the payments that came and those that left that people recorded, and that no statement shows. What
// came never makes up for what left.
func (c *computing) inTransit(ctx context.Context) error {
	all, err := c.recorded(ctx)
	if err != nil {
		return err
	}
	came := Figure{Kind: TransitIn, Ledger: money.Pence(0)}
	left := Figure{Kind: TransitOut, Ledger: money.Pence(0)}
	for _, one := range all {
		f := &came
		if one.Amount.IsNegative() {
			f = &left
		}
		if f.Ledger, err = f.Ledger.Add(one.Amount); err != nil {
			return err
		}
		f.Items = append(f.Items, one)
	}
	for _, f := range []Figure{came, left} {
		f.Title, f.Other, f.Count = titles[f.Kind], nothing(), int64(len(f.Items))
		c.add(f, func(f Figure) string { return transitSays(f, c.Through) })
	}
	return nil
}

// recorded is counted on from the certificate before, where that lists it.
func (c *computing) recorded(ctx context.Context) ([]reconciliation.Recorded, error) {
	span := ledger.Span{To: c.Through}
	var before []reconciliation.Recorded
	came, left := c.before.Figures.of(TransitIn), c.before.Figures.of(TransitOut)
	if came.Key != "" && left.Key != "" {
		span.From = c.From
		before = slices.Concat(came.Items, left.Items)
	}
	return reconciliation.InTransit(ctx, c.r, c.book, span, before)
}

// toRaise are visits that were on no invoice at the end of the last day. There is something to do about those that
// still are on none.
func (c *computing) toRaise(ctx context.Context) error {
	visits, err := billing.WaitedOn(ctx, c.r, c.book, c.Through)
	if err != nil {
		return err
	}
	f := Figure{Kind: ToRaise, Title: titles[ToRaise], Ledger: money.Pence(0), Other: nothing(), Count: visits.Then}
	c.add(f, func(f Figure) string { return toRaiseSays(f, visits, c.Through) })
	c.All[len(c.All)-1].Agrees = visits.Still == 0
	return nil
}
