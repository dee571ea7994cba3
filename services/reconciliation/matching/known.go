package matching

import (
	"lateral/pkg/date"
	"lateral/pkg/money"
)

// Line is a line of a statement that nothing explains yet.
type Line struct {
	ID       string
	Date     date.Day
	Amount   money.Amount // above zero: received
	Name     string       // of the other side, where the bank says it apart
	Account  string       // of the other side, where the bank says it
	Text     string       // all that the bank says
	Reversal bool         // the bank says that it takes an earlier line back
}

// State says whether a document is still owed.
type State string

// The states of a document.
const (
	Open       State = "open"
	Paid       State = "paid"
	Credited   State = "credited"
	WrittenOff State = "written_off"
)

// Document is an invoice, a self-bill or a refund, also one that was paid or credited lately.
type Document struct {
	ID     string
	Number string
	Seller string // whose number it is
	Payer  string // the party that owes it, or that is owed
	// Trust and Authority are parties, or their names: they may pay for the payer.
	Trust     string
	Authority string
	For       string // the party that the support was for, if another
	Order     string // the payer's order number; a line each where the document has several
	Issued    date.Day
	Due       date.Day
	// Gross is above zero where it is to be received, as of an invoice, or of a self-bill that was credited after it was
	// paid; below where it is to be paid, as of a self-bill or a refund.
	Gross money.Amount
	Owed  money.Amount // with the sign of Gross
	State State
}

// Party is somebody who pays or is paid.
type Party struct {
	ID   string
	Name string
}

// Means is what a line is where it is for no document.
type Means string

// The meanings.
const (
	Charges   Means = "charges"
	Interest  Means = "interest"
	Outside   Means = "outside"
	OnAccount Means = "onaccount"
)

// Rule was learnt: a payer's name or account means a party, or a text means no document.
type Rule struct {
	ID      string
	Name    string
	Account string
	Party   string
	Text    string
	Means   Means
	// Past says that it is an earlier payment: it speaks for its party, and against nobody.
	Past bool
}

// Credit is a credit note, which a payer may take off.
type Credit struct {
	Number   string
	Document string // the number of the document that it credits
	Amount   money.Amount
}

// Advice is a remittance advice: what its sender says that one payment is for.
type Advice struct {
	ID    string
	Items []Item
	Sum   money.Amount // as it says; the sum of its items where it does not
}

// Item is a line of a remittance advice.
type Item struct {
	Number string
	Amount money.Amount
}

// Known is all that is known before lines come.
type Known struct {
	Seller    string // of the book: documents of others are never linked
	Documents []Document
	Parties   []Party
	Rules     []Rule
	Credits   []Credit
	Advices   []Advice
}

// toPay says whether the document is to be paid.
func (d Document) toPay() bool { return d.Gross.Pence < 0 }

// apart parts documents that are to be received from those that are to be paid.
func apart(all []Document) (in, out []Document) {
	for _, d := range all {
		if d.toPay() {
			out = append(out, d)
		} else {
			in = append(in, d)
		}
	}
	return in, out
}
