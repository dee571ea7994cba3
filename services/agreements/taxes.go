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
	if err := a.taxExpenses(ctx, t, &tax, payer); err != nil {
		return tax, err
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
		(tax.Expenses != nil || a.Expenses.None())
	return tax, nil
}

// taxExpenses adds the VAT of expenses, where they were agreed.
func (a Agreement) taxExpenses(ctx context.Context, t *parties.Tables, tax *Taxes, payer parties.Ref) error {
	if a.Expenses.None() {
		return nil
	}
	var err error
	if tax.Expenses, err = t.Along(ctx, a.Seller(), payer, parties.Travelling, a.Sells()); err != nil ||
		a.Sold() != partnerships.AsPrincipal {
		return err
	}
	home, broker := parties.School(a.HomeURN), parties.Partnership(a.PartnershipID)
	tax.HomeExpenses, err = t.Along(ctx, home, broker, parties.Travelling, parties.Release)
	return err
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

// BrokerageApart says likewise of brokerage. That of an agent always has a document of its own.
func (t Taxes) BrokerageApart() bool { return t.Agent || apart(t.Support, t.Brokerage) }

func apart(one, other *parties.Treatment) bool {
	return one != nil && other != nil && (one.Reason == parties.Outside) != (other.Reason == parties.Outside)
}

// on is the VAT on a quote, to the nearest penny: worked out once for each treatment of each document.
func (t Taxes) on(q partnerships.Quote) (partnerships.VAT, error) {
	home, err := q.ForSupport()
	if err != nil {
		return partnerships.VAT{}, err
	}
	paid, owed := documents{{sold{q.Support, t.Support}}}, documents{{sold{home, t.Home}}}
	paid.add(sold{q.OnTop(), t.Brokerage}, t.BrokerageApart())
	paid.add(sold{q.Expenses, t.Expenses}, t.ExpensesApart())
	owed.add(sold{q.Expenses, t.HomeExpenses}, t.ExpensesApart())
	var v partnerships.VAT
	if v.Paid, err = paid.vat(); err != nil {
		return v, err
	}
	v.Home, err = owed.vat()
	return v, err
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
