package csvfile

import (
	"strings"

	"lateral/pkg/bankfile/statement"
)

// accounts are those of which a file holds lines.
type accounts struct {
	several bool // a statement for each
	found   []statement.Account
	lines   []int // where each stands first
	cells   map[string]int
	chosen  int // the one whose lines are read; -1 if all are
}

// most is how many accounts a file may hold.
const most = 1000

// of is which account a row belongs to.
func (a *accounts) of(c *columns, cells []string) int {
	if c.account < 0 && c.sortCode < 0 && c.accountName < 0 {
		return 0
	}
	cell := func(at int) string {
		if at < 0 {
			return ""
		}
		return cells[at]
	}
	key := cell(c.sortCode) + "\n" + cell(c.account) + "\n" + cell(c.accountName)
	if at, known := a.cells[key]; known {
		return at
	}
	own := statement.ParseAccount(cell(c.account))
	if code := statement.ParseSortCode(cell(c.sortCode)); code != "" {
		own.SortCode = code
	}
	own.Name = statement.Fold(strings.Trim(cell(c.accountName), "'"))
	if a.cells == nil {
		a.cells = map[string]int{}
	}
	at := len(a.found)
	for i, known := range a.found {
		if known.Label() == own.Label() {
			at = i
		}
	}
	if at == len(a.found) && at < most {
		a.found = append(a.found, own)
	}
	if len(a.cells) < most {
		a.cells[strings.Clone(key)] = at
	}
	return at
}

// add takes a row into account.
func (a *accounts) add(c *columns, line int, cells []string) error {
	switch at := a.of(c, cells); {
	case at == most:
		return statement.At(line, statement.TooLong, "")
	case at == len(a.lines):
		a.lines = append(a.lines, line)
	}
	return nil
}

// settle decides whose lines are read, and asks if there are several.
func (a *accounts) settle(answer string) error {
	a.chosen = -1
	if len(a.found) < 2 || a.several && answer == "" {
		return nil
	}
	question := &statement.Ambiguous{About: statement.AboutAccount, Line: a.lines[1]}
	for i, own := range a.found {
		label := own.Label()
		if label == "" {
			return statement.At(a.lines[i], statement.Missing, "account")
		}
		if label == answer {
			a.chosen = i
			return nil
		}
		question.Readings = append(question.Readings, statement.Reading{Answer: label, From: own.Name, To: own.Name})
	}
	return question
}

// named is the account that stands above the header: "Account Name:","FlexAccount ****12345".
func named(first []row, header int) statement.Account {
	for i, r := range first {
		if i >= header || len(r.cells) < 2 {
			continue
		}
		name := strings.ToLower(strings.Trim(r.cells[0], " :"))
		switch value := statement.Fold(r.cells[1]); name {
		case "account name", "account":
			return statement.Account{Name: value}
		case "account number", "iban":
			return statement.ParseAccount(value)
		}
	}
	return statement.Account{}
}
