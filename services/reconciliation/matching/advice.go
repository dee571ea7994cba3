package matching

import (
	"cmp"
	"slices"

	"lateral/services/reconciliation/matching/reading"
)

// readAdvices looks the numbers of advices up.
func (b *Book) readAdvices(advices []Advice) []advised {
	all := make([]advised, 0, len(advices))
	for _, a := range advices {
		if one, ok := b.readAdvice(a); ok {
			all = append(all, one)
		}
	}
	slices.SortFunc(all, func(x, y advised) int { return cmp.Compare(x.id, y.id) })
	return all
}

func (b *Book) readAdvice(a Advice) (advised, bool) {
	one := advised{id: a.ID, clean: true}
	for _, item := range a.Items {
		var held bool
		if one.sum, held = plus(one.sum, item.Amount.Pence); !held {
			return one, false
		}
		at := b.itemOf(item)
		if at < 0 || slices.Contains(one.docs, at) {
			one.clean, one.odd = false, one.odd || at >= 0
			continue
		}
		d := b.docs[at]
		one.clean = one.clean && d.open && d.Owed == item.Amount
		one.docs, one.pence = append(one.docs, at), append(one.pence, item.Amount.Pence)
	}
	if a.Sum.Pence != 0 && a.Sum.Pence != one.sum {
		one.clean, one.odd, one.sum = false, true, a.Sum.Pence
	}
	return one, len(one.docs) > 0
}

// Documents are the ids of the documents of ours that items of an advice name; "" where one names none,
// or several.
func (b *Book) Documents(items []Item) []string {
	all := make([]string, len(items))
	for i, item := range items {
		if at := b.itemOf(item); at >= 0 {
			all[i] = b.docs[at].ID
		}
	}
	return all
}

// Owes says whether an item of an advice names a document of ours, with what is owed on it.
func (b *Book) Owes(item Item) bool {
	at := b.itemOf(item)
	return at >= 0 && b.docs[at].open && b.docs[at].Owed == item.Amount
}

// itemOf is the document of ours that an item of an advice names; of several, the one that is
// owed as much. -1 where it names none, or several.
func (b *Book) itemOf(item Item) int32 {
	tokens := append([]reading.Token{{Text: "INVOICE"}}, reading.Tokens(item.Number)...)
	var open, fit, any []int32
	for _, c := range b.cites(tokens, reading.Numbers(tokens, 0, 0)) {
		d := b.docs[c.doc]
		if !d.ours || c.order || c.doubtful || c.ranged {
			continue
		}
		any = append(any, c.doc)
		if d.open {
			open = append(open, c.doc)
		}
		if d.open && d.Owed == item.Amount {
			fit = append(fit, c.doc)
		}
	}
	for _, list := range [][]int32{fit, open, any} {
		if len(list) == 1 {
			return list[0]
		}
	}
	return -1
}

// advisedBy are the candidates that advices of the line's sum make, and the advice that agrees
// in everything; -1 where none does.
func (v *view) advisedBy() (all []Candidate, agrees int) {
	agrees = -1
	for i, a := range v.advices {
		if a.sum != v.line.Amount.Pence {
			continue
		}
		c, ok := v.fromAdvice(a)
		if !ok {
			continue
		}
		if a.clean && c.Facts.Payer.Agrees() && !c.Facts.Early {
			agrees = i
		}
		all = append(all, c)
	}
	if len(all) > 1 {
		agrees = -1
	}
	return all, agrees
}

func (v *view) fromAdvice(a advised) (Candidate, bool) {
	c := Candidate{Kind: Advised, Advice: a.id, Facts: Facts{Reference: InAdvice, Amount: Exact}}
	left, owed := v.line.Amount.Pence, int64(0)
	for i, at := range a.docs {
		d := v.docs[at]
		if d.Owed.Currency != v.line.Amount.Currency || !d.open {
			c.About = append(c.About, d.ID)
			continue
		}
		part := nearer(left, nearer(a.pence[i], d.Owed.Pence))
		if (part > 0) != (left > 0) || part == 0 {
			continue
		}
		var held bool
		if owed, held = plus(owed, d.Owed.Pence); !held {
			return c, false
		}
		left -= part
		c.Links = append(c.Links, Link{Document: d.ID, Amount: v.amount(part)})
		c.Facts.Rule = cmp.Or(c.Facts.Rule, v.ruleFor(at, v.payer(at)))
		c.Facts.Payer = weaker(len(c.Links) == 1, c.Facts.Payer, v.payer(at))
		c.Facts.Early = c.Facts.Early || d.Issued > v.line.Date
		c.Facts.Cited = joined(c.Facts.Cited, d.Number)
	}
	if left != 0 && len(c.Links) > 0 {
		c.Links = append(c.Links, Link{Means: OnAccount, Party: v.sender(a.docs), Amount: v.amount(left)})
	}
	c.score = bySumAlone
	if !a.odd && v.sent(a.docs) {
		c.score = c.Facts.score(Advised, true) + forAdvice
	}
	c.Facts.Amount, c.Facts.Differs, c.Facts.Credit = v.amountOf(v.line.Amount, v.sumOf(a.docs, owed))
	return c, len(c.Links) > 0
}

// sent says that the line names a payer of the documents.
func (v *view) sent(docs []int32) bool {
	return slices.ContainsFunc(docs, func(at int32) bool { return v.payer(at).Agrees() })
}

// sender is the party on whose account the rest of a line goes: the one that the line names, if
// it may pay one of the documents; else the payer of the first.
func (v *view) sender(docs []int32) string {
	for _, party := range v.payersOf() {
		if slices.ContainsFunc(docs, func(at int32) bool { return v.docs[at].relates(party) }) {
			return v.parties[party].ID
		}
	}
	return v.docs[docs[0]].Payer
}
