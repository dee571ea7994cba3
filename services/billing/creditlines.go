package billing

import (
	"lateral/pkg/money"
	"lateral/services/parties"
)

// taken is what was taken back from a document before, from each of its lines.
type taken struct {
	net []money.Amount
	vat map[parties.Treatment]money.Amount
}

// nothingTaken is taken of a document without a credit note.
func nothingTaken(lines []Line) taken {
	t := taken{net: make([]money.Amount, len(lines)), vat: map[parties.Treatment]money.Amount{}}
	for n := range lines {
		t.net[n] = money.Pence(0)
	}
	return t
}

// add counts a credit note, which has a line for each of its document.
func (t taken) add(note CreditNote) error {
	var e errs
	for n, l := range note.Lines {
		t.net[n] = e.sub(t.net[n], l.Net)
	}
	all, err := note.ByTreatment(note.Lines)
	for _, on := range all {
		t.vat[on.Treatment] = e.sub(t.vat[on.Treatment], on.VAT)
	}
	if err != nil {
		return err
	}
	return e.err
}

// left is what can still be taken back from each line, before VAT.
func (t taken) left(lines []Line) ([]money.Amount, error) {
	var e errs
	all := make([]money.Amount, len(lines))
	for n, l := range lines {
		all[n] = e.sub(l.Net, t.net[n])
	}
	return all, e.err
}

// back are the lines and the sums of a credit note that takes a net sum from each line of a document.
// The VAT of each treatment is that of the document, less what was taken back before, less that on what
// is left: so the last note takes the remainder, and nothing is lost by rounding.
func (t taken) back(lines []Line, of Sums, net []money.Amount) ([]Line, Sums, error) {
	note := make([]Line, len(lines))
	var e errs
	for n, l := range lines {
		note[n] = l
		if net[n] != l.Net { // a part says no half-days: they are not taken back one by one
			note[n].HalfDays, note[n].DayRate = 0, money.Pence(0)
		}
		note[n].Net, note[n].VAT = e.neg(net[n]), money.Amount{}
	}
	if e.err != nil {
		return nil, Sums{}, e.err
	}
	had, err := of.ByTreatment(lines)
	if err != nil {
		return nil, Sums{}, err
	}
	var back []Taxed
	for _, on := range had {
		if on, err = t.backOf(on, note); err != nil {
			return nil, Sums{}, err
		}
		if !on.Net.IsZero() || !on.VAT.IsZero() {
			back = append(back, on)
		}
	}
	sums, err := sumsOf(back)
	return note, sums, err
}

// backOf is what a credit note takes back of one treatment of its document.
func (t taken) backOf(on Taxed, note []Line) (Taxed, error) {
	var e errs
	back, left := money.Pence(0), on.Net
	for n, l := range note {
		if l.Treatment() == on.Treatment {
			back, left = e.add(back, l.Net), e.sub(e.add(left, l.Net), t.net[n])
		}
	}
	due := e.sub(e.sub(on.VAT, t.vat[on.Treatment]), e.keep(left.Percent(on.Rate)))
	if due.Pence < 0 { // a part so small that the oldest documents, which rounded each line, had no VAT on it
		due = money.Pence(0)
	}
	return Taxed{Treatment: on.Treatment, Net: back, VAT: e.neg(due)}, e.err
}
