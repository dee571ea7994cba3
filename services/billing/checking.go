package billing

import (
	"fmt"

	"lateral/pkg/ledger"
	"lateral/pkg/money"
	"lateral/services/parties"
)

// LedgerCheck says what CheckLedger looked at, and lists everything wrong in sentences for
// the operator.
type LedgerCheck struct {
	Entries  int
	Invoices int
	Wrong    []string
}

// What says what was looked at: "ledger: 12 entries, 3 invoices".
func (p LedgerCheck) What() string {
	return fmt.Sprintf("ledger: %d entries, %d invoices", p.Entries, p.Invoices)
}

type checking struct {
	LedgerCheck
	owed     map[owing]money.Amount  // what documents say
	paid     map[string]money.Amount // by invoice
	credited map[string]money.Amount // totals of credit notes, by invoice or self-bill
	numbers  map[series]int          // how many documents
	highest  map[series]int          // highest number
}

// owing is an account of a debt, in a book.
type owing struct {
	book    string
	account ledger.Account
}

// series is a run of numbers of an issuer, with the words for its documents.
type series struct {
	issuer            parties.Ref
	prefix, documents string
}

func (p *checking) wrong(format string, args ...any) {
	p.Wrong = append(p.Wrong, fmt.Sprintf(format, args...))
}

// sterling is a sum of no payments or documents too.
func sterling(a money.Amount) money.Amount { return money.Pence(a.Pence) }

func (p *checking) owes(book string, account ledger.Account, amount money.Amount) error {
	return money.AddTo(p.owed, owing{book, account}, amount)
}

// number counts a document in its series.
func (p *checking) number(in series, id, number string) {
	n, err := counted(number, in.prefix)
	if err != nil {
		p.wrong("%s has the number %q", id, number)
	}
	p.numbers[in]++
	p.highest[in] = max(p.highest[in], n)
}
