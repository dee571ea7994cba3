package csvfile

import (
	"strings"

	"lateral/pkg/bankfile/statement"
	"lateral/pkg/money"
)

// statements reads all rows, now that it is known how.
func (t *table) statements(first []row) ([]statement.Statement, error) {
	lines := make([][]statement.Line, max(len(t.accountOf.found), 1))
	currencies := make([]string, len(lines))
	err := t.each(func(line int, cells []string) error {
		at := t.accountOf.of(&t.columns, cells)
		if at >= len(lines) { // the file has changed since it was looked at
			return statement.At(line, statement.Broken, strings.Join(cells, string(t.sign)))
		}
		if t.accountOf.chosen >= 0 && t.accountOf.chosen != at {
			return nil
		}
		currency := t.currency(cells)
		if currencies[at] == "" {
			currencies[at] = currency
		}
		if currencies[at] != currency {
			return statement.At(line, statement.Currencies, currency)
		}
		l, is, err := t.line(line, cells, currency)
		if is {
			lines[at] = append(lines[at], l)
		}
		return err
	})
	if err != nil {
		return nil, err
	}
	var all []statement.Statement
	for i := range lines {
		s := statement.Statement{Currency: currencies[i], Account: named(first, t.header.row)}
		if i < len(t.accountOf.found) {
			s.Account = t.accountOf.found[i]
		}
		if s.Currency == "" {
			s.Currency = t.currency(nil)
		}
		if t.accountOf.chosen >= 0 && t.accountOf.chosen != i {
			continue
		}
		if err := arrange(&s, lines[i]); err != nil {
			return nil, err
		}
		all = append(all, s)
	}
	return all, nil
}

// currency is that of a row: what its cell says, or the header, or the mapping.
func (t *table) currency(cells []string) string {
	if at := t.columns.currency; at >= 0 && cells != nil {
		return strings.ToUpper(strings.TrimSpace(cells[at]))
	}
	for _, said := range []string{t.header.currency, t.mapping.Money} {
		if said != "" {
			return said
		}
	}
	return money.GBP
}

// line reads a row. A row that says a balance and no amount is no line: it opens or closes.
func (t *table) line(number int, cells []string, currency string) (l statement.Line, is bool, err error) {
	c := &t.columns
	l = statement.Line{Kind: t.cell(cells, c.kind), BankID: t.cell(cells, c.id), Name: t.cell(cells, c.name),
		Reference: t.cell(cells, c.reference), Text: t.text(cells)}
	if l.Booked, err = t.day(number, cells[c.date]); err != nil {
		return l, false, err
	}
	if l.Date = l.Booked; c.value >= 0 && strings.TrimSpace(cells[c.value]) != "" {
		if l.Date, err = t.day(number, cells[c.value]); err != nil {
			return l, false, err
		}
	}
	balance, balanced, err := t.pence(number, cells, c.balance)
	if err != nil {
		return l, false, err
	}
	if balanced {
		l.Balance = &money.Amount{Pence: balance, Currency: currency}
	}
	pence, said, err := t.amount(number, cells)
	if err == nil && !said && !balanced {
		err = statement.At(number, statement.BadAmount, "")
	}
	l.Amount = money.Amount{Pence: pence, Currency: currency}
	return l, said && err == nil, err
}

// text joins the columns of the text, without what one says again.
func (t *table) text(cells []string) string {
	text := ""
	for _, at := range t.columns.text {
		if said := t.cell(cells, at); text == "" {
			text = said
		} else if !strings.Contains(text, said) {
			text += " " + said
		}
	}
	return text
}
