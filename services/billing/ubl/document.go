package ubl

import (
	"slices"

	"lateral/pkg/date"
	"lateral/pkg/money"
)

// Kind says what a document is.
type Kind int

// The kinds of document. A self-bill is drawn up by the buyer, for the seller.
const (
	Invoice Kind = iota + 1
	CreditNote
	SelfBill
	SelfBillCredit
)

// Document is what one file holds. Amounts of credit notes are without a sign.
type Document struct {
	Kind     Kind
	Number   string   // BT-1
	IssuedOn date.Day // BT-2
	DueOn    date.Day // BT-9; "" where nothing is due on a day
	Terms    string   // BT-20: when it is paid, in words; needed where there is no DueOn
	Notes    []string // BT-22

	Order           string      // BT-13: the buyer's purchase order
	Contract        string      // BT-12
	BuyerReference  string      // BT-10: by what the buyer knows the document, where there is no order
	BuyerAccounting string      // BT-19: where it stands in the buyer's books
	Preceding       []Reference // BT-25: what a credit note takes back from

	Seller, Buyer    Party
	Account          Account // where it is paid to; zero where that is not known
	PaymentReference string  // BT-83

	Lines []Line
	VATs  []VAT // of each reason and ground
	Sums
}

// Reference names an earlier document.
type Reference struct {
	Number   string
	IssuedOn date.Day // may be ""
}

// Sums are the totals of a document.
type Sums struct {
	Net   money.Amount // BT-109
	VAT   money.Amount // BT-110
	Total money.Amount // BT-112, which is to be paid
}

// Line is one line of a document.
type Line struct {
	ID          string       // "" is its place
	Description string       // what was sold
	HalfDays    int          // 0 is a sum, sold once
	Price       money.Amount // of one half-day, or the sum
	Net         money.Amount
	Treatment
}

// Party is a seller or a buyer.
type Party struct {
	Name      string
	ID        string // by which the other side knows it: the number of a school; may be ""
	Legal     ID     // as the register of such bodies names it; may be zero
	VATNumber string // "GB123456782"; "" where there is none
	Address   Address
	Endpoint  ID // the electronic address, of the list EAS; may be zero
}

// ID is a name for programs, of a scheme.
type ID struct{ Scheme, Value string }

// Account is a bank account of the United Kingdom.
type Account struct {
	Name   string // of the account
	Sort   string // "00-00-00"
	Number string // eight digits
}

// outside says whether the document is outside the scope of VAT.
func (d Document) outside() bool {
	return slices.ContainsFunc(d.Lines, func(l Line) bool { return l.Reason == Outside })
}

// vatAtAll says whether the seller shows a VAT number.
func (d Document) vatAtAll() bool { return d.Seller.VATNumber != "" && !d.outside() }
