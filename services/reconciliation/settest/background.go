package settest

import (
	"cmp"
	"slices"

	"lateral/pkg/date"
)

// background adds invoices that no line pays: open ones until there are enough for each line,
// closed ones, and those of other sellers.
func (w *World) background(ratio float64, closed, foreign int) {
	open := 0
	for _, d := range w.Docs {
		if d.Owed > 0 && d.Seller == w.own() {
			open++
		}
	}
	parties := w.parties()
	for open < int(ratio*float64(len(w.Lines))) {
		p, amount := pick(w.c, parties), price(w.c)
		if !w.free(p, amount.gross) {
			continue
		}
		d := w.billOn(p, amount, w.before())
		open++
		if w.c.in(15) {
			d.Order = "PO " + w.order()
		}
		switch {
		case p.Trust != nil && w.c.in(12):
			d.Payer, d.For = p.Trust, p
		case w.c.in(3):
			w.part(d, d.Gross/2, d.Issued.AddDays(9))
		}
	}
	for range closed {
		w.closedOne(pick(w.c, parties))
	}
	for range foreign {
		w.billOn(pick(w.c, parties), price(w.c), w.before()).Seller = pick(w.c, w.Sellers[1:])
	}
}

// before is a day on which an invoice in the background was issued.
func (w *World) before() date.Day {
	return w.Books[0].From.AddDays(w.c.between(-75, 60))
}

// closedOne is an invoice on which nothing is owed.
func (w *World) closedOne(p *Party) {
	d := w.billOn(p, price(w.c), w.Books[0].From.AddDays(-w.c.between(30, 110)))
	switch {
	case w.c.in(75):
		w.close(d, d.Issued.AddDays(w.c.between(8, 25)))
		if w.c.in(60) {
			w.Knowns = w.Knowns[:len(w.Knowns)-1] // nobody tells how it was paid
		}
	case w.c.in(80):
		w.credit(d, d.Owed, d.Issued.AddDays(4))
	default:
		d.Owed, d.State = 0, "written_off"
	}
}

// parties are all that may have further invoices.
func (w *World) parties() []*Party {
	all := append([]*Party(nil), w.Cast.Regular...)
	all = append(append(all, w.used...), w.Cast.Spelled...)
	for _, group := range w.Cast.Twins {
		all = append(all, group...)
	}
	for _, two := range append(append([][2]*Party(nil), w.Cast.Pairs...), w.Cast.Converted...) {
		all = append(all, two[:]...)
	}
	for _, owner := range append(append([]*Party(nil), w.Cast.Trusts...), w.Cast.Authorities...) {
		all = append(all, owner.Members...)
	}
	return all
}

// usualNames are rules that were learnt from payers who pay as they always do.
func (w *World) usualNames(n int) {
	for _, p := range w.Cast.Regular[:n] {
		w.Knowns = append(w.Knowns, Known{Kind: "rule", Party: p, Name: cut(bankLetters(p.Bank), field),
			Day: w.Books[0].From.AddDays(-w.c.between(9, 300))})
	}
	for means, texts := range map[string][]string{"charges": w.charges, "interest": w.interest, "outside": w.grants} {
		for _, text := range texts {
			w.Knowns = append(w.Knowns, Known{Kind: "rule", Text: text, Means: means, Day: w.Books[0].From.AddDays(-90)})
		}
	}
	slices.SortStableFunc(w.Knowns, func(a, b Known) int {
		return cmp.Or(cmp.Compare(a.Kind, b.Kind), cmp.Compare(a.Day, b.Day), cmp.Compare(a.Name, b.Name),
			cmp.Compare(a.Text, b.Text))
	})
}

// count gives each seller's invoices their numbers, in the order in which they were issued.
func (w *World) count() {
	slices.SortStableFunc(w.Docs, func(a, b *Doc) int { return cmp.Compare(a.Issued, b.Issued) })
	next := map[*Seller]int{}
	for _, s := range w.Sellers {
		next[s] = s.First
	}
	for _, d := range w.Docs {
		d.N = next[d.Seller]
		next[d.Seller]++
		if d.Seller == w.own() {
			w.byNumber[d.N] = d
		}
	}
}
