package billing

import (
	"cmp"
	"slices"

	"lateral/pkg/money"
)

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

// turned are the sums with their sign turned.
func (s Sums) turned() (Sums, error) {
	var e errs
	return Sums{Net: e.neg(s.Net), VAT: e.neg(s.VAT), Total: e.neg(s.Total)}, e.err
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
