package billing

import (
	"slices"
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

// turned are the sums with their sign turned.
func (s Sums) turned() (Sums, error) {
	var e errs
	back := Sums{Net: e.neg(s.Net), VAT: e.neg(s.VAT), Total: e.neg(s.Total), Taxed: slices.Clone(s.Taxed)}
	for n, t := range back.Taxed {
		back.Taxed[n].Net, back.Taxed[n].VAT = e.neg(t.Net), e.neg(t.VAT)
	}
	return back, e.err
}
