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

// treatments are the VAT of what a delivery makes: of the support, of the brokerage, and of what the
// home school supplies.
type treatments struct{ support, brokerage, home parties.Treatment }

// price makes the lines for visits of an agreement. The sums of a visit are its
// half-days times the sums agreed for one.
func price(a agreements.Agreement, visits []agreements.Visit, tax treatments) (priced, error) {
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
		p.invoice = append(p.invoice, line.bearing(tax.support))
		if principal {
			line.Net = q.Receives
			p.selfBill = append(p.selfBill, line.bearing(tax.home))
		}
	}
	p.addBrokerage(principal, tax.brokerage)
	return p, nil
}

// addBrokerage adds what the partnership keeps, unless it is what is left of the price: a line of
// its own invoice to the school, or, where it is an agent, an invoice of its own.
func (p *priced) addBrokerage(principal bool, tax parties.Treatment) {
	line := Line{Description: brokerage, DayRate: money.Pence(0)}.bearing(tax)
	if principal {
		if line.Net = p.OnTop(); !line.Net.IsZero() {
			p.invoice = append(p.invoice, line)
		}
		return
	}
	if line.Net = p.Brokerage; !line.Net.IsZero() {
		p.brokerage = append(p.brokerage, line)
	}
}

func describe(a agreements.Agreement, v agreements.Visit) string {
	return supportByOn(a, v)
}
