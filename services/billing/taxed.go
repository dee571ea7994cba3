package billing

import (
	"cmp"
	"slices"

	"lateral/pkg/money"
	"lateral/services/parties"
)

// ByTreatment is what the lines of a document with these sums come to by their treatment, the lowest
// rate first. Older documents say their VAT for each line: there it is added up.
func (s Sums) ByTreatment(lines []Line) ([]Taxed, error) {
	if len(s.Taxed) > 0 {
		return s.Taxed, nil
	}
	return grouped(lines)
}

// grouped adds lines up by their treatment, with the VAT that they say.
func grouped(lines []Line) ([]Taxed, error) {
	var e errs
	var all []Taxed
	for _, l := range lines {
		at := slices.IndexFunc(all, func(t Taxed) bool { return t.Treatment == l.Treatment() })
		if at < 0 {
			at = len(all)
			all = append(all, Taxed{Treatment: l.Treatment(), Net: money.Pence(0), VAT: money.Pence(0)})
		}
		all[at].Net, all[at].VAT = e.add(all[at].Net, l.Net), e.add(all[at].VAT, l.VAT)
	}
	slices.SortStableFunc(all, func(a, b Taxed) int {
		return cmp.Or(cmp.Compare(a.Rate, b.Rate), cmp.Compare(a.Reason, b.Reason), cmp.Compare(a.Ground, b.Ground))
	})
	return all, e.err
}

// sum adds lines up. VAT is worked out once for each treatment, on the sum of its nets, each of which
// is a whole penny.
func sum(lines []Line) (Sums, error) {
	all, err := grouped(lines)
	if err != nil {
		return Sums{}, err
	}
	var e errs
	for n, t := range all {
		all[n].VAT = e.keep(t.Net.Percent(t.Rate))
	}
	if e.err != nil {
		return Sums{}, e.err
	}
	return sumsOf(all)
}

// outside says whether all of a document is outside the scope of VAT. Then it shows no VAT number: the European
// rules for e-invoices refuse one.
func (s Sums) outside() bool {
	return len(s.Taxed) > 0 && !slices.ContainsFunc(s.Taxed, func(t Taxed) bool { return t.Reason != parties.Outside })
}

// sumsOf are the totals of what is taxed.
func sumsOf(all []Taxed) (Sums, error) {
	s := Sums{Net: money.Pence(0), VAT: money.Pence(0), Taxed: all}
	var e errs
	for _, t := range all {
		s.Net, s.VAT = e.add(s.Net, t.Net), e.add(s.VAT, t.VAT)
	}
	s.Total = e.add(s.Net, s.VAT)
	return s, e.err
}
