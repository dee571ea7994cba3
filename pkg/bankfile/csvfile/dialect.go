package csvfile

import (
	"encoding/csv"
	"io"
	"strings"
)

// signs may stand between cells.
var signs = []rune{',', ';', '\t', '|'}

// looked is how many rows at the beginning tell what a CSV is.
const looked = 40

// dialect is the sign between cells, by the rows at the beginning: that which parts most rows
// into equally many cells.
func dialect(head string) (sign rune, first []row) {
	best := 0
	for _, s := range signs {
		rows := beginning(head, s)
		count := map[int]int{}
		for _, r := range rows {
			count[len(r.cells)]++
		}
		for cells, times := range count {
			if value := times * (cells - 1); value > best {
				best, sign, first = value, s, rows
			}
		}
	}
	return sign, first
}

// beginning reads the first rows, as far as they can be read. A row without content is left
// out, here as everywhere.
func beginning(head string, sign rune) []row {
	r := reader(strings.NewReader(head), sign)
	r.LazyQuotes = true
	var rows []row
	for len(rows) < looked {
		cells, err := r.Read()
		if err != nil {
			break
		}
		if len(trimmed(cells)) > 0 {
			line, _ := r.FieldPos(0)
			rows = append(rows, row{line, append([]string(nil), cells...)})
		}
	}
	return rows
}

func reader(in io.Reader, sign rune) *csv.Reader {
	r := csv.NewReader(in)
	r.Comma, r.FieldsPerRecord, r.ReuseRecord, r.TrimLeadingSpace = sign, -1, true, sign != '\t'
	return r
}
