package matching

import (
	"cmp"
	"slices"
)

// gather finds the documents that a line may be for, best first. Where all facts speak for one
// that the text cites, no others are looked for: the text does not cite them.
func (v *view) gather() []found {
	var docs []int32
	var all []found
	for _, c := range v.cites {
		docs = append(docs, c.doc)
		all = append(all, v.weigh(c.doc))
	}
	if sure(all) >= 0 {
		v.sort(all)
		return all
	}
	payers := v.payersOf()
	for _, party := range payers {
		same := v.owing(party, v.line.Amount.Pence)
		docs = append(docs, same[:min(len(same), mostSame)]...)
	}
	for _, party := range payers[:min(len(payers), 2)] {
		docs = append(docs, v.others(party)...)
	}
	slices.Sort(docs)
	docs = slices.Compact(docs)
	all = all[:0]
	for _, at := range docs {
		all = append(all, v.weigh(at))
	}
	all = append(all, v.near(docs)...)
	v.sort(all)
	return once(all)
}

// once keeps the better of two ways in which a document was found.
func once(all []found) []found {
	kept := all[:0]
	for _, f := range all {
		if !slices.ContainsFunc(kept, func(k found) bool { return k.doc == f.doc }) {
			kept = append(kept, f)
		}
	}
	return kept
}

// sure is the one document for which all three facts speak and no other does as much.
func sure(all []found) int32 {
	at := int32(-1)
	for _, f := range all {
		if f.kind != Whole || f.facts.Count() < 3 {
			continue
		}
		if at >= 0 {
			return -1
		}
		if at = f.doc; f.facts.Early {
			return -1
		}
	}
	return at
}

// others are the oldest open documents of a payer that a part of is paid, or too much.
func (v *view) others(party int32) []int32 {
	all := slices.Clone(v.byParty[party])
	if len(all) > mostSame {
		return nil
	}
	all = slices.DeleteFunc(all, func(at int32) bool {
		return (v.docs[at].Owed.Pence > 0) != (v.line.Amount.Pence > 0)
	})
	slices.SortFunc(all, func(x, y int32) int {
		return cmp.Or(cmp.Compare(v.apart(x), v.apart(y)), cmp.Compare(x, y))
	})
	return all[:min(len(all), mostOthers)]
}

// apart ranks a difference: a slip or the VAT first, then what is likely a part.
func (v *view) apart(at int32) int {
	switch fact, _, _ := v.amountOf(v.line.Amount, v.docs[at]); fact {
	case Exact:
		return 0
	case LessPenny, LessVAT, LessCredit:
		return 1
	case Less:
		return 2
	default:
		return 3
	}
}

// sort puts the best first, and of equals the oldest.
func (v *view) sort(all []found) {
	slices.SortFunc(all, func(x, y found) int {
		return cmp.Or(cmp.Compare(y.score, x.score), cmp.Compare(x.doc, y.doc))
	})
}
