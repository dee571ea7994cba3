package matching

import (
	"cmp"
	"slices"

	"lateral/pkg/money"
)

// bounds of looking for sets that add up.
const (
	mostInSet   = 60 // documents of a payer that are put together
	mostPerLine = 2  // payers for which sets are looked for
)

// together is the candidate of all open documents that the text cites, where it cites several,
// and these documents where number, sum and payer agree.
func (v *view) together() ([]Candidate, []int32) {
	strongOnly := slices.ContainsFunc(v.cites, func(c cite) bool { return v.counts(c) && c.quality >= strong })
	var docs []int32
	var text string
	for _, c := range v.cites {
		if !v.counts(c) || strongOnly && c.quality < strong || !strongOnly && !v.payer(c.doc).Agrees() {
			continue
		}
		docs = append(docs, c.doc)
		text = joined(text, v.docs[c.doc].Number)
	}
	if len(docs) < 2 {
		return nil, nil
	}
	c, ok := v.set(docs, Together)
	if !ok {
		return nil, nil
	}
	c.Facts.Reference, c.Facts.Cited = Cited, text
	c.score = c.Facts.score(Together, true) - 5
	if c.Facts.Count() < 3 || c.Facts.Early || v.citesClosed() {
		docs = nil
	}
	return []Candidate{c}, docs
}

// citesClosed says that the text also cites what is paid, or another seller's.
func (v *view) citesClosed() bool {
	return slices.ContainsFunc(v.cites, func(c cite) bool {
		return c.quality >= strong && !v.counts(c) && (v.payer(c.doc).Agrees() || !v.docs[c.doc].ours)
	})
}

// counts says that a place of the text cites an open document of ours.
func (v *view) counts(c cite) bool {
	d := v.docs[c.doc]
	return d.ours && d.open && !c.order && !c.doubtful && (d.Owed.Pence > 0) == (v.line.Amount.Pence > 0)
}

// set is the candidate of several documents: each in full as far as the line goes.
func (v *view) set(docs []int32, kind Kind) (Candidate, bool) {
	c := Candidate{Kind: kind}
	left, sum := v.line.Amount.Pence, int64(0)
	for i, at := range docs {
		d := v.docs[at]
		if d.Owed.Currency != v.line.Amount.Currency {
			return c, false
		}
		var held bool
		if sum, held = plus(sum, d.Owed.Pence); !held {
			return c, false
		}
		if part := nearer(left, d.Owed.Pence); part != 0 {
			c.Links = append(c.Links, Link{Document: d.ID, Amount: v.amount(part)})
			left -= part
		}
		c.Facts.Rule = cmp.Or(c.Facts.Rule, v.ruleFor(at, v.payer(at)))
		c.Facts.Payer = weaker(i == 0, c.Facts.Payer, v.payer(at))
		c.Facts.Early = c.Facts.Early || d.Issued > v.line.Date
	}
	c.Facts.Amount, c.Facts.Differs, c.Facts.Credit = v.amountOf(v.line.Amount, v.sumOf(docs, sum))
	return c, true
}

// sumOf stands for documents on which so much is owed together.
func (v *view) sumOf(docs []int32, owed int64) *document {
	first := v.docs[docs[0]]
	return &document{Document: Document{Owed: v.amount(owed)}, payer: first.payer, trust: first.trust, authority: -1}
}

func (v *view) amount(pence int64) money.Amount {
	return money.Amount{Pence: pence, Currency: v.line.Amount.Currency}
}

// nearer is the amount that is nearer to nought; both have one sign.
func nearer(a, b int64) int64 {
	if abs(a) < abs(b) {
		return a
	}
	return b
}

// weaker is the payer of a set: as sure as the least sure of its documents.
func weaker(first bool, a, b Payer) Payer {
	if first || byPayer[b] < byPayer[a] {
		return b
	}
	return a
}

// adding are the sets of a payer's open documents that add up to the line.
func (v *view) adding() []Candidate {
	var all []Candidate
	payers := v.payersOf()
	for _, party := range payers[:min(len(payers), mostPerLine)] {
		a := adder{docs: v.addable(party), owed: func(at int32) int64 { return abs(v.docs[at].Owed.Pence) }}
		a.run(abs(v.line.Amount.Pence))
		for _, docs := range a.shown {
			c, ok := v.set(docs, Adds)
			if !ok || !c.Facts.Payer.Agrees() {
				continue
			}
			c.Sets = a.count
			c.score = c.Facts.score(Adds, false) - min(a.count-1, 4)
			all = append(all, c)
		}
		if len(all) > 0 {
			break
		}
	}
	return all
}

// addable are the open documents of a payer that may be part of a line, those that the text
// cites first, then the oldest.
func (v *view) addable(party int32) []int32 {
	var docs []int32
	for _, at := range v.byParty[party] {
		d := v.docs[at]
		if (d.Owed.Pence > 0) == (v.line.Amount.Pence > 0) && abs(d.Owed.Pence) < abs(v.line.Amount.Pence) &&
			d.Issued <= v.line.Date && d.Owed.Currency == v.line.Amount.Currency {
			docs = append(docs, at)
		}
	}
	slices.SortFunc(docs, func(x, y int32) int {
		_, xc := v.citeOf(x)
		_, yc := v.citeOf(y)
		return cmp.Or(compareBool(yc, xc), cmp.Compare(x, y))
	})
	return docs[:min(len(docs), mostInSet)]
}

func joined(list, one string) string {
	if list == "" {
		return one
	}
	return list + ", " + one
}
