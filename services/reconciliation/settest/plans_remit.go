package settest

import (
	"strings"

	"lateral/pkg/date"
)

// pooled is one payment of a trust or an authority, with its remittance advice.
func pooled(w *World, b *Book, kind string) {
	payer, docs, day := w.several(b, w.c.between(4, 12))
	for payer.Members == nil {
		payer, docs, day = w.several(b, w.c.between(4, 12))
	}
	way := shaped(pick(w.c, remittanceWays))
	w.Remittances = append(w.Remittances, &Remittance{Payer: payer, Day: day, Sum: owed(docs),
		Rows: func() []Link { return named(docs, way) }})
	w.put(b, kind, day, owed(docs), wrote(payer.Bank, w.noted(day.AddDays(-1))), func(l *Line) Label {
		return Label{fill(l.Pence, payer, docs), w.sum(l, docs) && w.known(l, docs)}
	})
}

// named are invoices as a payer's list names them.
func named(docs []*Doc, way Way) []Link {
	rows := make([]Link, len(docs))
	for i, d := range docs {
		_, number := way(d)
		rows[i] = Link{number, d.Owed}
	}
	return rows
}

// pooledOdd has a remittance advice with an invoice that is paid already, or another seller's.
func pooledOdd(w *World, b *Book, kind string) {
	payer, docs, day := w.several(b, w.c.between(3, 8))
	for payer.Members == nil {
		payer, docs, day = w.several(b, w.c.between(3, 8))
	}
	amount := price(w.c)
	odd := w.bill(pick(w.c, payer.Members), amount, day)
	if w.c.in(50) {
		w.close(odd, day.AddDays(-3))
	} else {
		odd.Seller = pick(w.c, w.Sellers[1:])
	}
	sum := owed(docs) + amount.gross
	w.Remittances = append(w.Remittances, &Remittance{Payer: payer, Day: day, Sum: sum, Rows: func() []Link {
		return append(named(docs, shaped("[#]")), Link{odd.Number(), amount.gross})
	}})
	w.put(b, kind, day, sum, wrote(payer.Bank, w.noted(day.AddDays(-1))), towards(payer, docs...))
}

// close pays an invoice with an earlier payment, of which the set tells.
func (w *World) close(d *Doc, on date.Day) {
	if on <= d.Issued {
		on = d.Issued.AddDays(1)
	}
	w.Knowns = append(w.Knowns, Known{Kind: "payment", Party: d.Payer, Name: cut(bankLetters(d.Payer.Bank), field), Doc: d,
		Day: on, Pence: d.Owed})
	d.Owed, d.State = 0, paid
}

// noted is a reference that announces a remittance advice.
func (w *World) noted(day date.Day) string {
	text := strings.ReplaceAll(string(day[2:]), "-", "")
	return pick(w.c, []string{"REMIT " + text, "BACS " + text, "RUN " + text, "REMITTANCE SENT", "SUPPLIER PAYMENT"})
}
