package matching

import (
	"slices"

	"lateral/services/reconciliation/matching/reading"
)

// BackWithin is for how many days a payment can come back.
const BackWithin = backWithin

// For how many days a payment can come back, and how near one that names nothing must be.
const (
	backWithin  = 90
	doubtWithin = 10
)

// pairReturns finds the lines that later ones take back: the same amount with the other sign,
// and the same document, or the same words where the later says that it takes something back.
// Lines stand from the oldest.
func pairReturns(all []*sight) {
	byAmount := map[int64][]*sight{}
	for _, s := range all {
		byAmount[s.line.Amount.Pence] = append(byAmount[s.line.Amount.Pence], s)
	}
	for _, s := range all {
		if s.line.Amount.Pence < 0 || s.turned {
			takeBack(s, byAmount[-s.line.Amount.Pence])
		}
	}
}

// takeBack pairs a line with the latest that it takes back. Where it may be one of several,
// all of them are barred.
func takeBack(s *sight, others []*sight) {
	var meant, doubted []*sight
	for _, o := range others {
		if o == s || o.back != nil || s.line.Amount.Pence == o.line.Amount.Pence {
			continue
		}
		switch s.takesBack(o) {
		case Meant:
			if len(meant) > 0 && meant[0].line.Date < o.line.Date {
				meant = nil
			}
			meant = append(meant, o)
		case Doubted:
			doubted = append(doubted, o)
		case NotBack:
		}
	}
	if len(meant) == 1 {
		s.back, meant[0].back = meant[0], s
		return
	}
	if len(meant) > 1 {
		doubted = meant
	}
	for _, o := range doubted {
		o.barred = true
	}
}

// Back says whether a line takes another back.
type Back uint8

// Whether a line takes another back: Meant where it says which, Doubted where it only says that something comes back.
const (
	NotBack Back = iota
	Doubted
	Meant
)

// takesBack says whether a line takes an earlier one of the same sum back.
func (s *sight) takesBack(o *sight) Back {
	days := s.line.Date.Since(o.line.Date)
	switch {
	case days < 0 || days > backWithin || o.line.Amount.Currency != s.line.Amount.Currency || o.line.Date > s.line.Date:
		return NotBack
	case shares(s.claims, o.claims), s.turned && (shares(s.payers, o.payers) || sharesWords(s.line, o.line)),
		s.line.whole() == o.line.whole():
		return Meant
	case s.turned && days <= doubtWithin && len(s.payers) == 0:
		return Doubted
	}
	return NotBack
}

// Returns says for each of other lines whether it takes a line back, or the line takes it back. The others may be
// explained already.
func (b *Book) Returns(line Line, others []Line) []Back {
	v := view{Book: b}
	one := v.look(&line)
	all := make([]Back, len(others))
	for i := range others {
		if others[i].Amount.Pence != -line.Amount.Pence {
			continue
		}
		o := v.look(&others[i])
		later, earlier := &one, &o
		if o.line.Date > line.Date || o.line.Date == line.Date && o.line.Amount.Pence < 0 {
			later, earlier = &o, &one
		}
		if later.line.Amount.Pence < 0 || later.turned {
			all[i] = later.takesBack(earlier)
		}
	}
	return all
}

func shares(a, b []int32) bool {
	return slices.ContainsFunc(a, func(one int32) bool { return slices.Contains(b, one) })
}

// sharesWords says that two lines share two words of some length, or a long number.
func sharesWords(a, b *Line) bool {
	shared := 0
	others := reading.Tokens(b.whole())
	for _, t := range reading.Tokens(a.whole()) {
		if len(t.Text) < 4 || turning[t.Text] || commonWords[t.Text] {
			continue
		}
		if slices.ContainsFunc(others, func(o reading.Token) bool { return o.Text == t.Text }) {
			if shared++; t.Digits {
				shared++
			}
		}
	}
	return shared >= 2
}

// commonWords stand in many lines.
var commonWords = map[string]bool{"PRIMARY": true, "SCHOOL": true, "PAYMENT": true, "FASTER": true, "CREDIT": true,
	"BACS": true, "TRANSFER": true, "ACADEMY": true, "BANK": true, "GIRO": true}
