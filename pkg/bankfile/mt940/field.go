package mt940

import (
	"bufio"
	"errors"
	"io"
	"strings"
)

// field is one field of a message.
type field struct {
	tag   string // "61"
	lines []string
	line  int // of the file
}

// fields calls fn for each field of all messages of a file. The blocks of SWIFT around a
// message, and what ends it, say nothing.
func fields(in *bufio.Reader, fn func(field) error) error {
	var now field
	flush := func() error {
		if now.tag == "" {
			return nil
		}
		f := now
		now = field{lines: now.lines[:0]}
		return fn(f)
	}
	for number := 1; ; number++ {
		text, err := in.ReadString('\n')
		if err != nil && !errors.Is(err, io.EOF) {
			return err
		}
		text = strings.TrimRight(text, "\r\n")
		tag, rest, begins := begin(text)
		switch {
		case begins || text == "-" || strings.HasPrefix(text, "-}") || strings.HasPrefix(text, "{"):
			if failed := flush(); failed != nil {
				return failed
			}
			if begins {
				now = field{tag: tag, lines: append(now.lines, rest), line: number}
			}
		case now.tag != "" && strings.TrimSpace(text) != "":
			now.lines = append(now.lines, text)
		}
		if err != nil {
			return flush()
		}
	}
}

// begin takes the tag off a line that begins a field: ":61:", ":62F:".
func begin(text string) (tag, rest string, ok bool) {
	if len(text) < 4 || text[0] != ':' || !digit(text[1]) || !digit(text[2]) {
		return "", "", false
	}
	if text[3] == ':' {
		return text[1:3], text[4:], true
	}
	if len(text) > 4 && text[4] == ':' && text[3] >= 'A' && text[3] <= 'Z' {
		return text[1:4], text[5:], true
	}
	return "", "", false
}

func digit(c byte) bool { return c >= '0' && c <= '9' }

// full is how many letters a line of a field has at most. A line of that length breaks
// anywhere; one that is a letter shorter has lost the space at its end.
const full = 65

// joined is the field as one text.
func (f field) joined(tight bool) string {
	if len(f.lines) == 1 {
		return f.lines[0]
	}
	var b strings.Builder
	for i, line := range f.lines {
		b.WriteString(line)
		length := len(line)
		if i == 0 {
			length += len(f.tag) + 2
		}
		if i < len(f.lines)-1 && length < full && (!tight || length == full-1) {
			b.WriteByte(' ')
		}
	}
	return b.String()
}
