package source

import (
	"bytes"
	"errors"
	"io"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding"

	"lateral/pkg/bankfile/statement"
)

// looked is what the bytes of a file tell.
type looked struct {
	size    int
	first   []byte // the beginning
	last    byte
	utf8    bool
	halved  bool // it is UTF-8 that ends within a letter
	beyond  bool // UTF-8 letters of several bytes stand before the first byte that is no UTF-8
	badLine int  // where the first byte stands that is no UTF-8
	nought  int  // the line of the first byte that is nought; 0 if there is none
	unused  int  // the line of the first byte that Windows-1252 does not have; 0 if there is none
}

// look reads a file to its end.
func look(file io.Reader) (*looked, error) {
	l := &looked{utf8: true}
	block := make([]byte, HeadBytes)
	kept, lines := 0, 1
	for {
		n, err := io.ReadFull(file, block[kept:])
		if n == 0 && l.size == 0 {
			return nil, &statement.Fault{Kind: statement.Empty}
		}
		l.size += n
		if l.size > MaxBytes {
			return nil, &statement.Fault{Kind: statement.TooLong}
		}
		end := err != nil
		if end && !errors.Is(err, io.EOF) && !errors.Is(err, io.ErrUnexpectedEOF) {
			return nil, err
		}
		part := block[:kept+n]
		if l.first == nil {
			l.first = bytes.Clone(part[:min(len(part), 1024)])
		}
		if n > 0 {
			l.last = part[len(part)-1]
		}
		kept = l.letters(part, lines, end)
		lines += bytes.Count(part[:len(part)-kept], []byte{'\n'})
		copy(block, part[len(part)-kept:])
		if end {
			return l, nil
		}
	}
}

// letters looks whether a part is UTF-8. It returns how many bytes at its end belong to a
// letter that the next part completes.
func (l *looked) letters(part []byte, line int, end bool) (kept int) {
	if at := bytes.IndexByte(part, 0); at >= 0 && l.nought == 0 {
		l.nought = line + bytes.Count(part[:at], []byte{'\n'})
	}
	if l.unused == 0 {
		if at := bytes.IndexAny(part, "\x81\x8d\x8f\x90\x9d"); at >= 0 && !utf8.Valid(part) {
			l.unused = line + bytes.Count(part[:at], []byte{'\n'})
		}
	}
	if !l.utf8 {
		return 0
	}
	kept = unfinished(part)
	whole := part[:len(part)-kept]
	if utf8.Valid(whole) {
		l.beyond = l.beyond || !ascii(whole)
		if l.halved = end && kept > 0; l.halved {
			l.utf8, l.badLine = false, line
		}
		return kept
	}
	l.utf8 = false
	for at := 0; at < len(whole); {
		r, size := utf8.DecodeRune(whole[at:])
		if r == utf8.RuneError && size == 1 {
			l.badLine = line + bytes.Count(whole[:at], []byte{'\n'})
			return 0
		}
		l.beyond = l.beyond || size > 1
		at += size
	}
	return 0
}

func ascii(part []byte) bool {
	for _, c := range part {
		if c >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// unfinished is how many bytes at the end of a part begin a letter that is longer.
func unfinished(part []byte) int {
	for back := 1; back <= min(3, len(part)); back++ {
		c := part[len(part)-back]
		if utf8.RuneStart(c) {
			if c >= utf8.RuneSelf && !utf8.FullRune(part[len(part)-back:]) {
				return back
			}
			return 0
		}
	}
	return 0
}

func (l *looked) marked() bool { return bytes.HasPrefix(l.first, []byte("\xef\xbb\xbf")) }

// wide is UTF-16, by its mark, or by every other byte being nought.
func (l *looked) wide() encoding.Encoding {
	switch {
	case bytes.HasPrefix(l.first, []byte("\xff\xfe")):
		return little
	case bytes.HasPrefix(l.first, []byte("\xfe\xff")):
		return big
	}
	var noughts [2]int
	for i, c := range l.first {
		if c == 0 {
			noughts[i%2]++
		}
	}
	switch many := len(l.first) / 4; {
	case len(l.first) < 8:
		return nil
	case noughts[1] > many && noughts[0] == 0:
		return little
	case noughts[0] > many && noughts[1] == 0:
		return big
	}
	return nil
}

// single is an encoding of one byte for each letter: what an XML says that it is, else
// Windows-1252, of which ISO 8859-1 is a part.
func (l *looked) single() (encoding.Encoding, error) {
	switch name := declared(l.first); name {
	case "iso-8859-15", "latin-9":
		return withEuro, nil
	case "", "utf-8", "us-ascii", "ascii", "iso-8859-1", "latin1", "windows-1252", "cp1252":
	default:
		return nil, statement.At(1, statement.BadText, name)
	}
	if l.unused > 0 {
		return nil, statement.At(l.unused, statement.BadText, "Windows-1252")
	}
	return western, nil
}

// declared is the encoding that the first line of an XML names, in small letters.
func declared(first []byte) string {
	head, _, _ := strings.Cut(string(first), "?>")
	if !strings.HasPrefix(strings.TrimSpace(head), "<?xml") {
		return ""
	}
	_, named, found := strings.Cut(head, "encoding=")
	if !found || len(named) < 2 {
		return ""
	}
	name, _, _ := strings.Cut(named[1:], named[:1])
	return strings.ToLower(name)
}
