package source

import (
	"bytes"
	"io"
	"slices"

	"lateral/pkg/bankfile/statement"
)

// lineEnds makes line feeds of carriage returns.
type lineEnds struct{ io.Reader }

// Read reads on.
func (l lineEnds) Read(p []byte) (int, error) {
	n, err := l.Reader.Read(p)
	for i, c := range p[:n] {
		if c == '\r' {
			p[i] = '\n'
		}
	}
	return n, err
}

// replaced is what a decoder writes where units of UTF-16 make no letter.
var replaced = []byte("\ufffd")

// spotless refuses UTF-16 that makes no letters.
type spotless struct {
	in   io.Reader
	last []byte // the end of what was read before
	line int
}

// Read reads on.
func (s *spotless) Read(p []byte) (int, error) {
	n, err := s.in.Read(p)
	part := slices.Concat(s.last, p[:n])
	if at := bytes.Index(part, replaced); at >= 0 {
		return 0, statement.At(s.line+bytes.Count(part[:at], []byte{'\n'}), statement.BadText, "UTF-16")
	}
	kept := min(len(part), len(replaced)-1)
	s.line += bytes.Count(part[:len(part)-kept], []byte{'\n'})
	s.last = append(s.last[:0], part[len(part)-kept:]...)
	return n, err
}
