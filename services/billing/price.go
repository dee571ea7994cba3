package billing

import (
	"lateral/pkg/money"
	"lateral/services/agreements"
	"lateral/services/partnerships"
)

// priced holds the lines of what a delivery makes: the invoice, and either the self-bill or the
// invoice of the brokerage, as the arrangement says. Empty lines make no document.
type priced struct {
	partnerships.Quote // over all lines
	invoice            []Line
	selfBill           []Line
	brokerage          []Line
}

// price makes the lines for visits of an agreement. The sums of a visit are its
// half-days times the sums agreed for one.
func price(a agreements.Agreement, visits []agreements.Visit, rates Rates) (priced, error) {
	all, tax, err := quoted(a, visits, rates)
	if err != nil {
		return priced{}, err
	}
	p := priced{Quote: all}
	principal := a.Sold() == partnerships.AsPrincipal
	for _, v := range visits {
		q, on, err := quoted(a, []agreements.Visit{v}, rates)
		if err != nil {
			return p, err
		}
		line := Line{VisitID: v.ID, Description: describe(a, v), HalfDays: v.HalfDays, DayRate: a.DayRate}
		line.Net, line.VATRate, line.VAT = q.Support, rates.Support, on.Support
		p.invoice = append(p.invoice, line)
		if principal {
			line.Net, line.VATRate, line.VAT = q.Receives, rates.Home, on.Home
			p.selfBill = append(p.selfBill, line)
		}
	}
	err = p.addBrokerage(principal, rates.Brokerage, tax.Brokerage)
	return p, err
}

// addBrokerage adds what the partnership keeps, unless it is what is left of the price: a line of
// its own invoice to the school, or, where it is an agent, an invoice of its own.
func (p *priced) addBrokerage(principal bool, rate money.BasisPoints, tax money.Amount) error {
	line := Line{Description: brokerage, DayRate: money.Pence(0), Net: p.OnTop(), VATRate: rate, VAT: tax}
	if principal {
		if !line.Net.IsZero() {
			p.invoice = append(p.invoice, line)
		}
		return nil
	}
	var err error
	if line.Net = p.Brokerage; !line.Net.IsZero() {
		line.VAT, err = line.Net.Percent(rate)
		p.brokerage = append(p.brokerage, line)
	}
	return err
}

// quoted is the price of visits, and the VAT on it.
func quoted(a agreements.Agreement, visits []agreements.Visit,
	rates Rates) (partnerships.Quote, partnerships.VAT, error) {
	q, err := a.Quote(visits...)
	if err != nil {
		return q, partnerships.VAT{}, err
	}
	v, err := a.VAT(rates, visits...)
	return q, v, err
}

func describe(a agreements.Agreement, v agreements.Visit) string {
	return supportByOn(a, v)
}
