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
	Brokerage *parties.Treatment // of the partnership, where its brokerage stands on a document
	Home      *parties.Treatment // of the home school, where it is billed for: it releases its leader

	Decided bool // all that is sold to the payer is
}

// Taxes are what the tables of those who sell say.
func (a Agreement) Taxes(ctx context.Context, t *parties.Tables) (Taxes, error) {
	var tax Taxes
	payer, err := t.Payer(ctx, a.Seller(), a.BuyerURN)
	if err != nil {
		return tax, err
	}
	if tax.Support, err = t.Treatment(ctx, a.Seller(), payer, a.Sells()); err != nil {
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
	tax.Decided = tax.Support != nil && (tax.Brokerage != nil || !charged)
	return tax, nil
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

// rates are those that count; nought where nobody decided.
func (t Taxes) rates() partnerships.VATRates {
	rate := func(of *parties.Treatment) money.BasisPoints {
		if of == nil {
			return 0
		}
		return of.Rate
	}
	return partnerships.VATRates{Support: rate(t.Support), Brokerage: rate(t.Brokerage), Home: rate(t.Home)}
}
