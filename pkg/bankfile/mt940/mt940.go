// Package mt940 reads MT940, the statement of SWIFT:
//
//	:20: name of the message      :25: account        :28C: number/page
//	:60F: opening balance         :61: line           :86: what it is about
//	:62F: closing balance
//
// A statement of several pages has interim balances, 60M and 62M, between them; its pages are
// joined.
package mt940

import (
	"bufio"
	"strings"

	"lateral/pkg/bankfile/statement"
)

// reader is where the reading stands.
type reader struct {
	count      statement.Count
	statements []statement.Statement
	now        *page
	held       *page // a page that ended with an interim balance, and may go on
	id         string
	account    string
	number     string
}

// Read reads the statements of a file.
func Read(in *bufio.Reader) ([]statement.Statement, error) {
	r := &reader{}
	if err := fields(in, r.field); err != nil {
		return nil, err
	}
	if r.now != nil {
		return nil, statement.At(r.now.line, statement.CutOff, ":62F:")
	}
	r.release()
	if len(r.statements) == 0 {
		return nil, &statement.Fault{Kind: statement.Missing, What: ":60F:"}
	}
	return r.statements, nil
}

// field takes one field.
func (r *reader) field(f field) error {
	switch f.tag {
	case "20":
		if r.now != nil {
			return statement.At(f.line, statement.CutOff, ":62F:")
		}
		r.id, r.account, r.number = f.lines[0], "", ""
	case "25", "25P":
		r.account = f.lines[0]
	case "28", "28C":
		r.number, _, _ = strings.Cut(f.lines[0], "/")
	case "60F", "60M":
		return r.open(f)
	case "61":
		return r.line(f)
	case "86":
		if r.now != nil {
			r.now.about(f)
		}
	case "62F", "62M":
		return r.close(f)
	}
	return nil
}

// open begins a page: a statement, or what follows the page before.
func (r *reader) open(f field) error {
	switch {
	case r.now != nil:
		return statement.At(f.line, statement.CutOff, ":62F:")
	case r.account == "":
		return statement.At(f.line, statement.Missing, ":25:")
	}
	b, err := balance(f)
	if err != nil {
		return err
	}
	begun := &page{line: f.line, s: statement.Statement{Account: statement.ParseAccount(r.account), ID: r.id,
		Number: r.number, Currency: b.Amount.Currency, Opening: b}}
	if f.tag == "60M" && r.held.leadsTo(begun) {
		r.now, r.held = r.held, nil
		return nil
	}
	r.release()
	r.now = begun
	return r.count.Add(f.line)
}

// release lets a page that does not go on be a statement of its own.
func (r *reader) release() {
	if r.held != nil {
		r.statements = append(r.statements, r.held.done())
		r.held = nil
	}
}

// line takes a line of the statement.
func (r *reader) line(f field) error {
	if r.now == nil {
		return statement.At(f.line, statement.Missing, ":60F:")
	}
	l, err := read(f, r.now.s.Currency)
	if err != nil {
		return err
	}
	r.now.s.Lines = append(r.now.s.Lines, l)
	return r.count.Add(f.line)
}

// close ends a page.
func (r *reader) close(f field) error {
	if r.now == nil {
		return statement.At(f.line, statement.Missing, ":60F:")
	}
	b, err := balance(f)
	if err != nil {
		return err
	}
	if b.Amount.Currency != r.now.s.Currency {
		return statement.At(f.line, statement.Currencies, b.Amount.Currency)
	}
	r.now.s.Closing = b
	r.held, r.now = r.now, nil
	if f.tag == "62F" {
		r.release()
	}
	return nil
}
