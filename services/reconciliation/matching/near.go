package matching

import (
	"slices"
	"strconv"

	"lateral/services/reconciliation/matching/reading"
)

// near finds the documents from whose number one in the text differs in a digit: swapped,
// dropped, doubled or mistyped. The payer must agree, or the amount.
func (v *view) near(known []int32) []found {
	if v.sureOf(known) {
		return nil
	}
	var all []found
	add := func(at int32, n reading.Number) {
		if slices.ContainsFunc(all, func(f found) bool { return f.doc == at }) {
			return
		}
		f := v.weigh(at)
		if !f.facts.Payer.Agrees() && f.facts.Amount != Exact || f.facts.Reference == Cited {
			return
		}
		f.facts.Reference, f.facts.Cited = Nearly, v.cited(cite{first: n.First, last: n.Last})
		f.facts.Number = v.docs[at].Number
		f.score = f.facts.score(f.kind, false)
		all = append(all, f)
	}
	for _, n := range v.numbers {
		if n.Kind != reading.Plain && n.Kind != reading.Packed || n.Ranged || n.Value < 10 {
			continue
		}
		v.nearOfPayers(n, add)
		v.nearByAmount(n, add)
	}
	return all
}

// sureOf says that a document has its number in the text, and its payer or its amount: then no
// other is looked for.
func (v *view) sureOf(known []int32) bool {
	return slices.ContainsFunc(known, func(at int32) bool {
		ref, c := v.reference(at)
		d := v.docs[at]
		amount, _, _ := v.amountOf(v.line.Amount, d)
		fits := !d.open || amount != Less && amount != More && amount != Differs
		return (ref == Cited || ref == CitedToo) && d.ours && (fits && v.payer(at).Agrees() ||
			c.quality >= strong && len(v.named) == 0 && len(v.learnt) == 0)
	})
}

func (v *view) nearOfPayers(n reading.Number, add func(int32, reading.Number)) {
	payers := v.payersOf()
	for _, party := range payers[:min(len(payers), 6)] {
		docs := v.byParty[party]
		for _, at := range docs[:min(len(docs), mostSame)] {
			if d := v.docs[at]; d.value != n.Value && nearly(n.Value, d.value) {
				add(at, n)
			}
		}
	}
}

// nearByAmount looks among what is owed as much for numbers that end alike or differ in a digit.
func (v *view) nearByAmount(n reading.Number, add func(int32, reading.Number)) {
	if n.Value < 100 {
		return
	}
	pence := v.line.Amount.Pence
	same := v.ending(pence, uint16(n.Value%1000))
	for _, t := range same[:min(len(same), mostOthers)] {
		if d := v.docs[t.doc]; d.value != n.Value && (endsLike(d.value, n.Value) || nearly(d.value, n.Value)) {
			add(t.doc, n)
		}
	}
	eachNear(n.Value, func(value uint64) {
		at, known := v.first[value]
		for ; known && at >= 0; at = v.docs[at].next {
			if d := v.docs[at]; d.ours && d.open && d.Owed.Pence == pence {
				add(at, n)
			}
		}
	})
}

// endsLike says that one number ends with the other's digits.
func endsLike(a, b uint64) bool {
	if a < b {
		a, b = b, a
	}
	ten := uint64(1)
	for ten <= b && ten < 1e17 {
		ten *= 10
	}
	return a%ten == b
}

// nearly says that numbers differ in one digit: swapped with its neighbour, dropped or mistyped.
func nearly(a, b uint64) bool {
	x, y := strconv.FormatUint(a, 10), strconv.FormatUint(b, 10)
	if len(x) < len(y) {
		x, y = y, x
	}
	if len(x)-len(y) > 1 || len(x) < 2 {
		return false
	}
	i := 0
	for i < len(y) && x[i] == y[i] {
		i++
	}
	if len(x) > len(y) {
		return (len(y) > 1 || x[1] == '0') && x[i+1:] == y[i:] // 30 is 03 with its digits swapped
	}
	if i == len(y) || x[i+1:] == y[i+1:] {
		return len(x) > 2
	}
	return x[i] == y[i+1] && x[i+1] == y[i] && x[i+2:] == y[i+2:]
}

// eachNear calls fn for each number that differs in one digit.
func eachNear(value uint64, fn func(uint64)) {
	text := []byte(strconv.FormatUint(value, 10))
	if len(text) > 12 {
		return
	}
	buffer := make([]byte, 0, len(text)+1)
	give := func(parts ...[]byte) {
		buffer = buffer[:0]
		for _, p := range parts {
			buffer = append(buffer, p...)
		}
		fn(valueOf(string(buffer)))
	}
	for i := range text {
		give(text[:i], text[i+1:])
		if i+1 < len(text) && text[i] != text[i+1] {
			give(text[:i], text[i+1:i+2], text[i:i+1], text[i+2:])
		}
		for c := byte('0'); c <= '9'; c++ {
			give(text[:i], []byte{c}, text[i:])
			if c != text[i] {
				give(text[:i], []byte{c}, text[i+1:])
			}
		}
	}
	for c := byte('0'); c <= '9'; c++ {
		give(text, []byte{c})
	}
}
