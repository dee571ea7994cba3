// Package ofx reads OFX: version 1, which is SGML in which a value needs no end tag, and
// version 2, which is XML.
//
//	OFX ── …MSGSRSV1 ── …STMTTRNRS ── STMTRS, CCSTMTRS      a statement
//	                                  ├─ CURDEF, BANKACCTFROM, CCACCTFROM
//	                                  ├─ BANKTRANLIST ── STMTTRN    a line
//	                                  └─ LEDGERBAL          the closing balance; there is no opening one
package ofx

import (
	"bufio"
	"errors"
	"io"

	"lateral/pkg/bankfile/markup"
	"lateral/pkg/bankfile/statement"
)

// groups are the elements that hold others. All others hold a value.
var groups = map[string]bool{"OFX": true, "STMTRS": true, "CCSTMTRS": true, "BANKACCTFROM": true, "CCACCTFROM": true,
	"BANKTRANLIST": true, "STMTTRN": true, "LEDGERBAL": true, "AVAILBAL": true, "PAYEE": true, "BANKACCTTO": true,
	"CCACCTTO": true, "CURRENCY": true, "ORIGCURRENCY": true, "STATUS": true, "BALLIST": true, "BAL": true,
	"SIGNONMSGSRSV1": true, "BANKMSGSRSV1": true, "CREDITCARDMSGSRSV1": true, "STMTTRNRS": true, "CCSTMTTRNRS": true,
	"SONRS": true, "FI": true}

// reader is where the reading stands.
type reader struct {
	in         *markup.Scanner
	open       []string // the groups that are open
	amounts    amounts
	count      statement.Count
	statements []statement.Statement
	now        *account
	line       *entry
}

// Read reads the statements of a file.
func Read(in *bufio.Reader) ([]statement.Statement, error) {
	lines, err := header(in)
	if err != nil {
		return nil, err
	}
	r := &reader{in: markup.New(in, true, lines+1)}
	if err := r.all(); err != nil {
		return nil, err
	}
	if len(r.statements) == 0 {
		return nil, &statement.Fault{Kind: statement.Missing, What: "STMTRS"}
	}
	return r.statements, nil
}

// header reads past what stands before the first tag, and counts its lines.
func header(in *bufio.Reader) (lines int, err error) {
	for {
		b, err := in.Peek(1)
		switch {
		case errors.Is(err, io.EOF):
			return lines, &statement.Fault{Kind: statement.CutOff, What: "<OFX>"}
		case err != nil:
			return lines, err
		case b[0] == '<':
			return lines, nil
		case b[0] == '\n':
			lines++
		}
		_, _ = in.Discard(1)
	}
}

// all reads tokens to the end of the OFX element.
func (r *reader) all() error {
	name := ""
	for {
		t, err := r.in.Next()
		switch {
		case errors.Is(err, io.EOF):
			return &statement.Fault{Kind: statement.CutOff, What: "</OFX>"}
		case err != nil:
			return err
		case t.Kind == markup.Start && groups[t.Name]:
			name, err = "", r.enter(t)
		case t.Kind == markup.Start:
			name = t.Name
		case t.Kind == markup.Text:
			r.value(name, t)
			name = ""
		case groups[t.Name]:
			name, err = "", r.leave(t)
		}
		if err != nil || t.Kind == markup.End && t.Name == "OFX" {
			return err
		}
	}
}

// within is the group that is open.
func (r *reader) within() string {
	if len(r.open) == 0 {
		return ""
	}
	return r.open[len(r.open)-1]
}

// deepest is how many groups stand in each other at most.
const deepest = 20

// enter begins a group.
func (r *reader) enter(t markup.Token) error {
	if len(r.open) == deepest || len(r.open) == 0 && t.Name != "OFX" {
		return statement.At(t.Line, statement.Broken, "<"+t.Name+">")
	}
	var err error
	switch t.Name {
	case "STMTRS", "CCSTMTRS":
		if r.now != nil {
			return statement.At(t.Line, statement.Broken, "<"+t.Name+">")
		}
		r.now, err = &account{line: t.Line}, r.count.Add(t.Line)
	case "STMTTRN":
		if r.now == nil || r.line != nil {
			return statement.At(t.Line, statement.Broken, "<"+t.Name+">")
		}
		r.line, err = &entry{line: t.Line}, r.count.Add(t.Line)
	}
	r.open = append(r.open, t.Name)
	return err
}

// leave ends a group, which must be the one that is open.
func (r *reader) leave(t markup.Token) error {
	if r.within() != t.Name {
		return statement.At(t.Line, statement.Broken, "</"+t.Name+">")
	}
	r.open = r.open[:len(r.open)-1]
	switch t.Name {
	case "STMTRS", "CCSTMTRS":
		s, err := r.now.statement(&r.amounts)
		r.statements, r.now = append(r.statements, s), nil
		return err
	case "STMTTRN":
		err := r.now.add(r.line, &r.amounts)
		r.line = nil
		return err
	}
	return nil
}

// value takes a value to where it belongs.
func (r *reader) value(name string, t markup.Token) {
	switch {
	case r.line != nil:
		r.line.value(r.within(), name, t)
	case r.now != nil:
		r.now.value(r.within(), name, t)
	}
}
