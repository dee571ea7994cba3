// Package lists reads short lists that people paste or save from a spreadsheet, and writes
// lists for spreadsheets. A line that is read has cells separated by commas, semicolons or
// tabs. The list may have a header.
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

// Read splits a list into lines. It leaves out a byte-order mark at the beginning.
func Read(list string) []Line {
	var lines []Line
	for i, text := range strings.Split(strings.TrimPrefix(list, "\ufeff"), "\n") {
		if text = strings.TrimSpace(text); text != "" {
			lines = append(lines, Line{i + 1, text, cellsOf(text)})
		}
	}
	return lines
}

// cellsOf splits a line as spreadsheets write it.
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

// Column is the place of the first cell that has one of the names, in any case; -1 if none
// has.
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

// Cell is the cell in the column, "" if there is none.
func (l Line) Cell(column int) string {
	if column < 0 || column >= len(l.Cells) {
		return ""
	}
	return l.Cells[column]
}

// Shown is the line as people see it again, cut to the length of a line in a table.
func (l Line) Shown() string {
	const most = 100
	letters := []rune(l.Text)
	if len(letters) > most {
		return string(letters[:most]) + "…"
	}
	return l.Text
}
