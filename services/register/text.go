package register

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

// textReader reads a file as text, a line at a time, with \n at the end of each line. The
// file may be UTF-8 (with or without a byte-order mark), UTF-16 with one, or Windows-1252,
// in which the register publishes. Reading fails if the file is not text, or is too large.
type textReader struct {
	in      *bufio.Reader
	marked  bool   // the file starts with the mark of UTF-8
	pending []byte // number of the line that was read last
	unread  int    // bytes since the last record: see record

	line         int
	utf, windows []int // lines that can be in only one of the two encodings
	last         byte  // the last character that was read; 0 at the beginning
}

// sized counts what was read of a file, and stops if it is too large.
type sized struct {
	file io.Reader
	left int64
}

func (s *sized) Read(p []byte) (int, error) {
	n, err := s.file.Read(p)
	if s.left -= int64(n); s.left < 0 {
		return 0, notRegister(fileIsLarge(maxFile))
	}
	return n, err
}

// The longest line of a file, and the longest record, whose quotes may hold several lines:
// 150 cells of maxCell each. A longer one has quotes that do not close.
const longestLine = 4 << 20

var errQuotes = errors.New(cellGoesOn)

func newTextReader(file io.Reader) (*textReader, error) {
	t := &textReader{in: bufio.NewReaderSize(&sized{file, maxFile}, 64<<10)}
	mark, err := t.in.Peek(3)
	if err != nil && !errors.Is(err, io.EOF) {
		return nil, readingError(err)
	}
	switch {
	case bytes.HasPrefix(mark, []byte("\xff\xfe")), bytes.HasPrefix(mark, []byte("\xfe\xff")):
		decoder := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewDecoder()
		t.in = bufio.NewReaderSize(decoder.Reader(t.in), 64<<10)
	case bytes.Equal(mark, []byte("\xef\xbb\xbf")):
		t.marked = true
		_, _ = t.in.Discard(len(mark)) // peeking at them succeeded
	}
	return t, nil
}

// Read implements io.Reader. It returns at most one line.
func (t *textReader) Read(p []byte) (int, error) {
	if len(t.pending) == 0 {
		if t.unread > longestLine {
			return 0, errQuotes
		}
		if err := t.nextLine(); err != nil {
			return 0, err
		}
	}
	n := copy(p, t.pending)
	t.pending = t.pending[n:]
	t.unread += n
	return n, nil
}

// record says that everything read so far makes whole records.
func (t *textReader) record() { t.unread = 0 }

// nextLine reads a line and decodes it.
func (t *textReader) nextLine() error {
	raw, err := t.rawLine()
	if len(raw) == 0 && err != nil {
		return readingError(err)
	}
	t.line++
	if bytes.IndexByte(raw, 0) >= 0 {
		return notRegister(isNotText)
	}
	switch {
	case !utf8.Valid(raw):
		t.windows = append(t.windows, t.line)
		raw = decodeLine(raw)
	case isForeign(raw):
		t.utf = append(t.utf, t.line)
	}
	t.pending, t.last = raw, raw[len(raw)-1]
	return nil
}

// rawLine is the bytes of a line with \n at its end, also in files from Windows or old
// Macintoshes.
func (t *textReader) rawLine() ([]byte, error) {
	var line []byte
	for {
		b, err := t.in.ReadByte()
		if err != nil {
			return line, err
		}
		if b == '\r' {
			if next, err := t.in.Peek(1); err == nil && next[0] == '\n' {
				continue
			}
			b = '\n'
		}
		if line = append(line, b); b == '\n' {
			return line, nil
		}
		if len(line) > longestLine {
			return nil, notRegister(lineIsLong(t.line + 1))
		}
	}
}

// note reports the lines that are in a different encoding from most. A file with a mark is
// UTF-8.
func (t *textReader) note(note func(line int, text string)) {
	switch {
	case len(t.windows) == 0:
	case t.marked || len(t.utf) >= len(t.windows):
		noteLines(t.windows, isInWindows, note)
	default:
		noteLines(t.utf, isInUTF8, note)
	}
}

// decodeLine reads bytes that are not UTF-8 as Windows-1252.
func decodeLine(text []byte) []byte {
	out := make([]byte, 0, len(text)+len(text)/8)
	for len(text) > 0 {
		r, size := utf8.DecodeRune(text)
		if r == utf8.RuneError && size == 1 {
			r = charmap.Windows1252.DecodeByte(text[0])
		}
		out = utf8.AppendRune(out, r)
		text = text[size:]
	}
	return out
}

func isForeign(text []byte) bool {
	for _, b := range text {
		if b >= utf8.RuneSelf {
			return true
		}
	}
	return false
}

func noteLines(lines []int, text string, note func(int, string)) {
	for _, line := range lines {
		note(line, text)
	}
}

// readingError passes answers for people on, and wraps other errors.
func readingError(err error) error {
	if errors.Is(err, io.EOF) || isAnswer(err) {
		return err
	}
	return fmt.Errorf("register: reading: %w", err)
}
