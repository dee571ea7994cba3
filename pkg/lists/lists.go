// Package lists reads short lists that people paste or save from a spreadsheet:
// a line each, its cells parted by commas, semicolons or tabs, with a head or
// without one.
package lists

import (
	"encoding/csv"
	"strings"
)

// Line is one line of a list that is not empty.
type Line struct {
	Number int    // from 1, empty lines counted
	Text   string // as it was typed, without white space around it
	Cells  []string
}

// Read takes a list apart. A mark of byte order before it is left out.
func Read(list string) []Line {
	var lines []Line
	for i, text := range strings.Split(strings.TrimPrefix(list, "\ufeff"), "\n") {
		if text = strings.TrimSpace(text); text != "" {
			lines = append(lines, Line{i + 1, text, cellsOf(text)})
		}
	}
	return lines
}

// cellsOf takes a line apart as spreadsheets write it.
func cellsOf(text string) []string {
	r := csv.NewReader(strings.NewReader(text))
	r.LazyQuotes, r.TrimLeadingSpace = true, true
	for _, comma := range []rune{'\t', ';'} {
		if strings.ContainsRune(text, comma) {
			r.Comma = comma
		}
	}
	cells, err := r.Read()
	if err != nil {
		return []string{text}
	}
	for i, cell := range cells {
		cells[i] = strings.TrimSpace(cell)
	}
	return cells
}

// Column is the place of the first cell that has one of the names, in capitals or
// not; -1 where none has.
func (l Line) Column(names ...string) int {
	for i, cell := range l.Cells {
		for _, name := range names {
			if strings.EqualFold(cell, name) {
				return i
			}
		}
	}
	return -1
}

// Cell is the cell in the column, "" where there is none.
func (l Line) Cell(column int) string {
	if column < 0 || column >= len(l.Cells) {
		return ""
	}
	return l.Cells[column]
}

// Shown is the line as it is shown again, not longer than a line of a table.
func (l Line) Shown() string {
	const most = 100
	letters := []rune(l.Text)
	if len(letters) > most {
		return string(letters[:most]) + "…"
	}
	return l.Text
}
