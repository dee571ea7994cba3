package settest

import (
	"strconv"
	"strings"
)

// lone is a single payer with an invoice of an amount that it owes once.
func (w *World) lone(b *Book, amount priced) (*Doc, *Line) {
	p, day := w.single(), w.day(b)
	d := w.bill(p, amount, day)
	w.keep(p, amount.gross)
	return d, &Line{Day: day, Pence: amount.gross}
}

// silent cites nothing; one invoice of that payer has the amount.
func silent(w *World, b *Book, kind string) {
	d, l := w.lone(b, price(w.c))
	w.put(b, kind, l.Day, l.Pence, wrote(w.name(d.Payer), pick(w.c, w.nothing)), w.likeliest(d.Payer))
}

// silentSeveral cites nothing; several invoices of that payer have the amount.
func silentSeveral(w *World, b *Book, kind string) {
	d, l := w.lone(b, usual(w.c))
	for range w.c.between(1, 3) {
		w.bill(d.Payer, priced{d.Net, d.Gross}, l.Day)
	}
	w.put(b, kind, l.Day, l.Pence, wrote(w.name(d.Payer), pick(w.c, w.nothing)), w.likeliest(d.Payer))
}

// mistyped cites another number than it means.
func mistyped(wrong func(w *World, d *Doc) string) plan {
	return func(w *World, b *Book, kind string) {
		d, l := w.lone(b, usual(w.c))
		name := w.name(d.Payer)
		w.put(b, kind, l.Day, l.Pence, func() Said {
			text := strings.Replace(d.Number(), d.Digits(), wrong(w, d), 1)
			return Said{Name: name, Ref: text}
		}, w.likeliest(d.Payer))
	}
}

// swapped are numbers with two neighbours changed over.
func swapped(digits string) []string {
	var list []string
	for i := range len(digits) - 1 {
		if digits[i] != digits[i+1] {
			list = append(list, digits[:i]+digits[i+1:i+2]+digits[i:i+1]+digits[i+2:])
		}
	}
	return list
}

// replaced are numbers with one digit wrong.
func replaced(digits string) []string {
	var list []string
	for i := range len(digits) {
		for c := byte('0'); c <= '9'; c++ {
			if c != digits[i] {
				list = append(list, digits[:i]+string(c)+digits[i+1:])
			}
		}
	}
	return list
}

func swap(w *World, d *Doc) string {
	if list := swapped(d.Digits()); len(list) > 0 {
		return pick(w.c, list)
	}
	return pick(w.c, replaced(d.Digits()))
}

func dropOrDouble(w *World, d *Doc) string {
	digits := d.Digits()
	at := w.c.between(0, len(digits)-1)
	if w.c.in(60) {
		return digits[:at] + digits[at+1:]
	}
	return digits[:at] + digits[at:at+1] + digits[at:]
}

// hit is a wrong number that is somebody else's, who owes as much.
func hit(w *World, d *Doc) string {
	all := append(swapped(d.Digits()), replaced(d.Digits())...)
	for _, digits := range shuffled(w.c, all) {
		n, _ := strconv.Atoi(digits)
		if other := w.byNumber[n]; other != nil && other.Owed == d.Owed && other.Payer != d.Payer {
			return digits
		}
	}
	return swap(w, d)
}

// lettered writes O, I and L for 0 and 1.
func lettered(w *World, b *Book, kind string) {
	p, day := pick(w.c, w.Cast.Regular), w.day(b)
	d := w.bill(p, price(w.c), day)
	one, l := pick(w.c, []string{"I", "L", "l"}), &Line{}
	l = w.put(b, kind, day, d.Owed, func() Said {
		text := strings.TrimPrefix(d.Number(), d.Seller.Prefix)
		changed := strings.NewReplacer("0", "O", "1", one).Replace(text)
		if changed == text {
			l.Kind = "messy"
		}
		text = d.Seller.Prefix + changed
		return Said{Name: p.Bank, Ref: text, Cites: []string{text}}
	}, w.pays(d))
}

// beside cites a number, and has another number in the text that is none.
func beside(other func(w *World, l *Line, d *Doc) string) plan {
	return func(w *World, b *Book, kind string) {
		p, day := pick(w.c, w.Cast.Regular), w.day(b)
		d := w.bill(p, price(w.c), day)
		first := w.c.in(40)
		var l *Line
		l = w.put(b, kind, day, d.Owed, func() Said {
			cites, more := prefix(d)+d.Digits(), other(w, l, d)
			text := cites + " " + more
			if first {
				text = more + " " + cites
			}
			return Said{Name: p.Bank, Ref: text, Cites: []string{cites}}
		}, w.pays(d))
	}
}

// instead has a number in the text that is none, and no other.
func instead(other func(w *World, l *Line, d *Doc) string) plan {
	return func(w *World, b *Book, kind string) {
		d, bare := w.lone(b, price(w.c))
		name := w.name(d.Payer)
		var l *Line
		l = w.put(b, kind, bare.Day, bare.Pence, func() Said { return Said{Name: name, Ref: other(w, l, d)} },
			w.likeliest(d.Payer))
	}
}

// dated is a day of some weeks before, as it is written without much thought. Often it reads
// like a number of an invoice.
func dated(w *World, l *Line, _ *Doc) string {
	day := l.Day.AddDays(-w.c.between(1, 30))
	yy, mm, dd := string(day[2:4]), string(day[5:7]), string(day[8:])
	return pick(w.c, []string{dd + mm, dd + mm + yy, dd + "/" + mm + "/" + yy, "20" + yy, dd + mm})
}

// sorted is a sort code.
func sorted(w *World, _ *Line, _ *Doc) string {
	two := func() string { return strconv.Itoa(w.c.between(10, 98)) }
	return pick(w.c, []string{"20-" + two() + "-" + two(), "30" + two() + two(), "40-" + two() + "-" + two()})
}

// ordered is the invoice's purchase order, often with the digits of another invoice.
func ordered(w *World, _ *Line, d *Doc) string {
	digits := strconv.Itoa(w.c.between(d.Seller.First, d.Seller.First+3000))
	d.Order = "PO " + digits
	return pick(w.c, []string{"PO " + digits, "PO" + digits, "ORD " + digits})
}
