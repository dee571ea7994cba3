package set

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"os"
	"strconv"
	"strings"

	"lateral/pkg/date"
)

// table is a CSV with a header.
type table struct {
	name string
	cols map[string]int
	rows [][]string
}

// readTable reads a CSV; a file that is not there is empty.
func readTable(name string) (table, error) {
	t := table{name: name, cols: map[string]int{}}
	data, err := os.ReadFile(name) //nolint:gosec // the operator names the folder
	if errors.Is(err, os.ErrNotExist) {
		return t, nil
	}
	if err != nil {
		return t, err
	}
	r := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(data, []byte("\xef\xbb\xbf"))))
	r.FieldsPerRecord, r.LazyQuotes = -1, true
	rows, err := r.ReadAll()
	if err != nil {
		return t, fmt.Errorf("%s: %w", name, err)
	}
	if len(rows) == 0 {
		return t, nil
	}
	for i, title := range rows[0] {
		if _, twice := t.cols[plainTitle(title)]; !twice {
			t.cols[plainTitle(title)] = i
		}
	}
	t.rows = rows[1:]
	return t, nil
}

// plainTitle is a title without case, spaces and signs: "Payer ID" is payer_id.
func plainTitle(title string) string {
	return strings.Map(func(r rune) rune {
		if r >= 'a' && r <= 'z' || r >= '0' && r <= '9' {
			return r
		}
		return -1
	}, strings.ToLower(title))
}

// text is a cell by the first of its titles that the table has.
func (t table) text(row []string, titles ...string) string {
	for _, title := range titles {
		if at, known := t.cols[plainTitle(title)]; known && at < len(row) {
			return strings.TrimSpace(row[at])
		}
	}
	return ""
}

// pence is a cell with an amount; nought where it is empty.
func (t table) pence(i int, row []string, titles ...string) (int64, error) {
	text := strings.ReplaceAll(t.text(row, titles...), ",", "")
	if text == "" {
		return 0, nil
	}
	v, err := strconv.ParseInt(text, 10, 64)
	if err != nil {
		return 0, fmt.Errorf("%s, row %d: %q is no amount in pence", t.name, i+2, text)
	}
	return v, nil
}

// day is a cell with a day; none where it is empty.
func (t table) day(i int, row []string, titles ...string) (date.Day, error) {
	d := date.Day(t.text(row, titles...))
	if len(d) > len("2006-01-02") {
		d = d[:len("2006-01-02")]
	}
	if d != "" && !d.Valid() {
		return "", fmt.Errorf("%s, row %d: %q is no day", t.name, i+2, d)
	}
	return d, nil
}
