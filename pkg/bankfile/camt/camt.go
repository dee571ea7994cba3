// Package camt reads CAMT.053, the statement of ISO 20022, in any of its versions: it goes by
// the names of elements and leaves namespaces aside.
//
//	Document ── BkToCstmrStmt ── Stmt                a statement
//	                             ├─ Acct, FrToDt, Bal
//	                             └─ Ntry             a line, if it is booked
//	                                └─ NtryDtls ── TxDtls     its parts, if it is a batch
//
// One entry at a time is in memory as a tree.
package camt

import (
	"bufio"
	"errors"
	"io"

	"lateral/pkg/bankfile/markup"
	"lateral/pkg/bankfile/statement"
)

// reader is where the reading stands.
type reader struct {
	in         *markup.Scanner
	count      statement.Count
	statements []statement.Statement
}

// Read reads the statements of a file.
func Read(in *bufio.Reader) ([]statement.Statement, error) {
	r := &reader{in: markup.New(in, false, 1)}
	found := false
	for {
		t, err := r.in.Next()
		switch {
		case errors.Is(err, io.EOF):
			return r.done(found)
		case err != nil:
			return nil, err
		case t.Kind != markup.Start:
		case t.Name == "BkToCstmrStmt":
			found = true
		case t.Name == "Stmt":
			s, err := r.statement(t)
			if err != nil {
				return nil, err
			}
			r.statements = append(r.statements, s)
		}
	}
}

// done hands out what was read.
func (r *reader) done(found bool) ([]statement.Statement, error) {
	switch {
	case !found:
		return nil, &statement.Fault{Kind: statement.Missing, What: "BkToCstmrStmt"}
	case len(r.statements) == 0:
		return nil, &statement.Fault{Kind: statement.Missing, What: "Stmt"}
	}
	return r.statements, nil
}

// statement reads one statement up to its end.
func (r *reader) statement(begun markup.Token) (statement.Statement, error) {
	a := &account{line: begun.Line, count: &r.count}
	if err := r.count.Add(begun.Line); err != nil {
		return statement.Statement{}, err
	}
	var tree tree
	for {
		t, err := r.in.Next()
		switch {
		case errors.Is(err, io.EOF):
			return statement.Statement{}, statement.At(begun.Line, statement.CutOff, "</Stmt>")
		case err != nil:
			return statement.Statement{}, err
		case t.Kind == markup.End: // of the statement: every element within is read to its own end
			return a.statement()
		case t.Kind == markup.Start:
			if err := part(r.in, &tree, t, a); err != nil {
				return statement.Statement{}, err
			}
		}
	}
}
