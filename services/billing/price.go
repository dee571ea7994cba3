package billing

import (
	"lateral/pkg/money"
	"lateral/services/agreements"
	"lateral/services/parties"
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
func price(a agreements.Agreement, visits []agreements.Visit, tax agreements.Taxes) (priced, error) {
	all, err := a.Quote(visits...)
	if err != nil {
		return priced{}, err
	}
	p := priced{Quote: all}
	principal := a.Sold() == partnerships.AsPrincipal
	for _, v := range visits {
		q, err := a.Quote(v)
		if err != nil {
			return p, err
		}
		line := Line{VisitID: v.ID, Description: describe(a, v), HalfDays: v.HalfDays, DayRate: a.DayRate}
		line.Net = q.Support
		p.invoice = append(p.invoice, line.bearing(tax.Support))
		if principal {
			line.Net = q.Receives
			p.selfBill = append(p.selfBill, line.bearing(tax.Home))
		}
	}
	p.addBrokerage(principal, tax)
	return p, nil
}

// addBrokerage adds what the partnership keeps, unless it is what is left of the price: a line of
// its own invoice to the school, or, where it is an agent, an invoice of its own. What is outside the
// scope of VAT shares no document with anything else, so it may need one of its own too.
func (p *priced) addBrokerage(principal bool, tax agreements.Taxes) {
	line := Line{Description: brokerage, DayRate: money.Pence(0), Net: p.Brokerage}.bearing(tax.Brokerage)
	if principal {
		line.Net = p.OnTop()
	}
	switch {
	case line.Net.IsZero():
	case principal && (isOutside(tax.Support) == isOutside(tax.Brokerage)):
		p.invoice = append(p.invoice, line)
	default:
		p.brokerage = append(p.brokerage, line)
	}
}

func isOutside(t *parties.Treatment) bool { return t != nil && t.Reason == parties.Outside }

func describe(a agreements.Agreement, v agreements.Visit) string {
	return supportByOn(a, v)
}
