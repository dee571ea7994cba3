package lists

import (
	"bytes"
	"encoding/csv"
	"strings"
)

// CSV is a list that is written row by row, for spreadsheets.
type CSV struct {
	text bytes.Buffer
	rows *csv.Writer
}

// NewCSV begins a list with a header.
func NewCSV(header ...string) *CSV {
	c := &CSV{}
	c.text.WriteString("\ufeff") // else some spreadsheets do not take it for UTF-8
	c.rows = csv.NewWriter(&c.text)
	c.rows.UseCRLF = true
	c.Row(header...)
	return c
}

// Row adds a row. No spreadsheet takes a cell of it for a formula.
func (c *CSV) Row(cells ...string) {
	safe := make([]string, len(cells))
	for i, cell := range cells {
		safe[i] = harmless(cell)
	}
	_ = c.rows.Write(safe) // a buffer takes everything
}

// Bytes is the list as it is so far.
func (c *CSV) Bytes() []byte {
	c.rows.Flush()
	return c.text.Bytes()
}

// begins are the characters with which a formula begins. Spreadsheets read the wide forms
// as the narrow ones.
const begins = "=+-@\t\r\n\x00＝＋－＠"

// harmless puts an apostrophe before what a spreadsheet could take for a formula. White
// space before it may be removed, so it is looked through.
func harmless(cell string) string {
	bare := strings.TrimLeft(cell, " \u00a0")
	if bare != "" && strings.ContainsAny(bare[:first(bare)], begins) {
		return "'" + cell
	}
	return cell
}

// first is the length of the first character.
func first(text string) int {
	for i := range text {
		if i > 0 {
			return i
		}
	}
	return len(text)
}
