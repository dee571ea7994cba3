package camt

import (
	"lateral/pkg/bankfile/statement"
	"lateral/pkg/date"
)

// account is a statement that is being read.
type account struct {
	line     int
	count    *statement.Count
	s        statement.Statement
	currency string         // of the account, where the file says it
	rank     map[string]int // how good the balances are that were taken: the lower the better
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
