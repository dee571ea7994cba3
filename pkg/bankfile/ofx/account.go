package ofx

import (
	"strings"

	"lateral/pkg/bankfile/markup"
	"lateral/pkg/bankfile/statement"
	"lateral/pkg/money"
)

// account is a statement that is being read.
type account struct {
	line               int
	currency           string
	bank, branch, id   string
	from, to           markup.Token
	balance, balanceOn markup.Token
	lines              []statement.Line
}

// value takes a value of the statement.
func (a *account) value(group, name string, t markup.Token) {
	switch group + " " + name {
	case "STMTRS CURDEF", "CCSTMTRS CURDEF":
		a.currency = strings.ToUpper(t.Text)
	case "BANKACCTFROM BANKID":
		a.bank = t.Text
	case "BANKACCTFROM BRANCHID":
		a.branch = t.Text
	case "BANKACCTFROM ACCTID", "CCACCTFROM ACCTID":
		a.id = t.Text
	case "BANKTRANLIST DTSTART":
		a.from = t
	case "BANKTRANLIST DTEND":
		a.to = t
	case "LEDGERBAL BALAMT":
		a.balance = t
	case "LEDGERBAL DTASOF":
		a.balanceOn = t
	}
}

// add adds the line that was read.
func (a *account) add(e *entry, am *amounts) error {
	if a.currency == "" {
		return statement.At(e.line, statement.Missing, "CURDEF")
	}
	l, err := e.read(am, a.currency)
	a.lines = append(a.lines, l)
	return err
}

// statement is the statement that was read.
func (a *account) statement(am *amounts) (statement.Statement, error) {
	s := statement.Statement{Account: a.account(), Currency: a.currency, Lines: statement.Sorted(a.lines)}
	if a.currency == "" {
		return s, statement.At(a.line, statement.Missing, "CURDEF")
	}
	var err error
	if s.From, err = day(a.from); err != nil {
		return s, err
	}
	if s.To, err = day(a.to); err != nil || a.balance.Text == "" {
		return s, err
	}
	s.Closing = &statement.Balance{Amount: money.Amount{Currency: a.currency}}
	if s.Closing.Amount.Pence, err = am.pence(a.balance); err != nil {
		return s, err
	}
	s.Closing.On, err = day(a.balanceOn)
	return s, err
}

// account names the account. Banks of the United Kingdom write the sort code as the bank or
// the branch; some write it before the number.
func (a *account) account() statement.Account {
	if own := statement.ParseAccount(a.id); own.IBAN != "" || own.SortCode != "" {
		return own
	}
	own := statement.Account{Number: a.id}
	for _, code := range []string{a.bank, a.branch} {
		code = strings.ReplaceAll(code, "-", "")
		if own.SortCode == "" && len(code) == 6 && strings.Trim(code, "0123456789") == "" {
			own.SortCode = code
		}
	}
	return own
}
