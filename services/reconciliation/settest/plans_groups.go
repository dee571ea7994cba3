package settest

import "lateral/pkg/date"

// Of the trusts, the first pay all that they owe at once, and nothing else.
const clearing = 14

// memberOf is a school of a trust or an authority that pays for it.
func (w *World) memberOf(groups []*Party) (owner, school *Party) {
	owner = pick(w.c, groups)
	return owner, pick(w.c, owner.Members)
}

// groupOne is a trust or an authority that pays the invoice of one of its schools.
func groupOne(authority bool) plan {
	return func(w *World, b *Book, kind string) {
		groups := w.Cast.Trusts[clearing:]
		if authority {
			groups = w.Cast.Authorities
		}
		owner, school := w.memberOf(groups)
		day := w.day(b)
		w.settle(b, kind, owner.Bank, day, w.bill(school, price(w.c), day), w.way())
	}
}

// groupBilled is a trust that is billed for one of its schools.
func groupBilled(w *World, b *Book, kind string) {
	owner, school := w.memberOf(w.Cast.Trusts[clearing:])
	day := w.day(b)
	d := w.bill(owner, price(w.c), day)
	d.For = school
	w.settle(b, kind, owner.Bank, day, d, w.way())
}

// severalCited cites several invoices, which together are the line.
func severalCited(w *World, b *Book, kind string) {
	payer, docs, day := w.several(b, w.c.between(2, w.atMost(b)))
	between := pick(w.c, []string{" ", ",", "/", "+"})
	full := b.Bank.Ref > 2*field && w.c.in(50)
	w.put(b, kind, day, owed(docs), func() Said {
		text, cites := list(docs, between, full)
		return Said{Name: payer.Bank, Ref: text, Cites: cites}
	}, w.pays(docs...))
}

// atMost is how many numbers fit into a reference.
func (w *World) atMost(b *Book) int {
	if b.Bank.Ref > 2*field {
		return 5
	}
	return 3
}

// several are invoices of one school, or of the schools of one trust or authority.
func (w *World) several(b *Book, n int) (payer *Party, docs []*Doc, day date.Day) {
	day, payer = w.day(b), pick(w.c, w.Cast.Regular)
	groups := append(append([]*Party(nil), w.Cast.Trusts[clearing:]...), w.Cast.Authorities...)
	if w.c.in(40) {
		payer = pick(w.c, groups)
	}
	for range n {
		school := payer
		if payer.Members != nil {
			school = pick(w.c, payer.Members)
		}
		docs = append(docs, w.bill(school, price(w.c), day))
	}
	return payer, docs, day
}

func owed(docs []*Doc) int64 {
	sum := int64(0)
	for _, d := range docs {
		sum += d.Owed
	}
	return sum
}

// ranged cites invoices by the first and the last number, and perhaps one more.
func ranged(w *World, b *Book, kind string) {
	p, day := pick(w.c, w.Cast.Regular), w.day(b)
	var docs []*Doc
	on := day.AddDays(-w.c.between(6, 50))
	for range w.c.between(2, 5) {
		docs = append(docs, w.billOn(p, price(w.c), on))
	}
	short, all := w.c.in(70), docs
	if more := w.c.in(40); more && short {
		all = append(append([]*Doc(nil), docs...), w.bill(p, price(w.c), day))
	}
	w.put(b, kind, day, owed(all), func() Said {
		text := span(docs, short)
		if len(all) > len(docs) {
			text += "," + all[len(docs)].Digits()
		}
		return Said{Name: p.Bank, Ref: text, Cites: []string{text}}
	}, w.pays(all...))
}

// pooledAll is all that a trust or a school owes, without a word of what it is for.
func pooledAll(w *World, b *Book, kind string) {
	owner, day := w.single(), w.day(b)
	members := []*Party{owner}
	if next := w.clearing; next < clearing {
		w.clearing++
		owner, members = w.Cast.Trusts[next], w.Cast.Trusts[next].Members
	}
	w.still[owner] = true
	var docs []*Doc
	for range w.c.between(3, 6) {
		docs = append(docs, w.bill(pick(w.c, members), price(w.c), day))
	}
	w.put(b, kind, day, owed(docs), wrote(owner.Bank, pick(w.c, w.nothing)), w.onlySet(owner, docs))
}

// pooledSome is a part of what a school owes, without a word of what it is for.
func pooledSome(w *World, b *Book, kind string) {
	p, day := w.single(), w.day(b)
	w.still[p] = true
	var docs []*Doc
	for range w.c.between(5, 8) {
		docs = append(docs, w.bill(p, price(w.c), day))
	}
	part := docs[:w.c.between(2, 3)]
	w.put(b, kind, day, owed(part), wrote(p.Bank, pick(w.c, w.nothing)), w.onlySet(p, part))
}
