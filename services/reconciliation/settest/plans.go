package settest

import "lateral/pkg/date"

// plan makes the lines of one case in a file, with the invoices that it needs.
type plan func(w *World, b *Book, kind string)

// put adds a line.
func (w *World) put(b *Book, kind string, day date.Day, pence int64, say func() Said, mark func(*Line) Label) *Line {
	return w.add(b, &Line{Day: day, Pence: pence, Kind: kind, Say: say, Mark: mark})
}

// name is how a payer's bank names it: mostly in the one way.
func (w *World) name(p *Party) string {
	if w.c.in(80) {
		return p.Bank
	}
	return p.Name
}

// way is a way to cite a number.
func (w *World) way() Way {
	if w.c.in(50) {
		return shaped(pick(w.c, w.clean))
	}
	return shaped(pick(w.c, w.messy))
}

// settle adds a line that pays an invoice to the penny and cites it.
func (w *World) settle(b *Book, kind, name string, day date.Day, d *Doc, way Way) *Line {
	return w.put(b, kind, day, d.Owed, w.cite(name, d, way), w.pays(d))
}

// ordinary payments of those who pay often.
func ordinary(messy bool) plan {
	return func(w *World, b *Book, kind string) {
		p, day := pick(w.c, w.Cast.Regular), w.day(b)
		way := shaped(pick(w.c, w.clean))
		if messy {
			way = shaped(pick(w.c, w.messy))
		}
		w.settle(b, kind, w.name(p), day, w.bill(p, price(w.c), day), way)
	}
}

// sameAmounts has several open invoices of one payer and one amount, and cites one.
func sameAmounts(w *World, b *Book, kind string) {
	p, day, amount := pick(w.c, w.Cast.Regular), w.day(b), usual(w.c)
	docs := []*Doc{w.bill(p, amount, day), w.bill(p, amount, day), w.bill(p, amount, day)}
	w.settle(b, kind, w.name(p), day, pick(w.c, docs), w.way())
}

// cutName is a payer of whose name the bank leaves a part.
func cutName(w *World, b *Book, kind string) {
	p := pick(w.c, w.Cast.Regular)
	for len(p.Name) < 24 {
		p = pick(w.c, w.Cast.Regular)
	}
	day := w.day(b)
	w.settle(b, kind, p.Name, day, w.bill(p, price(w.c), day), w.way())
}

// spelledOddly is a payer with an apostrophe, an ampersand, a saint or letters of Welsh.
func spelledOddly(w *World, b *Book, kind string) {
	p, day := pick(w.c, w.Cast.Spelled), w.day(b)
	w.settle(b, kind, w.name(p), day, w.bill(p, price(w.c), day), w.way())
}

// split has signs or spaces within the number.
func split(w *World, b *Book, kind string) {
	p, day := pick(w.c, w.Cast.Regular), w.day(b)
	d := w.bill(p, price(w.c), day)
	long, sign, noughts := b.Bank.Fields, pick(w.c, splitSigns), w.c.in(50)
	at := w.c.between(1, 3)
	w.put(b, kind, day, d.Owed, func() Said {
		digits := d.Digits()
		text := digits[:at] + sign + digits[at:]
		if printed := d.Number(); noughts && len(printed) > len(digits)+len(d.Seller.Prefix) {
			text = "00" + sign + digits
		}
		text = prefix(d) + " " + text
		if long {
			text = cut("PAYMENT SUPPORT "+d.Number(), 36)
		}
		return Said{Name: p.Bank, Ref: text, Cites: []string{text}}
	}, w.pays(d))
}
