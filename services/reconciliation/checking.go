package reconciliation

import (
	"fmt"

	"lateral/pkg/date"
	"lateral/pkg/ledger"
	"lateral/pkg/money"
	"lateral/services/parties"
)

// Checked says what Check looked at, and lists everything wrong in sentences for the operator.
type Checked struct {
	Accounts, Lines, Links int
	Wrong                  []string
}

// What says what was looked at.
func (c Checked) What() string { return whatWasChecked(c.Accounts, c.Lines, c.Links) }

type checking struct {
	Checked
	lines     map[string]money.Amount                    // what is explained, by line
	linked    map[string]money.Amount                    // what links explain, by line
	sums      map[string]money.Amount                    // of lines, by account
	rests     map[string]money.Amount                    // of what is not explained, by account
	transit   map[parties.Ref]money.Amount               // what came less what left
	onAccount map[ledger.Account]map[string]money.Amount // what is on account, by account and book
	paid      map[string]Link                            // links that have a payment, by payment

	brought map[string]map[date.Day]money.Amount // lines, by statement and day
}

func (c *checking) wrong(format string, args ...any) {
	c.Wrong = append(c.Wrong, count+fmt.Sprintf(format, args...))
}
