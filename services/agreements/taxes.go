package agreements

import (
	"context"

	"lateral/pkg/money"
	"lateral/services/parties"
	"lateral/services/partnerships"
)

// Sells is what the seller sells, as VAT tells it apart: consultancy, until somebody chooses another.
func (a Agreement) Sells() parties.Supply {
	if a.Supply == "" {
		return parties.Consultancy
	}
	return a.Supply
}

// Taxes are the VAT of what an agreement makes. Nil is what nobody decided, or what it does not make.
type Taxes struct {
	Support   *parties.Treatment // of the seller
	Expenses  *parties.Treatment // of the seller, where expenses were agreed
	Brokerage *parties.Treatment // of the partnership, where its brokerage stands on a document
	Home      *parties.Treatment // of the home school, where it is billed for: it releases its leader

	HomeExpenses *parties.Treatment // likewise, of the expenses
	Late         *parties.Treatment // of the seller, on what is due for late cancellation, where that was agreed
	HomeLate     *parties.Treatment // likewise, of the home school

	Agent   bool // the partnership's brokerage is on a document of its own
	Decided bool // all that is sold to the payer is
}

// Taxes are what the tables of those who sell say.
func (a Agreement) Taxes(ctx context.Context, t *parties.Tables) (Taxes, error) {
	tax := Taxes{Agent: a.Sold() == partnerships.AsAgent}
	payer, err := t.Payer(ctx, a.Seller(), a.BuyerURN)
	if err != nil {
		return tax, err
	}
	if tax.Support, err = t.Treatment(ctx, a.Seller(), payer, a.Sells()); err != nil {
		return tax, err
	}
	if !a.Expenses.None() {
		if tax.Expenses, tax.HomeExpenses, err = a.along(ctx, t, payer, parties.Travelling); err != nil {
			return tax, err
		}
	}
	if a.Cancellation.Share > 0 {
		if tax.Late, tax.HomeLate, err = a.along(ctx, t, payer, parties.Cancelling); err != nil {
			return tax, err
		}
	}
	broker, home := parties.Partnership(a.PartnershipID), parties.School(a.HomeURN)
	if a.Sold() == partnerships.AsPrincipal {
		if tax.Home, err = t.Treatment(ctx, home, broker, parties.Release); err != nil {
			return tax, err
		}
	}
	charged := a.chargesBrokerage()
	if charged {
		to, err := a.paysBrokerage(ctx, t)
		if err != nil {
			return tax, err
		}
		if tax.Brokerage, err = t.Treatment(ctx, broker, to, parties.Brokering); err != nil {
			return tax, err
		}
	}
	tax.Decided = tax.Support != nil && (tax.Brokerage != nil || !charged) &&
		(tax.Expenses != nil || a.Expenses.None()) && (tax.Late != nil || a.CancelledLate == 0)
	return tax, nil
}

// along is the VAT of what goes with the support: of the seller, and of the home school where it is billed for.
func (a Agreement) along(ctx context.Context, t *parties.Tables, payer parties.Ref,
	s parties.Supply) (*parties.Treatment, *parties.Treatment, error) {
	sold, err := t.Along(ctx, a.Seller(), payer, s, a.Sells())
	if err != nil || a.Sold() != partnerships.AsPrincipal {
		return sold, nil, err
	}
	home, err := t.Along(ctx, parties.School(a.HomeURN), parties.Partnership(a.PartnershipID), s, parties.Release)
	return sold, home, err
}

// chargesBrokerage says whether brokerage stands on a document: it is added, or the partnership is an
// agent.
func (a Agreement) chargesBrokerage() bool {
	switch a.Sold() {
	case partnerships.AsPrincipal:
		return a.Brokerage.Mode == partnerships.Added
	case partnerships.AsAgent:
		return a.Brokerage.Mode == partnerships.Added || a.Brokerage.Mode == partnerships.Deducted
	}
	return false
}

// paysBrokerage is to whom brokerage is charged: the home school where it is deducted, else the payer.
func (a Agreement) paysBrokerage(ctx context.Context, t *parties.Tables) (parties.Ref, error) {
	if a.Brokerage.Mode == partnerships.Deducted {
		return parties.School(a.HomeURN), nil
	}
	return t.Payer(ctx, parties.Partnership(a.PartnershipID), a.BuyerURN)
}

