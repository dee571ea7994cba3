package demo

import (
	"strings"

	"lateral/pkg/date"
	"lateral/services/billing"
)

// at is an invoice that was brought in, by its place.
func (l *ledgerOf) at(n int) billing.Invoice { return l.earlier[numberOf(n)] }

// day is the day on which an invoice that was brought in is paid.
func (l *ledgerOf) day(n int) date.Day { return l.working(3 + n*5%27) }

// cites are the ways in which payers name a number.
func cites(n int, number string) string {
	digits := strings.TrimPrefix(number, "TV-")
	switch n % 5 {
	case 1:
		return "TV" + digits
	case 2:
		return "TV " + digits
	case 3:
		return "INV " + number
	case 4:
		return number + " SUPPORT"
	}
	return number
}

// pays is a payment of an invoice that was brought in.
func (l *ledgerOf) pays(n int, text string, pence int64, sure bool) {
	i := l.at(n)
	l.add(l.day(n), date.On(i.IssuedAt), text, pence, sure, i.Number)
}

// paidOnce are the invoices that are paid in full, by their number and their payer.
func (l *ledgerOf) paidOnce() {
	for n := range namelessFrom {
		i := l.at(n)
		l.pays(n, called(i.PayerName)+" "+cites(n, i.Number), i.Total.Pence, true)
	}
}

// paidOtherwise are those that a person has to look at.
func (l *ledgerOf) paidOtherwise() {
	for n := namelessFrom; n < togetherFrom; n++ {
		i := l.at(n)
		text := called(i.PayerName) + " " + i.Number
		switch {
		case n >= returnedFrom:
			l.add(l.day(n), date.On(i.IssuedAt), text, i.Total.Pence, false) // one takes the other back
			l.add(l.day(n).AddDays(1), date.On(i.IssuedAt), called(i.PayerName)+" RETURNED "+i.Number, -i.Total.Pence, false)
		case n >= twiceFrom:
			l.pays(n, text, i.Total.Pence, false)
			l.add(l.day(n).AddDays(3), date.On(i.IssuedAt), text, i.Total.Pence, false, i.Number)
		case n >= swappedFrom:
			l.pays(n, called(i.PayerName)+" "+swapped(i.Number), i.Total.Pence, false)
		case n >= overFrom:
			l.pays(n, text, i.Total.Pence+5000, false)
		case n >= partFrom:
			l.pays(n, text+" PART", i.Total.Pence/2, false)
		default:
			l.pays(n, "BACS CREDIT "+i.Number, i.Total.Pence, false)
		}
	}
}

// swapped is a number with its last two digits in the wrong order.
func swapped(number string) string {
	at := len(number) - 2
	return number[:at] + number[at+1:] + number[at:at+1]
}

// paidTogether are the payments that are for several invoices.
func (l *ledgerOf) paidTogether() {
	for _, g := range groups() {
		var pence int64
		var numbers []string
		for n := g.from; n < g.to; n++ {
			i := l.at(n)
			pence += i.Total.Pence
			numbers = append(numbers, i.Number)
		}
		first := l.at(g.from)
		text := called(first.PayerName) + " " + g.says
		if g.says == "" {
			text = called(first.PayerName) + " " + strings.Join(numbers, " ")
		}
		l.add(l.working(g.on), date.On(l.at(g.to-1).IssuedAt), text, pence, false, numbers...)
	}
}

// together is one payment of several invoices.
type together struct {
	from, to int
	says     string // "" is the numbers
	on       int    // days after the first of the month
	file     string // the remittance advice, if there is one
}

func groups() []together {
	return []together{
		{from: togetherFrom, to: pooledFrom, on: 12},
		{from: pooledFrom, to: councilFrom, says: "BACS 004417", on: 19, file: "remittance-corvedale.csv"},
		{from: councilFrom, to: owedBefore, says: "PAYRUN 1093", on: 25, file: "remittance-ludshire.txt"},
	}
}

// ownDocuments are payments of what the trust issued here, and what it paid the schools of its leaders.
func (l *ledgerOf) ownDocuments() {
	for n, i := range l.own {
		l.add(l.working(8+4*n), date.On(i.IssuedAt), called(i.PayerName)+" "+i.Number, i.Total.Pence, true, i.Number)
	}
	for n, b := range l.bills {
		l.add(l.working(6+5*n), date.On(b.IssuedAt), called(b.HomeName)+" "+b.Number, -b.Total.Pence, false, b.Number)
	}
}

// ofTheBank are charges and interest, and what is none of the trust's.
func (l *ledgerOf) ofTheBank() {
	for n, each := range []struct {
		text  string
		pence int64
	}{
		{"ACCOUNT CHARGES", -1850}, {"BACS FILE CHARGE", -420}, {"COUNTER CREDIT CHARGE", -165}, {"GROSS INTEREST", 2317},
		{"SUMMER FAIR TAKINGS", 21_440}, {"J HOLLIS LETTING OF HALL", 9_000}, {"PHOTOGRAPHER COMMISSION", 12_875},
	} {
		l.add(l.working(27-n*3), "", each.text, each.pence, false)
	}
}
