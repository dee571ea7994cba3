package settest

import "lateral/pkg/date"

// citing adds a line of some amount that cites an invoice of a payer who pays often.
func (w *World) citing(b *Book, kind string, p priced, pence func(d *Doc) int64) *Doc {
	payer, day := pick(w.c, w.Cast.Regular), w.day(b)
	d := w.bill(payer, p, day)
	w.put(b, kind, day, pence(d), w.cite(w.name(payer), d, w.way()), towards(payer, d))
	return d
}

// differing pays another amount than is owed.
func differing(pence func(w *World, d *Doc) int64) plan {
	return func(w *World, b *Book, kind string) {
		w.citing(b, kind, withVAT(w.c), func(d *Doc) int64 { return pence(w, d) })
	}
}

func penny(w *World, d *Doc) int64 {
	return d.Owed + pick(w.c, []int64{-1, -1, 1, -2, 2, -3, 3})
}

func noVAT(_ *World, d *Doc) int64 { return d.Net }

// noBrokerage leaves out a share that a partnership keeps.
func noBrokerage(w *World, d *Doc) int64 {
	return d.Owed - d.Owed*pick(w.c, []int64{100, 125, 80})/1000
}

func partOf(w *World, d *Doc) int64 { return pick(w.c, []int64{d.Owed / 2, 10000, 15000, d.Owed / 3}) }

func more(w *World, d *Doc) int64 {
	return d.Owed + pick(w.c, []int64{5000, 10000, d.Owed, 2500, d.Net})
}

// rest pays what is left of an invoice after an earlier part.
func rest(w *World, b *Book, kind string) {
	p, day := pick(w.c, w.Cast.Regular), w.day(b)
	d := w.bill(p, price(w.c), day.AddDays(-10))
	w.part(d, d.Gross/2, day.AddDays(-8))
	w.settle(b, kind, w.name(p), day, d, shaped(pick(w.c, []string{"[#] BAL", "[~%] FINAL", "[#]", "REST OF [~%]"})))
}

// part pays a part of an invoice earlier, of which the set tells.
func (w *World) part(d *Doc, pence int64, on date.Day) {
	w.Knowns = append(w.Knowns, Known{Kind: "payment", Party: d.Payer, Name: cut(bankLetters(d.Payer.Bank), field), Doc: d,
		Day: on, Pence: pence})
	d.Owed, d.State = d.Owed-pence, partPaid
}

// lessCredit pays what is left after a credit note, and says so.
func lessCredit(w *World, b *Book, kind string) {
	p, day := pick(w.c, w.Cast.Regular), w.day(b)
	d := w.bill(p, price(w.c), day)
	w.credit(d, d.Gross/pick(w.c, []int64{2, 4, 5}), d.Issued.AddDays(3))
	if w.c.in(40) {
		docs := []*Doc{w.bill(p, price(w.c), day), d}
		w.put(b, kind, day, owed(docs), func() Said {
			text, cites := list(docs, " ", false)
			return Said{Name: w.name(p), Ref: text + " -CN", Cites: cites}
		}, w.pays(docs...))
		return
	}
	w.settle(b, kind, w.name(p), day, d, shaped(pick(w.c, []string{"[#] LESS CN", "[~%] LESS CREDIT", "[~%]-CN", "[#]"})))
}

// credit credits a part of an invoice, or all of it.
func (w *World) credit(d *Doc, pence int64, on date.Day) {
	w.Knowns = append(w.Knowns, Known{Kind: "credit", Party: d.Payer, Doc: d, Day: on, Pence: pence})
	if d.Owed -= pence; d.Owed == 0 {
		d.State = credited
	}
}

// creditIgnored pays the whole invoice although a part of it was credited.
func creditIgnored(w *World, b *Book, kind string) {
	w.citing(b, kind, price(w.c), func(d *Doc) int64 {
		whole := d.Owed
		w.credit(d, whole/4, d.Issued.AddDays(3))
		return whole
	})
}

// instalments are two parts on two days that together are what is owed.
func instalments(w *World, b *Book, kind string) {
	p, day := pick(w.c, w.Cast.Regular), w.day(b)
	d := w.bill(p, price(w.c), day)
	first := d.Owed * 2 / 5
	for i, pence := range []int64{first, d.Owed - first} {
		w.put(b, kind, working(day, 3*i), pence, w.cite(p.Bank, d, w.way()), towards(p, d))
	}
}

// settled pays an invoice on which nothing is owed any more. What is right then is the payer's
// account.
func settled(how func(w *World, d *Doc, l *Line)) plan {
	return func(w *World, b *Book, kind string) {
		d, l := w.lone(b, price(w.c))
		pence := d.Owed
		how(w, d, l)
		mark := func(l *Line) Label {
			if label := w.likeliest(d.Payer)(l); label.Links != nil {
				return label
			}
			return Label{Links: []Link{{"onaccount:" + d.Payer.ID, pence}}}
		}
		w.put(b, kind, l.Day, pence, w.cite(w.name(d.Payer), d, w.way()), mark)
	}
}

func byCard(w *World, d *Doc, l *Line) {
	w.close(d, l.Day.AddDays(-2))
	last := &w.Knowns[len(w.Knowns)-1]
	last.Name, last.Account = "CARD", "card"
}

func before(w *World, d *Doc, l *Line) { w.close(d, l.Day.AddDays(-w.c.between(3, 15))) }

// replacedBy credits the whole invoice; half the time another one replaces it.
func replacedBy(w *World, d *Doc, _ *Line) {
	w.credit(d, d.Owed, d.Issued.AddDays(2))
	if w.c.in(50) {
		w.billOn(d.Payer, priced{d.Net, d.Gross}, d.Issued.AddDays(3))
	}
}
