package billing

import (
	"slices"

	"lateral/pkg/money"
)

// taken is what was taken back from a document before, from each of its lines.
type taken struct {
	net []money.Amount
	vat map[money.BasisPoints]money.Amount // by rate
}

// nothingTaken is taken of a document without a credit note.
func nothingTaken(lines []Line) taken {
	t := taken{net: make([]money.Amount, len(lines)), vat: map[money.BasisPoints]money.Amount{}}
	for n, l := range lines {
		t.net[n], t.vat[l.VATRate] = money.Pence(0), money.Pence(0)
	}
	return t
}

// add counts the lines of a credit note, which has one for each line of its document.
func (t taken) add(note []Line) error {
	var e errs
	for n, l := range note {
		t.net[n] = e.sub(t.net[n], l.Net)
		t.vat[l.VATRate] = e.sub(t.vat[l.VATRate], l.VAT)
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

// back are the lines of a credit note that takes a net sum from each line of a document. The VAT of
// each rate is that of the document, less what was taken back before, less that on what is left:
// so the last note takes the remainder, and nothing is lost by rounding.
func (t taken) back(lines []Line, net []money.Amount) ([]Line, error) {
	left, err := t.left(lines)
	if err != nil {
		return nil, err
	}
	var e errs
	note := make([]Line, len(lines))
	for n, l := range lines {
		note[n] = l
		if net[n] != l.Net { // a part says no half-days: they are not taken back one by one
			note[n].HalfDays, note[n].DayRate = 0, money.Pence(0)
		}
		note[n].Net, note[n].VAT = e.neg(net[n]), money.Pence(0)
		left[n] = e.sub(left[n], net[n])
	}
	for rate := range t.vat {
		if err := t.addVAT(rate, lines, left, note); err != nil {
			return nil, err
		}
	}
	return note, e.err
}

// addVAT puts the VAT of a rate on the lines of a credit note, by their nets. Left is what the note
// leaves of each line.
func (t taken) addVAT(rate money.BasisPoints, lines []Line, left []money.Amount, note []Line) error {
	var e errs
	vat, rest := money.Pence(0), money.Pence(0)
	weights := make([]int64, len(lines))
	last := 0
	for n, l := range lines {
		if l.VATRate == rate {
			vat, rest, weights[n], last = e.add(vat, l.VAT), e.add(rest, left[n]), -note[n].Net.Pence, n
		}
	}
	due := e.sub(e.sub(vat, t.vat[rate]), e.keep(rest.Percent(rate)))
	if e.err != nil || due.Pence <= 0 {
		return e.err
	}
	if rest.IsZero() && t.vat[rate].IsZero() { // all at once: each line as it was
		for n, l := range lines {
			if l.VATRate == rate {
				note[n].VAT = e.neg(l.VAT)
			}
		}
		return e.err
	}
	if !slices.ContainsFunc(weights, func(w int64) bool { return w > 0 }) {
		weights[last] = 1
	}
	parts, err := due.SplitBy(weights)
	if err != nil {
		return err
	}
	for n, part := range parts {
		if lines[n].VATRate == rate {
			note[n].VAT = e.neg(part)
		}
	}
	return e.err
}

// inProportion is how much more is to be taken from a line so that all that was taken from it stands
// to the line as a part stands to a whole.
func inProportion(line, before, part, whole money.Amount) (money.Amount, error) {
	if whole.IsZero() {
		return line.Sub(before)
	}
	all, err := line.Fraction(part.Pence, whole.Pence)
	if err != nil {
		return all, err
	}
	return all.Sub(before)
}
