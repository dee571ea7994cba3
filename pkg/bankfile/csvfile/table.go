package csvfile

import (
	"encoding/csv"
	"errors"
	"io"
	"strings"

	"lateral/pkg/bankfile/source"
	"lateral/pkg/bankfile/statement"
)

// table is a CSV that is being read.
type table struct {
	source     *source.Source
	options    Options
	sign       rune
	header     header
	mapping    Mapping
	columns    columns
	layout     string // the name of the bank, or the digest of the header
	layoutFoot string
	person     bool // a person said what the columns hold
	accountOf  accounts
	survey     survey
}

// each calls fn for each row behind the header that has content. All of them have as many
// cells as the header; one with fewer or more has lost or gained a separator.
func (t *table) each(fn func(line int, cells []string) error) error {
	text, err := t.source.Text()
	if err != nil {
		return err
	}
	r := reader(text, t.sign)
	var short *statement.Fault // a row with too few cells: cut off if it is the last
	for n := 0; ; {
		cells, err := r.Read()
		switch {
		case errors.Is(err, io.EOF) && short == nil:
			return nil
		case errors.Is(err, io.EOF):
			return short
		case err != nil:
			return unquoted(err)
		case short != nil:
			return statement.At(short.Line, statement.Broken, short.What)
		}
		if len(trimmed(cells)) == 0 {
			continue
		}
		n++
		if n-1 <= t.header.row || t.foot(cells) {
			continue
		}
		line, _ := r.FieldPos(0)
		if len(cells) < t.header.widths {
			short = statement.At(line, statement.CutOff, strings.Join(cells, string(t.sign)))
			continue
		}
		if len(trimmed(cells)) > t.header.widths {
			return statement.At(line, statement.Broken, strings.Join(cells, string(t.sign)))
		}
		if err := fn(line, cells); err != nil {
			return err
		}
	}
}

// foot says whether a row is no line, but stands beneath them.
func (t *table) foot(cells []string) bool {
	return t.layoutFoot != "" && strings.HasPrefix(strings.ToLower(cells[0]), t.layoutFoot)
}

// unquoted is the fault of a row whose quotation marks do not fit.
func unquoted(err error) error {
	var wrong *csv.ParseError
	if !errors.As(err, &wrong) {
		return err
	}
	if errors.Is(err, csv.ErrQuote) {
		return statement.At(wrong.StartLine, statement.CutOff, `"`)
	}
	return statement.At(wrong.Line, statement.Broken, `"`)
}
