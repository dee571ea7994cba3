package source

import (
	"bytes"
	"errors"
	"io"
	"unicode/utf8"

	"lateral/pkg/bankfile/statement"
)

// MaxBytes is how long a file may be.
const MaxBytes = 100 << 20

// HeadBytes is how much of the text is looked at to tell what it is.
const HeadBytes = 64 << 10

// looked is what the bytes of a file tell.
type looked struct {
	size    int
	first   []byte // the beginning
	last    byte
	right   int  // letters of several bytes, as UTF-8 has them
	wrong   int  // bytes that are no UTF-8
	halved  bool // it ends within a letter, if it is UTF-8
	badLine int  // where the first byte stands that is no UTF-8
	nought  int  // the line of the first byte that is nought; 0 if there is none
	unused  int  // the line of the first byte that Windows-1252 does not have; 0 if there is none
}

// look reads a file to its end.
func look(file io.Reader) (*looked, error) {
	l := &looked{}
	block := make([]byte, HeadBytes)
	kept, lines := 0, 1
	for {
		n, err := io.ReadFull(file, block[kept:])
		end := errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF)
		l.size += n
		switch {
		case err != nil && !end:
			return nil, err
		case l.size == 0:
			return nil, &statement.Fault{Kind: statement.Empty}
		case l.size > MaxBytes:
			return nil, &statement.Fault{Kind: statement.TooLong}
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
	kept = unfinished(part)
	whole := part[:len(part)-kept]
	if l.halved = end && kept > 0; l.halved && l.badLine == 0 {
		l.badLine = line + bytes.Count(whole, []byte{'\n'})
	}
	if l.unused == 0 && !utf8.Valid(whole) {
		if at := unusedAt(part); at >= 0 {
			l.unused = line + bytes.Count(part[:at], []byte{'\n'})
		}
	}
	for at := 0; at < len(whole); {
		if whole[at] < utf8.RuneSelf {
			at++
			continue
		}
		r, size := utf8.DecodeRune(whole[at:])
		switch {
		case r != utf8.RuneError || size > 1:
			l.right++
		case l.wrong == 0:
			l.badLine = line + bytes.Count(whole[:at], []byte{'\n'})
			fallthrough
		default:
			l.wrong++
		}
		at += size
	}
	return kept
}

// unusedAt is where the first byte stands that Windows-1252 does not have; -1 if there is none.
func unusedAt(part []byte) int {
	for i, c := range part {
		if c == 0x81 || c == 0x8d || c == 0x8f || c == 0x90 || c == 0x9d {
			return i
		}
	}
	return -1
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
