package set

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io/fs"
	"math"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"lateral/pkg/date"
)

// table is a CSV with a header.
type table struct {
	name  string // within the folder
	there bool
	cols  map[string]int
	rows  [][]string
}

// fault says what is wrong with a row of those below the header.
func (t table) fault(i int, format string, args ...any) error {
	return &Fault{File: t.name, Row: i + 2, Why: fmt.Sprintf(format, args...)}
}

// has says whether the table has a column by one of the titles.
func (t table) has(titles ...string) bool {
	for _, title := range titles {
		if _, known := t.cols[plainTitle(title)]; known {
			return true
		}
	}
	return false
}

// readTable reads a CSV; a file that is not there is empty.
func readTable(name string) (table, error) {
	t := table{cols: map[string]int{}}
	t.name = filepath.Base(name)
	data, err := readFile(name)
	if err != nil || data == nil {
		return t, err
	}
	t.there = true
	r := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(data, []byte("\xef\xbb\xbf"))))
	r.FieldsPerRecord, r.LazyQuotes = -1, true
	rows, err := r.ReadAll()
	if err != nil {
		return t, &Fault{File: t.name, Why: err.Error()}
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

// mostPence is a sum that no bank has: more than that is a slip.
const mostPence = 1_000_000_000_000_00

// pence is a cell with an amount; nought where it is empty.
func (t table) pence(i int, row []string, titles ...string) (int64, error) {
	text := strings.ReplaceAll(t.text(row, titles...), ",", "")
	if text == "" {
		return 0, nil
	}
	v, err := strconv.ParseInt(text, 10, 64)
	if err != nil || max(v, -v) > mostPence || v == math.MinInt64 {
		return 0, t.fault(i, "%q is no amount in pence", text)
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
		return "", t.fault(i, "%q is no day", d)
	}
	return d, nil
}

// readFile is a file of a folder; nil where it is not there.
func readFile(name string) ([]byte, error) {
	data, err := os.ReadFile(name) //nolint:gosec // the operator names the folder
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	return data, err
}
