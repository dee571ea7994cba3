package settest

import "strings"

// twins are groups of schools of one name; each kind has its own, so that none disturbs another.
func (w *World) twins(from, to int) []*Party {
	return pick(w.c, w.Cast.Twins[from:min(to, len(w.Cast.Twins))])
}

// amountFor is an amount that no invoice of such a payer must have again.
func (w *World) amountFor(p *Party) priced {
	for {
		if a := price(w.c); !w.apart[packed(p.Name)][a.gross] {
			w.keep(p, a.gross)
			return a
		}
	}
}

// twinCited is one of several schools of one name, of which another has such an invoice too.
func twinCited(w *World, b *Book, kind string) {
	group, day, amount := shuffled(w.c, w.twins(0, 26)), w.day(b), price(w.c)
	d := w.bill(group[0], amount, day)
	w.bill(group[1], amount, day)
	w.settle(b, kind, w.name(group[0]), day, d, w.way())
}

// twinSilent cites nothing, and two schools of that name owe that amount.
func twinSilent(w *World, b *Book, kind string) {
	group, day := shuffled(w.c, w.twins(26, 42)), w.day(b)
	amount := w.amountFor(group[0])
	w.bill(group[0], amount, day)
	w.bill(group[1], amount, day)
	w.put(b, kind, day, amount.gross, wrote(group[0].Name, pick(w.c, w.nothing)), w.likeliest(group[0]))
}

// twinOne cites nothing, and one of the schools of that name owes that amount.
func twinOne(w *World, b *Book, kind string) {
	group, day := shuffled(w.c, w.twins(42, 58)), w.day(b)
	amount := w.amountFor(group[0])
	w.bill(group[0], amount, day)
	w.put(b, kind, day, amount.gross, wrote(group[0].Name, pick(w.c, w.nothing)), w.likeliest(group[0]))
}

// pairCited is infants or juniors of one name, often with the same amount.
func pairCited(w *World, b *Book, kind string) {
	pair, at, day, amount := pick(w.c, w.Cast.Pairs), w.c.between(0, 1), w.day(b), price(w.c)
	d := w.bill(pair[at], amount, day)
	if w.c.in(60) {
		w.bill(pair[1-at], amount, day)
	}
	w.settle(b, kind, pair[at].Bank, day, d, w.way())
}

// pairOther is the infants' school that cites the juniors' number, or the other way about.
func pairOther(w *World, b *Book, kind string) {
	pair, at, day, amount := pick(w.c, w.Cast.Pairs), w.c.between(0, 1), w.day(b), price(w.c)
	d := w.bill(pair[at], amount, day)
	w.put(b, kind, day, d.Owed, w.cite(pair[1-at].Name, d, w.way()), towards(d.Payer, d))
}

// academyCited is an academy that pays the invoice of the school that it was.
func academyCited(w *World, b *Book, kind string) {
	both, day, amount := pick(w.c, w.Cast.Converted[:len(w.Cast.Converted)/2]), w.day(b), price(w.c)
	d := w.bill(both[0], amount, day)
	if w.c.in(40) {
		w.bill(both[1], amount, day)
	}
	w.settle(b, kind, both[w.c.between(0, 1)].Bank, day, d, w.way())
}

// academySilent cites nothing, and both owe that amount. Only the name may tell which.
func academySilent(w *World, b *Book, kind string) {
	both, day := pick(w.c, w.Cast.Converted[len(w.Cast.Converted)/2:]), w.day(b)
	amount := w.amountFor(both[0])
	w.keep(both[1], amount.gross)
	w.bill(both[0], amount, day)
	w.bill(both[1], amount, day)
	w.put(b, kind, day, amount.gross, wrote(both[1].Name, pick(w.c, w.nothing)), func(l *Line) Label {
		if strings.HasPrefix(packed(both[0].Name), packed(l.Seen.Name)) {
			return Label{}
		}
		return w.likeliest(both[1])(l)
	})
}

// stranger pays an amount that many owe, and nothing else is known.
func stranger(w *World, b *Book, kind string) {
	w.put(b, kind, w.day(b), usual(w.c).gross, wrote(pick(w.c, w.strangers), pick(w.c, w.nothing)), asked())
}

// otherPayer cites a number and pays it, and is somebody else.
func otherPayer(w *World, b *Book, kind string) {
	p, day := pick(w.c, w.Cast.Regular), w.day(b)
	d := w.bill(p, price(w.c), day)
	w.put(b, kind, day, d.Owed, w.cite(pick(w.c, w.strangers), d, w.way()), towards(p, d))
}

// nameless cites a number and pays it, and the bank does not say who it is.
func nameless(w *World, b *Book, kind string) {
	p, day := pick(w.c, w.Cast.Regular), w.day(b)
	d := w.bill(p, price(w.c), day)
	name := pick(w.c, []string{"FASTER PAYMENT", "BACS CREDIT", "BANK TRANSFER", "CREDIT"})
	w.put(b, kind, day, d.Owed, w.cite(name, d, w.way()), towards(p, d))
}
