package ubl

import (
	"slices"

	"lateral/pkg/money"
)

// VATOf is the VAT of lines, worked out once for each treatment from the sum of its nets.
func VATOf(lines []Line) ([]VAT, error) {
	nets := map[Treatment]money.Amount{}
	for _, l := range lines {
		if err := money.AddTo(nets, l.Treatment, l.Net); err != nil {
			return nil, err
		}
	}
	var all []VAT
	for t, net := range nets {
		vat, err := net.Percent(t.Rate)
		if err != nil {
			return nil, err
		}
		all = append(all, VAT{t, net, vat})
	}
	slices.SortFunc(all, byTreatment)
	return all, nil
}

// SumsOf are the totals of a document with that VAT.
func SumsOf(vats []VAT) (Sums, error) {
	var s Sums
	var err error
	for _, v := range vats {
		if s.Net, err = s.Net.Add(v.Net); err != nil {
			return s, err
		}
		if s.VAT, err = s.VAT.Add(v.VAT); err != nil {
			return s, err
		}
	}
	s.Total, err = s.Net.Add(s.VAT)
	return s, err
}

// merged is the VAT as the norm breaks it down: once for each code and rate. Grounds of one code are
// said one after the other.
func merged(vats []VAT) ([]VAT, error) {
	sorted := slices.SortedFunc(slices.Values(vats), byTreatment)
	var all []VAT
	for _, v := range sorted {
		v.Ground = v.why()
		last := len(all) - 1
		if last < 0 || all[last].code() != v.code() || all[last].Rate != v.Rate {
			all = append(all, v)
			continue
		}
		to := &all[last]
		to.Ground = joined(to.Ground, v.Ground)
		var err error
		if to.Net, err = to.Net.Add(v.Net); err != nil {
			return nil, err
		}
		if to.VAT, err = to.VAT.Add(v.VAT); err != nil {
			return nil, err
		}
	}
	return all, nil
}

func joined(a, b string) string {
	if a == b || b == "" {
		return a
	}
	return a + "; " + b
}
