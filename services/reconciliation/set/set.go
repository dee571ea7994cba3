package set

import (
	"errors"
	"fmt"

	"lateral/pkg/bankfile"
	"lateral/pkg/date"
	"lateral/pkg/money"
	"lateral/services/reconciliation/matching"
)

// ErrEmpty says that a folder has no statement lines.
var ErrEmpty = errors.New("the folder has no statement lines: bank files belong into its folder statements")

// Set is what a folder holds.
type Set struct {
	Known   matching.Known
	Lines   []Line
	Rows    []int // of the documents, in invoices.csv; the header is row 1
	Before  []Before
	Files   []File // statements, in the order of their names
	Advices []Paper
	Notes   []string          // what was passed over, and where
	numbers map[string]string // of documents, by their ids
}

// Note notes that something was passed over.
func (s *Set) Note(why error) { s.Notes = append(s.Notes, why.Error()) }

// Line is a line of a statement, and how answers name it.
type Line struct {
	matching.Line
	Printed string // the text by which answers name it
	Ordinal int    // among those of one day, amount and text, from 1
}

// Before is a row of setup.csv: what was known before the statements came.
type Before struct {
	Row      int
	Kind     Kind
	Rule     matching.Rule // of a rule, and of an earlier payment
	Document string        // its number
	On       date.Day      // "" where the row does not say
	Amount   money.Amount
}

// Kind says what a row of setup.csv is.
type Kind string

// The kinds of row.
const (
	IsRule    Kind = "rule"
	IsPayment Kind = "payment"
	IsCredit  Kind = "credit"
)

// File is a bank file as it was read.
type File struct {
	Paper
	Options bankfile.Options // with which it is read
	Read    bankfile.File
}

// Paper is a file of the folder, as it is.
type Paper struct {
	Name string // within the folder
	Data []byte
}

// Fault says what is wrong with a folder, and where.
type Fault struct {
	File string // within the folder
	Row  int    // 0 where it is the file as a whole; the header is row 1
	Why  string
}

// Error is the place and the reason.
func (f *Fault) Error() string {
	if f.Row == 0 {
		return f.File + ": " + f.Why
	}
	return fmt.Sprintf("%s, row %d: %s", f.File, f.Row, f.Why)
}
