package camt

import (
	"lateral/pkg/bankfile/figures"
	"lateral/pkg/bankfile/statement"
	"lateral/pkg/date"
	"lateral/pkg/money"
)

// account is a statement that is being read.
type account struct {
	line     int
	count    *statement.Count
	s        statement.Statement
	currency string         // of the account, where the file says it
	rank     map[string]int // how good the balances are that were taken: the lower the better
}

// part takes an element of the statement.
func (a *account) part(t *tree, batch []detail) error {
	switch root := t.root(); root.name {
	case "Id":
		a.s.ID = root.text
	case "ElctrncSeqNb":
		a.s.Number = root.text
	case "LglSeqNb":
		a.s.Number = either(a.s.Number, root.text)
	case "FrToDt":
		return a.period(t)
	case "Acct":
		a.s.Account = owner(t)
		a.currency = t.value(0, "Ccy")
	case "Bal":
		return a.balance(t)
	case "Ntry":
		return a.entry(t, batch)
	}
	return nil
}

func (a *account) period(t *tree) (err error) {
	if a.s.From, err = a.optional(t, "FrDtTm", "FrDt"); err != nil {
		return err
	}
	a.s.To, err = a.optional(t, "ToDtTm", "ToDt")
	return err
}

func (a *account) optional(t *tree, names ...string) (date.Day, error) {
	for _, name := range names {
		if at := t.find(0, name); at != 0 {
			return day(&t.nodes[at])
		}
	}
	return "", nil
}

// owner is whose account it is. Some banks write an IBAN where another number belongs.
func owner(t *tree) statement.Account {
	own, known := statement.ParseIBAN(t.value(0, "Id", "IBAN"))
	if !known {
		own = statement.ParseAccount(either(t.value(0, "Id", "IBAN"), t.value(0, "Id", "Othr", "Id")))
	}
	bank := t.find(0, "Svcr", "FinInstnId")
	if bank != 0 {
		own.BIC = either(t.value(bank, "BICFI"), t.value(bank, "BIC"), own.BIC)
		own.SortCode = either(own.SortCode, statement.ParseSortCode(t.value(bank, "ClrSysMmbId", "MmbId")))
	}
	own.Name = statement.Fold(either(t.value(0, "Ownr", "Nm"), t.value(0, "Nm")))
	return own
}

// The types of balances that open and close a statement, the best first: those of the day and
// of the day before, then those within a day. Balances of what is available are left aside.
var (
	opens  = map[string]int{"OPBD": 1, "PRCD": 2}
	closes = map[string]int{"CLBD": 1}
)

// balance takes a balance. Where a statement has pages, they have interim ones: the first
// opens it and the last closes it.
func (a *account) balance(t *tree) error {
	kind := either(t.value(0, "Tp", "CdOrPrtry", "Cd"), t.value(0, "Tp", "CdOrPrtry", "Prtry"))
	if opens[kind] == 0 && closes[kind] == 0 && kind != "ITBD" {
		return nil
	}
	amount, err := signed(t, 0)
	if err != nil {
		return err
	}
	b := &statement.Balance{Amount: amount}
	if at := t.find(0, "Dt"); at != 0 {
		if b.On, err = dated(t, at); err != nil {
			return err
		}
	}
	if a.rank == nil {
		a.rank = map[string]int{}
	}
	if kind == "ITBD" {
		a.interim(b)
		return nil
	}
	if rank := opens[kind]; rank > 0 && (a.rank["opening"] == 0 || rank < a.rank["opening"]) {
		a.s.Opening, a.rank["opening"] = b, rank
	}
	if closes[kind] > 0 {
		a.s.Closing, a.rank["closing"] = b, 1
	}
	return nil
}

// worst is the rank of an interim balance.
const worst = 3

func (a *account) interim(b *statement.Balance) {
	if a.rank["opening"] == 0 {
		a.s.Opening, a.rank["opening"] = b, worst
		return
	}
	if rank := a.rank["closing"]; rank == 0 || rank == worst {
		a.s.Closing, a.rank["closing"] = b, worst
	}
}

// statement is what was read. The account's currency is that which it says, or which its
// entries and its opening balance have.
func (a *account) statement() (statement.Statement, error) {
	s := &a.s
	s.Currency = a.currency
	if s.Currency == "" && len(s.Lines) > 0 {
		s.Currency = s.Lines[0].Amount.Currency
	}
	if s.Currency == "" && s.Opening != nil {
		s.Currency = s.Opening.Amount.Currency
	}
	if s.Currency == "" && s.Closing != nil {
		s.Currency = s.Closing.Amount.Currency
	}
	if s.Currency == "" {
		return *s, statement.At(a.line, statement.Missing, "Ccy")
	}
	if s.From == "" || s.To == "" {
		s.From, s.To = statement.Span(s.Lines)
	}
	s.Lines = statement.Sorted(s.Lines)
	return *s, nil
}

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
