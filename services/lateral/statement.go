package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"

	"lateral/pkg/apperr"
	"lateral/pkg/bankfile"
)

// statements is "lateral statement".
type statements struct {
	File    string         `arg:"" type:"existingfile" help:"The bank's download, as it is."`
	Columns string         `name:"columns" type:"existingfile" help:"What the columns of an unknown CSV hold, as JSON."`
	Dates   bankfile.Order `name:"dates" enum:",dmy,mdy,ymd" default:"" help:"Where dates can be read in two ways: dmy, mdy or ymd."`
	Decimal bankfile.Sign  `name:"decimal" help:"Where amounts can be read in two ways: the decimal sign, a point or a comma."`
	Account string         `name:"account" help:"Where a CSV holds several accounts: read the lines of this one."`
}

// Help is the text of --help below the usage.
func (statements) Help() string {
	return `It reads OFX, CAMT.053, MT940 and the CSV of banks, prints as JSON what the file holds, and stores nothing.

The file of --columns names columns by their header, or by their place: "#1" is the first. Amounts stand in one
column, with a sign or with a word in another, or in two:

  {"date": "Date", "text": ["Details"], "amount": "Value", "balance": "#5"}
  {"date": "Date", "text": ["Details"], "in": "Paid in", "out": "Paid out", "money": "GBP"}

"addsUp" says whether the lines lead from the opening balance to the closing one, and by how much they do not.`
}

// printed is a statement, and whether it adds up.
type printed struct {
	bankfile.Statement

	AddsUp bankfile.Sum `json:"addsUp"`
}

// Run prints what the file holds.
func (s *statements) Run(out io.Writer) error {
	file, err := s.read()
	if err != nil {
		return s.advised(err)
	}
	all := make([]printed, len(file.Statements))
	for i, one := range file.Statements {
		all[i] = printed{one, one.AddsUp()}
	}
	e := json.NewEncoder(out)
	e.SetIndent("", "  ")
	e.SetEscapeHTML(false)
	return e.Encode(struct {
		Format     bankfile.Format `json:"format"`
		Layout     string          `json:"layout,omitempty"`
		Statements []printed       `json:"statements"`
	}{file.Format, file.Layout, all})
}

// read reads the file, and once more if what its columns hold was said.
func (s *statements) read() (bankfile.File, error) {
	in, err := os.Open(s.File)
	if err != nil {
		return bankfile.File{}, err
	}
	defer in.Close() //nolint:errcheck // only read
	o := bankfile.Options{Order: s.Dates, Decimal: s.Decimal, Account: s.Account}
	file, err := bankfile.Read(in, o)
	var unknown *bankfile.UnknownColumns
	if s.Columns == "" || !errors.As(err, &unknown) {
		return file, err
	}
	text, err := os.ReadFile(s.Columns)
	if err != nil {
		return bankfile.File{}, err
	}
	var m bankfile.Mapping
	d := json.NewDecoder(bytes.NewReader(text))
	d.DisallowUnknownFields()
	if err := d.Decode(&m); err != nil {
		return bankfile.File{}, fmt.Errorf("%s does not say what columns hold: %w", s.Columns, err)
	}
	o.Mappings = map[string]bankfile.Mapping{unknown.Digest: m}
	return bankfile.Read(in, o)
}

// advised adds to a question how to answer it.
func (s *statements) advised(err error) error {
	var unknown *bankfile.UnknownColumns
	var ambiguous *bankfile.Ambiguous
	err = fmt.Errorf("%s: %w", s.File, err)
	switch {
	case errors.As(err, &unknown):
		return apperr.Advised(err, `--columns says it; "lateral statement --help" tells how.`)
	case errors.As(err, &ambiguous):
		return apperr.Advised(err, "--dates, --decimal or --account says it.")
	}
	return err
}
