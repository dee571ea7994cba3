package lists

import (
	"bytes"
	"encoding/csv"
	"strconv"
)

// Cell is one cell of a sheet.
type Cell struct {
	Text   string
	Number bool // it is a number, and stays one
}

// Words is a cell with a text.
func Words(text string) Cell { return Cell{Text: text} }

// Count is a cell with a whole number.
func Count(n int64) Cell { return Cell{strconv.FormatInt(n, 10), true} }

// Hundredths is a cell with a number of hundredths, written with two places: "-0.05".
func Hundredths(n int64) Cell {
	size := magnitude(n)
	text := strconv.FormatUint(size/100, 10) + "." + twoDigits(size%100)
	if n < 0 {
		text = "-" + text
	}
	return Cell{text, true}
}

func twoDigits(n uint64) string {
	if n < 10 {
		return "0" + strconv.FormatUint(n, 10)
	}
	return strconv.FormatUint(n, 10)
}

// magnitude is a number without its sign; it also fits that of the lowest.
func magnitude(n int64) uint64 {
	if n < 0 {
		return uint64(-(n + 1)) + 1
	}
	return uint64(n)
}

// Safe is the cell as it is written: no spreadsheet takes a text for a formula.
func (c Cell) Safe() string {
	if c.Number {
		return c.Text
	}
	return harmless(c.Text)
}

// Sheet is a table that is written for spreadsheets and for other programs.
type Sheet struct {
	Name string
	Head []string // none where other programs want rows alone
	Rows [][]Cell
}

// Add adds a row.
func (s *Sheet) Add(cells ...Cell) { s.Rows = append(s.Rows, cells) }

// Media is the kind of file that CSV makes.
const Media = "text/csv; charset=utf-8"

// Form is how a sheet is written as text.
type Form struct {
	Separator rune // a comma where it is nothing
	Mark      bool // begins with a byte-order mark, without which some spreadsheets do not take it for UTF-8
}

// CSV is the sheet as text.
func (s Sheet) CSV(f Form) []byte {
	var text bytes.Buffer
	if f.Mark {
		text.WriteString("\ufeff")
	}
	rows := csv.NewWriter(&text)
	rows.UseCRLF = true
	if f.Separator != 0 {
		rows.Comma = f.Separator
	}
	if len(s.Head) > 0 {
		head := make([]string, len(s.Head))
		for i, each := range s.Head {
			head[i] = harmless(each)
		}
		_ = rows.Write(head) // a buffer takes everything
	}
	for _, row := range s.Rows {
		cells := make([]string, len(row))
		for i, each := range row {
			cells[i] = each.Safe()
		}
		_ = rows.Write(cells)
	}
	rows.Flush()
	return text.Bytes()
}
