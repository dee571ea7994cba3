// Package source turns a file into text: it sees what kind of file it is, tells its encoding by
// all its bytes, and decodes it while it is read, so that it is never in memory as a whole.
package source

import (
	"bufio"
	"errors"
	"io"
	"strings"

	"golang.org/x/text/encoding"
	"golang.org/x/text/transform"
)

// Source is a file that is text. Read it as often as need be.
type Source struct {
	Head    string // the first part of the text
	Ends    bool   // the last line has an end
	file    io.ReadSeeker
	decoder encoding.Encoding // nil for UTF-8 without a mark
	returns bool              // lines end with a carriage return alone, as they once did
}

// Open looks at all bytes of a file once. It refuses one that is empty, too long, no text, or
// in an encoding that is not read.
func Open(file io.ReadSeeker) (*Source, error) {
	if _, err := file.Seek(0, io.SeekStart); err != nil {
		return nil, err
	}
	l, err := look(file)
	if err != nil {
		return nil, err
	}
	if err := stranger(l.first); err != nil {
		return nil, err
	}
	s := &Source{file: file, Ends: l.last == '\n' || l.last == '\r' || l.last == 0}
	if s.decoder, err = encodingOf(l); err != nil {
		return nil, err
	}
	text, err := s.Text()
	if err != nil {
		return nil, err
	}
	head := make([]byte, HeadBytes)
	n, err := io.ReadFull(text, head)
	if err != nil && !errors.Is(err, io.ErrUnexpectedEOF) && !errors.Is(err, io.EOF) {
		return nil, err
	}
	s.Head = string(head[:n])
	if s.returns = strings.Contains(s.Head, "\r") && !strings.Contains(s.Head, "\n"); s.returns {
		s.Head = strings.ReplaceAll(s.Head, "\r", "\n")
	}
	return s, judge(s.Head)
}

// Text reads the text from its beginning, in UTF-8 without a mark.
func (s *Source) Text() (*bufio.Reader, error) {
	if _, err := s.file.Seek(0, io.SeekStart); err != nil {
		return nil, err
	}
	var r io.Reader = s.file
	if s.decoder != nil {
		r = transform.NewReader(r, s.decoder.NewDecoder())
	}
	if s.decoder == little || s.decoder == big {
		r = &spotless{in: r, line: 1}
	}
	if s.returns {
		r = lineEnds{r}
	}
	return bufio.NewReaderSize(r, HeadBytes), nil
}
