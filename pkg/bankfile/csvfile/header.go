package csvfile

import (
	"crypto/sha256"
	"encoding/hex"
	"regexp"
	"strconv"
	"strings"

	"lateral/pkg/bankfile/figures"
	"lateral/pkg/bankfile/statement"
)

// header is the row that names the columns.
type header struct {
	row      int      // which row it is, from 0; -1 if there is none
	line     int      // where it stands
	names    []string // as they stand
	cells    []string // in small letters, and "(¤)" for a currency
	currency string   // that stands in the names of columns
	widths   int      // how many columns a row has, without empty ones at the end
}

// inHeader is a currency in the name of a column: "Amount (GBP)".
var inHeader = regexp.MustCompile(`\(([a-z]{3})\)`)

// headed makes a header of a row.
func headed(row, line int, cells []string) header {
	h := header{row: row, line: line}
	for _, cell := range trimmed(cells) {
		name := statement.Fold(cell)
		small := strings.ToLower(name)
		if m := inHeader.FindStringSubmatch(small); m != nil && h.currency == "" {
			h.currency = strings.ToUpper(m[1])
		}
		h.names = append(h.names, name)
		h.cells = append(h.cells, inHeader.ReplaceAllString(small, "(¤)"))
	}
	h.widths = len(h.cells)
	return h
}

// headless names columns by their places.
func headless(columns int) header {
	h := header{row: -1, line: 1, widths: columns}
	for i := range columns {
		h.names = append(h.names, "#"+strconv.Itoa(i+1))
	}
	h.cells = h.names
	return h
}

// trimmed leaves out empty cells at the end.
func trimmed(cells []string) []string {
	for len(cells) > 0 && strings.TrimSpace(cells[len(cells)-1]) == "" {
		cells = cells[:len(cells)-1]
	}
	return cells
}

// place is where a column stands, from 0; -1 if there is none.
func (h header) place(name string) int {
	if number, ok := strings.CutPrefix(name, "#"); ok {
		if n, err := strconv.Atoi(number); err == nil && n >= 1 && n <= h.widths {
			return n - 1
		}
	}
	name = inHeader.ReplaceAllString(strings.ToLower(statement.Fold(name)), "(¤)")
	for i, cell := range h.cells {
		if cell == name {
			return i
		}
	}
	return -1
}

// digest names the header, so that what a person said of it is found again.
func (h header) digest() string {
	sum := sha256.Sum256([]byte(strings.Join(h.cells, "\n")))
	return hex.EncodeToString(sum[:8])
}

// row is a row of the beginning of a file.
type row struct {
	line  int
	cells []string
}

// holdsLine says whether a row may be a line: it has a date and an amount.
func (r row) holdsLine() bool {
	day, amount := false, false
	for _, cell := range r.cells {
		if d := dated(cell); d || day && figure(cell) {
			day, amount = true, amount || !d
		} else {
			amount = amount || figure(cell)
		}
	}
	return day && amount
}

// dated says whether a cell is a date in some order.
func dated(cell string) bool {
	for _, order := range [...]figures.Order{figures.DayFirst, figures.MonthFirst, figures.YearFirst} {
		if _, err := figures.Day(cell, order); err == nil {
			return true
		}
	}
	return false
}

// figure says whether a cell is an amount.
func figure(cell string) bool {
	for _, sign := range [...]figures.Sign{figures.Point, figures.Comma} {
		if _, err := figures.Pence(cell, sign); err == nil {
			return true
		}
	}
	return false
}

// guess is the header of a file that no bank is known by: the row above the first that may be
// a line. False if there is no such row: then it is no statement.
func guess(rows []row) (header, bool) {
	for i, r := range rows {
		if !r.holdsLine() {
			continue
		}
		if i == 0 || len(trimmed(rows[i-1].cells)) < 2 || len(rows[i-1].cells) < len(trimmed(r.cells)) {
			h := headless(len(r.cells))
			h.row, h.line = i-1, r.line
			return h, true
		}
		return headed(i-1, rows[i-1].line, rows[i-1].cells), true
	}
	return header{}, false
}
