package billing

import (
	"cmp"
	"fmt"
	"slices"

	"lateral/pkg/date"
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
	return fmt.Sprintf("Support by %s on %s: %s", a.LeaderName, date.DayWords(v.Date), v.Objective)
}

// turned returns the lines with the sign of their amounts turned. Effort and day
// rate stay: they say what is taken back.
func turned(lines []Line) ([]Line, error) {
	var e errs
	out := slices.Clone(lines)
	for i, l := range out {
		out[i].Net, out[i].VAT = e.neg(l.Net), e.neg(l.VAT)
	}
	return out, e.err
}

// AtRate is the sum of all lines with one VAT rate.
type AtRate struct {
	Rate     money.BasisPoints
	Net, VAT money.Amount
}

// ByRate adds lines up by their VAT rate, the lowest rate first. Errors: sums
// that do not fit.
func ByRate(lines []Line) ([]AtRate, error) {
	var e errs
	var all []AtRate
	for _, l := range lines {
		at := slices.IndexFunc(all, func(r AtRate) bool { return r.Rate == l.VATRate })
		if at < 0 {
			all = append(all, AtRate{l.VATRate, l.Net, l.VAT})
			continue
		}
		all[at].Net, all[at].VAT = e.add(all[at].Net, l.Net), e.add(all[at].VAT, l.VAT)
	}
	slices.SortFunc(all, func(a, b AtRate) int { return cmp.Compare(a.Rate, b.Rate) })
	return all, e.err
}

// sum adds lines up.
func sum(lines []Line) (Sums, error) {
	s := Sums{Net: money.Pence(0), VAT: money.Pence(0)}
	var e errs
	for _, l := range lines {
		s.Net, s.VAT = e.add(s.Net, l.Net), e.add(s.VAT, l.VAT)
	}
	s.Total = e.add(s.Net, s.VAT)
	return s, e.err
}
