package billing

import (
	"cmp"
	"fmt"
	"slices"

	"lateral/pkg/money"
	"lateral/services/register"
	"lateral/services/support"
)

// priced are the lines of an invoice and of its self-bill.
type priced struct {
	invoice, selfBill []Line
	brokerage         money.Amount // over all lines
}

// price makes the lines for visits of an agreement. Each visit's net is its
// half-days at the agreed day rate, rounded to the penny; the brokerage of each
// visit is rounded to the penny too, so that any set of visits comes to the sum
// of its visits.
func price(a support.Agreement, visits []support.Visit, rates Rates) (priced, error) {
	p := priced{brokerage: money.Pence(0)}
	var e errs
	for _, v := range visits {
		net := e.keep(a.DayRate.Fraction(int64(v.HalfDays), 2))
		kept := e.keep(brokerageOn(a.Brokerage, net, v.HalfDays))
		p.brokerage = e.add(p.brokerage, kept)
		line := Line{VisitID: v.ID, Description: describe(a, v), HalfDays: v.HalfDays, DayRate: a.DayRate, Net: net, VATRate: rates.Support}
		p.invoice = append(p.invoice, line)

		own := line
		own.VATRate = rates.Home
		if a.Brokerage.Mode == register.Deducted {
			own.Net = e.sub(net, kept)
		}
		p.selfBill = append(p.selfBill, own)
	}
	if a.Brokerage.Mode == register.Added && !p.brokerage.IsZero() {
		p.invoice = append(p.invoice, Line{
			Description: "Brokerage", DayRate: money.Pence(0), Net: p.brokerage, VATRate: rates.Brokerage,
		})
	}
	for _, lines := range [][]Line{p.invoice, p.selfBill} {
		for i := range lines {
			lines[i].VAT = e.keep(lines[i].Net.Percent(lines[i].VATRate))
		}
	}
	return p, e.err
}

// brokerageOn is what the partnership keeps of one visit; never more than its
// price when it is deducted.
func brokerageOn(b register.Brokerage, net money.Amount, halfDays int) (money.Amount, error) {
	kept := money.Pence(0)
	var err error
	switch {
	case b.Mode == register.NoBrokerage || b.Mode == "":
		return kept, nil
	case b.PerDay > 0:
		kept, err = money.Pence(b.PerDay).Fraction(int64(halfDays), 2)
	default:
		kept, err = net.Percent(b.Share)
	}
	if err != nil || b.Mode == register.Added {
		return kept, err
	}
	if over, err := kept.Cmp(net); err != nil || over > 0 {
		return net, err
	}
	return kept, nil
}

func describe(a support.Agreement, v support.Visit) string {
	return fmt.Sprintf("Support by %s on %s: %s", a.LeaderName, day(v.Date), v.Objective)
}

// turned are the lines with the sign of their amounts turned. Effort and day
// rate stay: they say what is taken back.
func turned(lines []Line) ([]Line, error) {
	var e errs
	out := slices.Clone(lines)
	for i, l := range out {
		out[i].Net, out[i].VAT = e.neg(l.Net), e.neg(l.VAT)
	}
	return out, e.err
}

// AtRate is what all lines of one VAT rate come to.
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
