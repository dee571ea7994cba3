package settest

import (
	"strconv"
	"strings"

	"lateral/pkg/date"
)

// Party is a school, a trust or an authority.
type Party struct {
	ID, Name  string
	Trust     *Party // to which a school belongs
	Authority *Party // that maintains it
	Bank      string // the name of its bank account
	Members   []*Party
}

// Seller is who sends invoices.
type Seller struct {
	Name, Prefix string
	Width        int // of its numbers, with leading noughts
	First        int
}

// number writes a number of the seller.
func (s *Seller) number(n int) string {
	digits := strconv.Itoa(n)
	return s.Prefix + strings.Repeat("0", max(0, s.Width-len(digits))) + digits
}

// The states of an invoice.
const (
	issued   = "issued"
	partPaid = "part_paid"
	paid     = "paid"
	credited = "credited"
)

// Doc is an invoice.
type Doc struct {
	Payer, For  *Party
	Seller      *Seller
	Order       string
	Issued, Due date.Day
	Net, Gross  int64
	Owed        int64
	State       string
	N           int // its number, without prefix; 0 until numbers are given
}

// Number is how it is printed.
func (d *Doc) Number() string { return d.Seller.number(d.N) }

// Digits is the number without prefix and noughts.
func (d *Doc) Digits() string { return strconv.Itoa(d.N) }

// Link is a part of a line and what it pays: the number of an invoice, "charges", "interest",
// "outside" or "onaccount:PARTY".
type Link struct {
	To    string
	Pence int64
}

// Label is what is right for a line.
type Label struct {
	Links   []Link
	Unasked bool // a careful person would link it without asking anybody
}

// Said is what a payer wrote.
type Said struct {
	Name, Ref string
	Cites     []string // the parts of Ref by which invoices are cited; a bank may cut them off
}

// Line is a line of a statement.
type Line struct {
	Day   date.Day
	Pence int64
	Kind  string
	Raw   string            // the whole text, of a line that is no transfer
	Say   func() Said       // asked once the invoices have numbers
	Mark  func(*Line) Label // asked last

	Said Said
	Seen Said   // what the bank let through
	Text string // as it is read back from the file
	Nth  int    // among lines equal in day, amount and text
}

// Book is a file of a statement.
type Book struct {
	Bank     Bank
	File     string
	From, To date.Day
	Lines    []*Line
	Opening  int64
	share    int // of all lines
}

// Bank is what a bank makes of a transfer.
type Bank struct {
	Layout  string
	Name    int  // letters of the payer's name that come through
	Ref     int  // letters of the reference that come through
	Shouted bool // in capitals, without accents and apostrophes
	Fields  bool // of 18 letters, which break a reference anywhere
}

// field is how many letters a field of a transfer has.
const field = 18

// through is what the bank lets through.
func (b Bank) through(s Said) Said {
	if b.Shouted {
		s.Name, s.Ref = bankLetters(s.Name), strings.ToUpper(s.Ref)
	}
	s.Name, s.Ref = cut(s.Name, b.Name), cut(s.Ref, b.Ref)
	if b.Fields && len(s.Ref) > field {
		s.Ref = strings.TrimSpace(s.Ref[:field]) + " " + strings.TrimSpace(s.Ref[field:])
	}
	return s
}

// Remittance is what a payer sent beside a payment: numbers and amounts.
type Remittance struct {
	Payer *Party
	Day   date.Day
	Rows  func() []Link
	Sum   int64
}

// Known is a row of what was known before.
type Known struct {
	Kind, Name, Account, Text, Means string
	Party                            *Party
	Doc                              *Doc
	Day                              date.Day
	Pence                            int64
}
