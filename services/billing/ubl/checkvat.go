package ubl

import "lateral/pkg/money"

// checkVAT holds the VAT of a document and its totals against its lines.
func (d Document) checkVAT(r *refusals) {
	nets, lines := map[Treatment]money.Amount{}, map[Treatment]int64{}
	for _, l := range d.Lines {
		lines[l.Treatment]++
		r.unless(money.AddTo(nets, l.Treatment, l.Net) == nil, negative)
		r.unless(l.Reason == Outside || !d.outside(), mixedOutside)
	}
	for _, v := range d.VATs {
		net, ok := nets[v.Treatment]
		r.unless(ok && net == v.Net && v.near(lines[v.Treatment]), vatOf(string(v.Reason)))
		delete(nets, v.Treatment)
	}
	r.unless(len(nets) == 0, vatsDisagree)
	sums, err := SumsOf(d.VATs)
	r.unless(err == nil && sums.Net == d.Net, netsDisagree)
	r.unless(err == nil && sums.VAT == d.VAT, vatsDisagree)
	r.unless(err == nil && sums.Total == d.Total, oneAmountOnly)
}

// mostOff is how far the VAT of a treatment may be from that on the sum of its nets, in pence.
const mostOff = 50

// near says whether the VAT is what the net comes to, give or take a penny for each line: a credit
// note takes what is left of its invoice's VAT, and earlier documents worked it out line by line.
func (v VAT) near(lines int64) bool {
	due, err := v.Net.Percent(v.Rate)
	if err != nil {
		return false
	}
	off, err := due.Sub(v.VAT)
	if v.Rate == 0 {
		return err == nil && off.IsZero()
	}
	return err == nil && off.Unsigned().Pence <= min(lines, mostOff)
}
