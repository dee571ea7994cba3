package register

import (
	"unicode/utf8"
)

// CodeCutOff is the code of the Invalid that refuses a file that was cut off on its way.
const CodeCutOff = "cut_off_register"

// ending is what the last line of a file tells about whether the file is whole.
type ending struct {
	ended  bool // the last line ends with a line break
	quoted bool // the last cell is in quotes that close
	wide   int  // cells of the header

	line    int
	cells   []string
	rows    int
	lengths map[int]int // rows by the length of their last cell, empty ones left out
}

func (e *ending) see(line int, cells []string) {
	e.line, e.cells = line, cells
	e.rows++
	if len(cells) == e.wide && cells[e.wide-1] != "" {
		if e.lengths == nil {
			e.lengths = map[int]int{}
		}
		e.lengths[utf8.RuneCountInString(cells[e.wide-1])]++
	}
}

// enough is how many rows prove that all cells of a column have one length.
const enough = 20

// cutOff says why the last line is not whole, "" where it is.
//
// The register's own files have no end to their last line. So its absence
// counts only where the last cell could have gone on: it is not in quotes, and
// the column is not one of codes that all have one length.
func (e *ending) cutOff() string {
	switch {
	case e.rows == 0:
		return ""
	case len(e.cells) < e.wide:
		return cellsDiffer(len(e.cells), e.wide)
	case e.ended || e.quoted || e.isCode():
		return ""
	}
	return hasNoEnd
}

func (e *ending) isCode() bool {
	last := e.cells[len(e.cells)-1]
	return last != "" && len(e.lengths) == 1 && e.lengths[utf8.RuneCountInString(last)] >= enough
}
