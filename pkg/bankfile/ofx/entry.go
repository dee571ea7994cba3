package ofx

import (
	"strings"

	"lateral/pkg/bankfile/markup"
	"lateral/pkg/bankfile/statement"
	"lateral/pkg/money"
)

// entry is a line that is being read.
type entry struct {
	line                   int
	amount, posted, counts markup.Token
	kind, id               string
	name, memo             string
	check, reference       string
	currency               string // other than the account's
	corrects               string // the bank's id of a line that this one replaces or deletes
}

// value takes a value of the line.
func (e *entry) value(group, name string, t markup.Token) {
	switch {
	case group == "STMTTRN":
		e.own(name, t)
	case group == "PAYEE" && name == "NAME" && e.name == "":
		e.name = t.Text
	case group == "CURRENCY" && name == "CURSYM":
		e.currency = strings.ToUpper(t.Text)
	}
}

func (e *entry) own(name string, t markup.Token) {
	switch name {
	case "TRNTYPE":
		e.kind = t.Text
	case "DTPOSTED":
		e.posted = t
	case "DTAVAIL":
		e.counts = t
	case "TRNAMT":
		e.amount = t
	case "FITID":
		e.id = t.Text
	case "CORRECTFITID":
		e.corrects = t.Text
	case "CHECKNUM":
		e.check = t.Text
	case "REFNUM":
		e.reference = t.Text
	case "NAME":
		e.name = t.Text
	case "MEMO":
		e.memo = t.Text
	}
}

// read is the line.
func (e *entry) read(am *amounts, currency string) (statement.Line, error) {
	l := statement.Line{Kind: e.kind, BankID: e.id, Name: statement.Fold(e.name), Text: e.text(),
		Reference: e.reference, Reversal: e.corrects != ""}
	if l.Reference == "" {
		l.Reference = strings.TrimLeft(e.check, "0")
	}
	switch {
	case e.amount.Text == "":
		return l, statement.At(e.line, statement.Missing, "TRNAMT")
	case e.posted.Text == "":
		return l, statement.At(e.line, statement.Missing, "DTPOSTED")
	case e.currency != "" && e.currency != currency:
		return l, statement.At(e.line, statement.Currencies, e.currency)
	}
	pence, err := am.pence(e.amount)
	if err != nil {
		return l, err
	}
	l.Amount = money.Amount{Pence: pence, Currency: currency}
	if l.Booked, err = day(e.posted); err != nil {
		return l, err
	}
	if l.Date, err = day(e.counts); l.Date == "" {
		l.Date = l.Booked
	}
	return l, err
}

// text is the name and the memo. Many banks cut the name and begin the memo with the whole of
// it.
func (e *entry) text() string {
	name, memo := statement.Fold(e.name), statement.Fold(e.memo)
	if strings.Contains(memo, name) {
		return memo
	}
	return strings.TrimSpace(name + " " + memo)
}
