// Package statement holds what a bank statement says, whatever file it came in, and the words
// in which a file is refused or asked about. The packages of the formats fill it; package
// bankfile hands it out.
package statement

import (
	"lateral/pkg/date"
	"lateral/pkg/money"
)

// Format is how a file is written.
type Format string

// The formats that are read.
const (
	OFX   Format = "OFX"
	CAMT  Format = "CAMT.053"
	MT940 Format = "MT940"
	CSV   Format = "CSV"
)

// File is what a file holds.
type File struct {
	Format Format `json:"format"`
	// Layout names the columns by which a CSV was read: a bank, or the digest of a header
	// that a person mapped. Empty for other formats.
	Layout     string      `json:"layout,omitempty"`
	Statements []Statement `json:"statements"`
}

// Statement is one account over one period, in one currency. Its lines stand from the oldest
// to the newest; those of one day stand as the bank has them.
type Statement struct {
	Account  Account  `json:"account"`
	Currency string   `json:"currency"` // ISO 4217
	From     date.Day `json:"from,omitempty"`
	To       date.Day `json:"to,omitempty"`
	Number   string   `json:"number,omitempty"` // the bank counts its statements by it
	ID       string   `json:"id,omitempty"`     // the bank's name for this one
	Opening  *Balance `json:"opening"`          // nil where the file does not say
	Closing  *Balance `json:"closing"`          // nil where the file does not say
	Lines    []Line   `json:"lines"`
	Pending  int      `json:"pending"` // entries left out, because they are not booked yet
}

// Account is whose statement it is, as far as the file says. An account of the United Kingdom
// has a sort code of six digits and a number of eight, which an IBAN holds too.
type Account struct {
	SortCode string `json:"sortCode,omitempty"` // six digits, nothing between them
	Number   string `json:"number,omitempty"`
	IBAN     string `json:"iban,omitempty"`
	BIC      string `json:"bic,omitempty"`
	Name     string `json:"name,omitempty"`
}

// Balance is what the account held at the end of a day, or before its first line.
type Balance struct {
	On     date.Day     `json:"on,omitempty"`
	Amount money.Amount `json:"amount"`
}

// Line is one movement of money.
type Line struct {
	Date      date.Day      `json:"date"`           // from when the money counts: the value date
	Booked    date.Day      `json:"booked"`         // when the bank wrote it down; by it lines are sorted
	Amount    money.Amount  `json:"amount"`         // above zero: the account received it
	Text      string        `json:"text"`           // what the bank says of it, white space folded
	Name      string        `json:"name,omitempty"` // of the other side
	Reference string        `json:"reference,omitempty"`
	BankID    string        `json:"bankID,omitempty"` // the bank's own; banks repeat and change them
	Kind      string        `json:"kind,omitempty"`   // the bank's code for what it is
	Balance   *money.Amount `json:"balance,omitempty"`
	Reversal  bool          `json:"reversal,omitempty"` // it takes an earlier line back
}

// Span is the first and the last day on which lines were booked; no days if there are none.
func Span(lines []Line) (from, to date.Day) {
	for _, l := range lines {
		if from == "" || l.Booked < from {
			from = l.Booked
		}
		to = max(to, l.Booked)
	}
	return from, to
}
