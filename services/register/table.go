package register

import (
	"bufio"
	"bytes"
	"encoding/csv"
	"errors"
	"io"
	"strings"
)

// delimiters separate the cells of a line, the usual first.
var delimiters = []rune{',', ';', '\t', '|'}

// longestHead is how many bytes are searched for the header.
const longestHead = 64 << 10

// open reads the header with whichever delimiter gives the required columns.
func (s sheet) open(file io.Reader) (table, error) {
	in := bufio.NewReaderSize(file, longestHead)
	beginning, err := in.Peek(longestHead)
	if err != nil && !errors.Is(err, io.EOF) {
		return table{}, err
	}
	skipped := 0
	if hint, _, ok := bytes.Cut(beginning, []byte("\n")); ok && len(hint) == len("sep=,") &&
		bytes.HasPrefix(hint, []byte("sep=")) {
		beginning, skipped = beginning[len(hint)+1:], 1 // a line that spreadsheets write for themselves
		if _, err := in.Discard(len(hint) + 1); err != nil {
			return table{}, err
		}
	}
	var first error
	for _, comma := range delimiters {
		_, err := openWith(bytes.NewReader(beginning), comma, s.required)
		if err == nil {
			t, err := openWith(in, comma, s.required)
			t.skipped = skipped
			return t, err
		}
		if first == nil {
			first = err
		}
	}
	return table{}, first
}

func openWith(file io.Reader, comma rune, required []string) (table, error) {
	reader := csv.NewReader(file)
	reader.Comma = comma
	head, err := reader.Read()
	if isAnswer(err) {
		return table{}, err
	}
	if err != nil {
		return table{}, notRegister(hasNoHead)
	}
	t := table{csv: reader, head: head, places: make(map[string]int, len(head))}
	for i, name := range head {
		name = strings.TrimSpace(name)
		if _, twice := t.places[name]; twice && name != "" {
			return table{}, notRegister(hasTwoColumns(name))
		}
		t.places[name] = i
	}
	for _, name := range required {
		if _, ok := t.places[name]; !ok {
			return table{}, notRegister(hasNoColumn(name))
		}
	}
	return t, nil
}

// next returns the cells of the next line, however many, and its number.
func (t table) next() (cells []string, line int, err error) {
	cells, err = t.csv.Read()
	var broken *csv.ParseError
	switch {
	case errors.As(err, &broken) && errors.Is(err, csv.ErrFieldCount):
		return cells, t.skipped + broken.StartLine, nil
	case errors.As(err, &broken):
		return nil, t.skipped + broken.StartLine, err
	case err != nil:
		return nil, 0, err
	}
	line, _ = t.csv.FieldPos(0)
	return cells, t.skipped + line, nil
}

// read reads the file to its end and calls each for every line after the header. Lines with
// too few or too many cells go to refuse; empty lines are skipped. Invalid if the file is
// not text, not CSV, lacks a column, or was cut off.
func (s sheet) read(file io.Reader) error {
	text, err := newTextReader(file)
	if err != nil {
		return err
	}
	t, err := s.open(text)
	if err != nil {
		return err
	}
	last := ending{wide: len(t.head)}
	for {
		cells, line, err := t.next()
		text.record()
		switch {
		case errors.Is(err, io.EOF):
			text.note(s.note)
			last.ended, last.quoted = text.last == '\n', text.last == '"'
			return s.end(t, last)
		case isAnswer(err):
			return err
		case err != nil && s.part:
			text.note(s.note)
			s.give(t, last.line, last.cells)
			s.refuse(line, cutOffHere)
			return nil
		case err != nil:
			return notRegister(quotesDoNotClose(err)) // no cell has a known place
		}
		s.give(t, last.line, last.cells)
		last.see(line, cells)
	}
}
