package billing

import (
	"lateral/pkg/money"
	"lateral/services/agreements"
	"lateral/services/partnerships"
)

// priced holds the lines of an invoice and of its self-bill.
type priced struct {
	partnerships.Quote // over all lines
	invoice, selfBill  []Line
}

// price makes the lines for visits of an agreement. The sums of a visit are its
// half-days times the sums agreed for one.
func price(a agreements.Agreement, visits []agreements.Visit, rates Rates) (priced, error) {
	all, tax, err := quoted(a, visits, rates)
	if err != nil {
		return priced{}, err
	}
	p := priced{Quote: all}
	for _, v := range visits {
		q, on, err := quoted(a, []agreements.Visit{v}, rates)
		if err != nil {
			return p, err
		}
		line := Line{VisitID: v.ID, Description: describe(a, v), HalfDays: v.HalfDays, DayRate: a.DayRate}
		line.Net, line.VATRate, line.VAT = q.Support, rates.Support, on.Support
		p.invoice = append(p.invoice, line)
		line.Net, line.VATRate, line.VAT = q.Receives, rates.Home, on.Home
		p.selfBill = append(p.selfBill, line)
	}
	if added := all.OnTop(); !added.IsZero() {
		p.invoice = append(p.invoice, Line{
			Description: "Brokerage", DayRate: money.Pence(0), Net: added, VATRate: rates.Brokerage, VAT: tax.Brokerage,
		})
	}
	return p, nil
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