// ExpensesApart says whether expenses share no document with the support: one of them is outside the scope of VAT,
// and such a document has nothing else.
func (t Taxes) ExpensesApart() bool {
	return apart(t.Support, t.Expenses) || apart(t.Home, t.HomeExpenses)
}

// LateApart says likewise of what is due for late cancellation.
func (t Taxes) LateApart() bool { return apart(t.Support, t.Late) || apart(t.Home, t.HomeLate) }

// BrokerageApart says likewise of brokerage. That of an agent always has a document of its own.
func (t Taxes) BrokerageApart() bool { return t.Agent || apart(t.Support, t.Brokerage) }

// OfLate are the taxes of a delivery that has only what is due for late cancellation.
func (t Taxes) OfLate() Taxes {
	t.Support, t.Home = t.Late, t.HomeLate
	return t
}

func apart(one, other *parties.Treatment) bool {
	return one != nil && other != nil && (one.Reason == parties.Outside) != (other.Reason == parties.Outside)
}

// on is the VAT on a quote, to the nearest penny: worked out once for each treatment of each document.
func (t Taxes) on(q partnerships.Quote) (partnerships.VAT, error) {
	d := dues{q: q}
	if err := d.split(); err != nil {
		return partnerships.VAT{}, err
	}
	paid, owed := documents{{sold{d.support, t.Support}}}, documents{{sold{d.home, t.Home}}}
	paid.add(sold{q.Expenses, t.Expenses}, t.ExpensesApart())
	owed.add(sold{q.Expenses, t.HomeExpenses}, t.ExpensesApart())
	if t.LateApart() {
		paid.add(sold{d.onTop, t.Brokerage}, t.BrokerageApart())
		late := documents{{sold{q.Late, t.Late}}}
		late.add(sold{d.lateOnTop, t.Brokerage}, t.OfLate().BrokerageApart())
		paid = append(paid, late...)
	} else {
		paid.add(sold{q.OnTop(), t.Brokerage}, t.BrokerageApart())
		paid.add(sold{q.Late, t.Late}, false)
	}
	owed.add(sold{d.lateHome, t.HomeLate}, t.LateApart())
	var v partnerships.VAT
	var err error
	if v.Paid, err = paid.vat(); err != nil {
		return v, err
	}
	v.Home, err = owed.vat()
	return v, err
}

// dues are the parts of a quote: of visits that count whole, and of those that were cancelled late.
type dues struct {
	q                         partnerships.Quote
	support, home, onTop      money.Amount // of the first
	lateHome, lateOnTop, kept money.Amount // of the others
}

func (d *dues) split() error {
	var err error
	step := func(to *money.Amount, a, b money.Amount) {
		if err == nil {
			*to, err = a.Sub(b)
		}
	}
	if d.q.Mode == partnerships.Added {
		d.lateOnTop = d.q.LateKept
	}
	if d.q.Mode == partnerships.Deducted {
		d.kept = d.q.LateKept
	}
	step(&d.support, d.q.Support, d.q.Late)
	step(&d.onTop, d.q.OnTop(), d.lateOnTop)
	step(&d.lateHome, d.q.Late, d.kept)
	step(&d.home, d.q.Receives, d.q.Expenses)
	step(&d.home, d.home, d.lateHome)
	return err
}

// sold is what a document has of one kind.
type sold struct {
	net money.Amount
	by  *parties.Treatment
}

// documents are what is sold, by document. The first is that of the support.
type documents [][]sold

func (d *documents) add(s sold, apart bool) {
	if apart {
		*d = append(*d, []sold{s})
		return
	}
	(*d)[0] = append((*d)[0], s)
}

func (d documents) vat() (money.Amount, error) {
	all := money.Pence(0)
	for _, of := range d {
		nets := map[parties.Treatment]money.Amount{}
		for _, s := range of {
			if s.by == nil {
				continue
			}
			if err := money.AddTo(nets, *s.by, s.net); err != nil {
				return all, err
			}
		}
		for by, net := range nets {
			vat, err := net.Percent(by.Rate)
			if err != nil {
				return all, err
			}
			if all, err = all.Add(vat); err != nil {
				return all, err
			}
		}
	}
	return all, nil
}
