package settest

import "strconv"

// twice pays one invoice two times on one day.
func twice(w *World, b *Book, kind string) {
	p, day := pick(w.c, w.Cast.Regular), w.day(b)
	d, name, way := w.bill(p, price(w.c), day), w.name(p), w.way()
	w.put(b, kind, day, d.Owed, w.cite(name, d, way), towards(p, d))
	w.put(b, kind, day, d.Owed, w.cite(name, d, way), towards(p))
}

// returned is a payment that the bank takes back some days later.
func returned(w *World, b *Book, kind string) {
	p, day := w.single(), w.day(b)
	d := w.bill(p, price(w.c), day)
	w.put(b, kind, day, d.Owed, w.cite(p.Bank, d, w.way()), asked())
	text := pick(w.c, []string{"RTND [~%]", "UNPAID [~%]", "RETURNED", "RECALL [~%]", "PAYMENT RETURNED"})
	w.put(b, kind, working(day, w.c.between(1, 3)), -d.Owed, w.cite(p.Bank, d, shaped(text)), asked())
}

// early pays an invoice before it was issued.
func early(w *World, b *Book, kind string) {
	p, day := w.single(), w.day(b)
	d := w.billOn(p, price(w.c), day.AddDays(w.c.between(2, 12)))
	w.keep(p, d.Gross)
	w.put(b, kind, day, d.Owed, w.cite(p.Bank, d, w.way()), towards(p, d))
}

// alikeCited are two payments of one amount on one day, each with its number: of one payer or
// of two.
func alikeCited(w *World, b *Book, kind string) {
	day, amount := w.day(b), usual(w.c)
	first, second := pick(w.c, w.Cast.Regular), pick(w.c, w.Cast.Regular)
	if w.c.in(40) {
		second = first
	}
	for _, p := range []*Party{first, second} {
		w.settle(b, kind, p.Bank, day, w.bill(p, amount, day), w.way())
	}
}

// alikeSilent are two payments that look the same, of a payer who owes the amount twice.
func alikeSilent(w *World, b *Book, kind string) {
	p, day, amount := w.single(), w.day(b), usual(w.c)
	w.keep(p, amount.gross)
	docs := []*Doc{w.billOn(p, amount, day.AddDays(-40)), w.billOn(p, amount, day.AddDays(-20))}
	text := pick(w.c, w.nothing)
	for _, d := range docs {
		w.put(b, kind, day, d.Owed, wrote(p.Bank, text), towards(p, d))
	}
}

// payouts are two equal sums of a card company on one day.
func payouts(w *World, b *Book, kind string) {
	day, pence := w.day(b), usual(w.c).gross*98/100+int64(w.c.between(1, 99))
	text := pick(w.c, []string{"STRIPE PAYMENTS UK STRIPE", "GOCARDLESS LTD", "SUMUP PAYOUT", "STRIPE STRIPE"})
	for range 2 {
		w.add(b, &Line{Day: day, Pence: pence, Kind: kind, Raw: text, Mark: asked()})
	}
}

// explained is a line that a rule explains, or would if there were one.
func explained(texts func(w *World) []string, means string, ruled bool, pence func(w *World) int64) plan {
	return func(w *World, b *Book, kind string) {
		l := &Line{Day: w.day(b), Pence: pence(w), Kind: kind, Raw: pick(w.c, texts(w)), Mark: byRule(means)}
		if !ruled {
			amount := l.Pence
			l.Mark = asked(Link{means, amount})
		}
		if w.c.in(50) {
			l.Raw += " " + strconv.Itoa(w.c.between(100, 999))
		}
		w.add(b, l)
	}
}

func fee(w *World) int64   { return -int64(w.c.between(450, 4999)) }
func gain(w *World) int64  { return int64(w.c.between(31, 6999)) }
func grant(w *World) int64 { return int64(w.c.between(300, 9900))*1000 + int64(w.c.between(1, 99)) }

// outgoing is money that the seller pays to a school.
func outgoing(w *World, b *Book, kind string) {
	ref := "SB-" + strconv.Itoa(w.c.between(1000, 4999))
	w.put(b, kind, w.day(b), -price(w.c).net, wrote(w.single().Bank, ref), asked())
}
