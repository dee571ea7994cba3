package register

import (
	"encoding/csv"
	"errors"
	"slices"
	"strings"

	"lateral/pkg/apperr"
)

// maxFile is the largest file that an import reads, in bytes. The whole register is about
// 60 MB.
const maxFile = 1 << 30

// maxCell is the longest cell that a row may have, in bytes; the longest in the real
// register has about a hundred.
const maxCell = 2000

// row is one line of a file with named columns.
type row struct {
	line    int
	columns map[string]int
	cells   []string
}

// get returns the cell of a column without white space around it, "" if the file has no
// such column.
func (r row) get(column string) string {
	i, ok := r.columns[column]
	if !ok {
		return ""
	}
	return strings.TrimSpace(r.cells[i])
}

// sheet says how a file is read.
type sheet struct {
	required []string
	part     bool // take a file that was cut off, as far as it goes
	each     func(row)
	refuse   func(line int, reason string)
	note     func(line int, text string) // is told what was read differently from how it is written
}

// give hands on a row that is not the last.
func (s sheet) give(t table, line int, cells []string) {
	if !slices.ContainsFunc(cells, func(cell string) bool { return strings.TrimSpace(cell) != "" }) {
		return // spreadsheets leave such lines behind
	}
	long := slices.IndexFunc(cells, func(cell string) bool { return len(cell) > maxCell })
	switch {
	case len(cells) != len(t.head):
		s.refuse(line, cellsDiffer(len(cells), len(t.head)))
	case long >= 0:
		s.refuse(line, cellIsLong(t.head[long], cells[long], maxCell))
	default:
		s.each(row{line, t.places, cells})
	}
}

// end hands on the last row, unless the file was cut off in it.
func (s sheet) end(t table, last ending) error {
	why := last.cutOff()
	switch {
	case why == "":
		s.give(t, last.line, last.cells)
		return nil
	case s.part:
		s.refuse(last.line, why)
		return nil
	}
	return &apperr.Error{Kind: apperr.KindInvalid, Code: CodeCutOff,
		Message: fileWasCutOff(last.line, why)}
}

// isAnswer says whether an error is meant for people.
func isAnswer(err error) bool {
	var problem *apperr.Error
	return errors.As(err, &problem)
}

func notRegister(why string) error {
	return &apperr.Error{
		Kind: apperr.KindInvalid, Code: "not_a_register",
		Message: cannotBeImported(why),
	}
}

// table is a file whose header has been read.
type table struct {
	csv     *csv.Reader
	head    []string
	places  map[string]int // the place of each column
	skipped int            // lines before the header
}
