package register

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"

	"lateral/pkg/apperr"
)

// maxFile is the largest file that an import reads, in bytes. The whole
// register has about 60 million.
const maxFile = 256 << 20

// maxCell is the longest cell that a row may have, in bytes; those of the real
// register have about a hundred at most.
const maxCell = 2000

// row is one line of a file with named columns.
type row struct {
	line    int
	columns map[string]int
	cells   []string
}

// get returns the cell of a column without white space around it, "" where
// the file has no such column.
func (r row) get(column string) string {
	i, ok := r.columns[column]
	if !ok {
		return ""
	}
	return strings.TrimSpace(r.cells[i])
}

// readCSV reads the file whole and calls each for every line after the head.
// Lines with too few or too many cells go to refuse. Invalid, before anything
// else is done, where the file is not text, not CSV, or lacks a column.
func readCSV(file io.Reader, required []string, each func(row), refuse func(line int, reason string)) error {
	text, err := readText(file)
	if err != nil {
		return err
	}
	reader := csv.NewReader(strings.NewReader(text))
	reader.ReuseRecord = false
	head, err := reader.Read()
	if err != nil {
		return notRegister("it has no line of column names")
	}
	columns := make(map[string]int, len(head))
	for i, name := range head {
		columns[strings.TrimSpace(name)] = i
	}
	for _, name := range required {
		if _, ok := columns[name]; !ok {
			return notRegister("it has no column " + name)
		}
	}
	for {
		cells, err := reader.Read()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil && !errors.Is(err, csv.ErrFieldCount) {
			return notRegister(fmt.Sprintf("its quotes do not close: %v", err)) // no cell was read that had a place
		}
		line, _ := reader.FieldPos(0)
		long := slices.IndexFunc(cells, func(cell string) bool { return len(cell) > maxCell })
		switch {
		case err != nil:
			refuse(line, fmt.Sprintf("it has %d cells where the head has %d", len(cells), len(head)))
		case long >= 0:
			refuse(line, fmt.Sprintf("its %s has %d characters, and %d fit", head[long], len(cells[long]), maxCell))
		default:
			each(row{line, columns, cells})
		}
	}
}

// readText finds out whether the file is UTF-8 (with or without a byte-order
// mark) or Windows-1252, in which the register publishes.
func readText(file io.Reader) (string, error) {
	raw, err := io.ReadAll(io.LimitReader(file, maxFile+1))
	if err != nil {
		return "", fmt.Errorf("register: reading: %w", err)
	}
	if len(raw) > maxFile {
		return "", notRegister("it is larger than 256 MB")
	}
	if slices.Contains(raw, 0) {
		return "", notRegister("it is not a text file")
	}
	raw = bytes.TrimPrefix(raw, []byte("\xef\xbb\xbf"))
	if utf8.Valid(raw) {
		return string(raw), nil
	}
	text, err := charmap.Windows1252.NewDecoder().Bytes(raw)
	if err != nil {
		return "", notRegister("it is neither UTF-8 nor Windows-1252")
	}
	return string(text), nil
}

func notRegister(why string) error {
	return &apperr.Error{
		Kind: apperr.KindInvalid, Code: "not_a_register",
		Message: "This file cannot be imported: " + why + ". Nothing was changed.",
	}
}
