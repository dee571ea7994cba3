package settest

import "strconv"

// order is a number of a purchase order that no other invoice has.
func (w *World) order() string {
	for {
		n := strconv.Itoa(w.c.between(61000, 98999))
		if !w.orders[n] {
			w.orders[n] = true
			return n
		}
	}
}

// orderAlone cites the purchase order instead of the invoice.
func orderAlone(w *World, b *Book, kind string) {
	d, l := w.lone(b, price(w.c))
	digits := w.order()
	d.Order = "PO " + digits
	text := pick(w.c, []string{"PO ", "PO", "ORDER ", "PO-", ""}) + digits
	name := w.name(d.Payer)
	w.put(b, kind, l.Day, l.Pence, func() Said { return Said{Name: name, Ref: text, Cites: []string{digits}} }, w.pays(d))
}

// orderShared cites a purchase order for which there are several invoices.
func orderShared(w *World, b *Book, kind string) {
	d, l := w.lone(b, price(w.c))
	digits := w.order()
	d.Order = "PO " + digits
	for range w.c.between(1, 2) {
		w.bill(d.Payer, price(w.c), l.Day).Order = d.Order
	}
	w.put(b, kind, l.Day, l.Pence, wrote(w.name(d.Payer), "PO "+digits), w.likeliest(d.Payer))
}

// otherSeller cites the number of another seller's invoice. Half the time the payer owes that
// amount here too.
func otherSeller(w *World, b *Book, kind string) {
	d, l := w.lone(b, price(w.c))
	theirs := d
	if w.c.in(50) {
		theirs = w.bill(d.Payer, priced{d.Net, d.Gross}, l.Day)
	}
	theirs.Seller = pick(w.c, w.Sellers[1:])
	name := w.name(d.Payer)
	w.put(b, kind, l.Day, l.Pence, func() Said { return Said{Name: name, Ref: theirs.Number()} }, w.likeliest(d.Payer))
}

// alias is a name that tells nothing of a school, and that nobody else has.
func (w *World) alias() string {
	const letters = "BCDFGHJKLMNPRSTVWZ"
	for {
		name := pick(w.c, w.aliases)
		for range 3 {
			at := w.c.between(0, len(letters)-1)
			name += letters[at : at+1]
		}
		if !w.orders[name] {
			w.orders[name] = true
			return name
		}
	}
}

// learntCited pays under a name that a rule or an earlier payment tells.
func learntCited(w *World, b *Book, kind string) {
	p, day, name := pick(w.c, w.Cast.Regular), w.day(b), w.alias()
	w.learn(p, name)
	if w.c.in(70) {
		w.Knowns = append(w.Knowns, Known{Kind: "rule", Party: p, Name: name, Day: b.From.AddDays(-w.c.between(9, 200))})
	} else {
		w.paidAs(p, name, b)
	}
	w.settle(b, kind, name, day, w.bill(p, price(w.c), day), w.way())
}

func (w *World) learn(p *Party, name string) { w.learnt[p] = append(w.learnt[p], name) }

// paidAs is an earlier payment under a name.
func (w *World) paidAs(p *Party, name string, b *Book) {
	old := w.bill(p, price(w.c), b.From.AddDays(-40))
	w.close(old, b.From.AddDays(-w.c.between(9, 30)))
	w.Knowns[len(w.Knowns)-1].Name = name
}

// learntAccount pays from an account that a rule tells; the bank does not say a name.
func learntAccount(w *World, b *Book, kind string) {
	p, day := pick(w.c, w.Cast.Regular), w.day(b)
	account := strconv.Itoa(w.c.between(200000, 799999)) + " " + strconv.Itoa(w.c.between(10200000, 89999999))
	w.learn(p, account)
	w.Knowns = append(w.Knowns, Known{Kind: "rule", Party: p, Account: account, Day: b.From.AddDays(-w.c.between(9, 200))})
	w.settle(b, kind, account, day, w.bill(p, price(w.c), day), w.way())
}

// learntOther pays under a name that means one party for another one, whose number it cites.
func learntOther(w *World, b *Book, kind string) {
	known, day := pick(w.c, w.Cast.Regular), w.day(b)
	name := w.alias()
	if w.c.in(40) {
		name = cut(bankLetters(known.Bank), field)
	}
	w.Knowns = append(w.Knowns, Known{Kind: "rule", Party: known, Name: name, Day: b.From.AddDays(-w.c.between(9, 200))})
	d := w.bill(w.single(), price(w.c), day)
	if w.c.in(50) {
		w.bill(known, priced{d.Net, d.Gross}, day)
	}
	w.put(b, kind, day, d.Owed, w.cite(name, d, w.way()), towards(d.Payer, d))
}
