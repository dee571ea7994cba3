// Package source turns a file into text: it sees what kind of file it is, tells its encoding by
// all its bytes, and decodes it while it is read, so that it is never in memory as a whole.
package source

import (
	"bufio"
	"errors"
	"io"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/transform"

	"lateral/pkg/bankfile/statement"
)

// MaxBytes is how long a file may be.
const MaxBytes = 100 << 20

// HeadBytes is how much of the text is looked at to tell what it is.
const HeadBytes = 64 << 10

// Source is a file that is text. Read it as often as need be.
type Source struct {
	Head    string // the first part of the text
	Ends    bool   // the last line has an end
	file    io.ReadSeeker
	decoder encoding.Encoding // nil for UTF-8 without a mark
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
	if err := l.stranger(); err != nil {
		return nil, err
	}
	s := &Source{file: file, Ends: l.last == '\n' || l.last == '\r' || l.last == 0}
	if s.decoder, err = l.encoding(); err != nil {
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
	return s, s.judge()
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
	return bufio.NewReaderSize(r, HeadBytes), nil
}

// The encodings that are read.
var (
	marked   = unicode.UTF8BOM
	little   = unicode.UTF16(unicode.LittleEndian, unicode.UseBOM)
	big      = unicode.UTF16(unicode.BigEndian, unicode.UseBOM)
	western  = charmap.Windows1252
	withEuro = charmap.ISO8859_15
)

// encoding tells by the bytes what they are.
func (l *looked) encoding() (encoding.Encoding, error) {
	switch wide := l.wide(); {
	case wide != nil && l.size%2 == 1:
		return nil, &statement.Fault{Kind: statement.CutOff, What: "UTF-16"}
	case wide != nil:
		return wide, nil
	case l.nought > 0:
		return nil, statement.At(l.nought, statement.WrongFile, "0x00")
	case l.marked() && !l.utf8:
		return nil, statement.At(l.badLine, statement.BadText, "UTF-8")
	case l.marked():
		return marked, nil
	case l.utf8:
		return nil, nil //nolint:nilnil // UTF-8 needs no decoder
	case l.halved:
		return nil, &statement.Fault{Kind: statement.CutOff, What: "UTF-8"}
	case l.beyond:
		return nil, statement.At(l.badLine, statement.BadText, "UTF-8")
	}
	return l.single()
}
