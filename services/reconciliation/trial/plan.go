package trial

import (
	"lateral/services/reconciliation/matching"
	"lateral/services/reconciliation/set"
)

// plan is how an invoice came to what is owed on it: what it was paid before, then by lines of the earlier
// statement, and what was credited, in pence. What a row of setup.csv says beyond that is left out: a payment may
// have been for other invoices too.
type plan struct {
	before  int64
	later   int64
	credits []int64
}

// planned are the plans of invoices, by their ids.
func planned(of set.Set) map[string]*plan {
	all := map[string]*plan{}
	for _, d := range of.Known.Documents {
		p := &plan{before: d.Gross.Pence - d.Owed.Pence}
		if d.State == matching.WrittenOff {
			p.before = 0 // it is written off as it was issued
		}
		all[d.ID] = p
	}
	for _, b := range of.Before {
		p := all[of.Known.Seller+"|"+b.Document]
		if p == nil {
			continue
		}
		switch pence := min(b.Amount.Pence, p.before); {
		case pence <= 0:
		case b.Kind == set.IsCredit:
			p.before -= pence
			p.credits = append(p.credits, pence)
		case b.Kind == set.IsPayment:
			p.before -= pence
			p.later += pence
		}
	}
	for _, d := range of.Known.Documents {
		if p := all[d.ID]; d.State == matching.Credited && p.before > 0 {
			p.credits, p.before = append(p.credits, p.before), 0
		}
	}
	return all
}
