package bankfile

import (
	"lateral/pkg/bankfile/csvfile"
	"lateral/pkg/bankfile/figures"
	"lateral/pkg/bankfile/statement"
)

// What a file holds. The formats fill these types, which is why they stand beneath.
type (
	// File is what a file holds.
	File = statement.File
	// Format is how a file is written.
	Format = statement.Format
	// Statement is one account over one period.
	Statement = statement.Statement
	// Account is whose statement it is.
	Account = statement.Account
	// Balance is what the account held.
	Balance = statement.Balance
	// Line is one movement of money.
	Line = statement.Line
	// Sum is what came of adding up.
	Sum = statement.Sum
	// Verdict says whether the lines lead from the opening to the closing balance.
	Verdict = statement.Verdict
)

// What is said by and to people.
type (
	// Fault is why a file is refused.
	Fault = statement.Fault
	// Kind is the kind of a fault.
	Kind = statement.Kind
	// Ambiguous is a question about a file that can be read in two ways.
	Ambiguous = statement.Ambiguous
	// About is what such a question is about.
	About = statement.About
	// UnknownColumns is the question what the columns of a CSV hold.
	UnknownColumns = statement.UnknownColumns
	// Options are the answers.
	Options = csvfile.Options
	// Mapping says what the columns of a CSV hold.
	Mapping = csvfile.Mapping
	// Order is in which order a date has its numbers.
	Order = figures.Order
	// Sign is the decimal sign of a file.
	Sign = figures.Sign
)

// The formats.
const (
	OFX   = statement.OFX
	CAMT  = statement.CAMT
	MT940 = statement.MT940
	CSV   = statement.CSV
)

// The verdicts of adding up.
const (
	Agrees  = statement.Agrees
	Differs = statement.Differs
	Unknown = statement.Unknown
)

// Keys names lines, so that one that comes in two files is known, and true repeats stay apart.
func Keys(account string, lines []Line) []string { return statement.Keys(account, lines) }
