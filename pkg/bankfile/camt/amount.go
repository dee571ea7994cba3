package camt

import (
	"lateral/pkg/bankfile/figures"
	"lateral/pkg/bankfile/statement"
	"lateral/pkg/date"
	"lateral/pkg/money"
)

// signed is the amount of an element with its sign.
func signed(t *tree, from int) (money.Amount, error) {
	at := t.find(from, "Amt")
	if at == 0 {
		return money.Amount{}, statement.At(t.nodes[from].line, statement.Missing, "Amt")
	}
	a, err := amount(&t.nodes[at])
	if err != nil {
		return a, err
	}
	switch t.value(from, "CdtDbtInd") {
	case "CRDT":
		return a, nil
	case "DBIT":
		return a.Neg()
	case "":
		return a, statement.At(t.nodes[from].line, statement.Missing, "CdtDbtInd")
	}
	return a, statement.At(t.nodes[from].line, statement.Direction, t.value(from, "CdtDbtInd"))
}

// amount reads an amount without its sign.
func amount(n *node) (money.Amount, error) {
	pence, err := figures.Fixed(n.text, figures.Point)
	if pence < 0 {
		err = figures.ErrAmount // the sign stands in an element of its own
	}
	if err == nil && n.currency == "" {
		return money.Amount{}, statement.At(n.line, statement.Missing, "Ccy")
	}
	return money.Amount{Pence: pence, Currency: n.currency}, statement.Unread(err, n.line, n.text)
}

// dated reads a day from an element that holds a day or a moment.
func dated(t *tree, from int) (date.Day, error) {
	for _, name := range [...]string{"Dt", "DtTm"} {
		if at := t.find(from, name); at != 0 {
			return day(&t.nodes[at])
		}
	}
	return "", statement.At(t.nodes[from].line, statement.Missing, "Dt")
}

// day reads a day or a moment, of which the zone says nothing about the day that the bank
// means.
func day(n *node) (date.Day, error) {
	if text := n.text; len(text) >= 10 && text[4] == '-' && text[7] == '-' && (len(text) == 10 || text[10] == 'T' ||
		text[10] == '+' || text[10] == 'Z' || text[10] == '-') {
		if d, err := figures.Day(text[:10], figures.YearFirst); err == nil {
			return d, nil
		}
	}
	return "", statement.At(n.line, statement.BadDay, n.text)
}
