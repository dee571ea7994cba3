package markup

import (
	"bufio"
	"bytes"
	"strconv"
	"strings"
	"unicode/utf8"
)

var errFull = bufio.ErrBufferFull

// named are the entities that XML has without a declaration.
var named = map[string]rune{"amp": '&', "lt": '<', "gt": '>', "quot": '"', "apos": '\''}

// longestEntity is how many letters an entity has at most, "&" and ";" left out.
const longestEntity = 10

// resolve moves the raw text into the text, with letters where entities stand.
func (s *Scanner) resolve() error {
	rest := s.raw
	s.raw = s.raw[:0]
	for {
		at := bytes.IndexByte(rest, '&')
		if at < 0 {
			s.text = append(s.text, rest...)
			return nil
		}
		s.text = append(s.text, rest[:at]...)
		rest = rest[at+1:]
		end := bytes.IndexByte(rest[:min(len(rest), longestEntity+1)], ';')
		r, ok := rune(0), false
		if end > 0 {
			r, ok = entity(string(rest[:end]))
		}
		switch {
		case ok:
			s.text = utf8.AppendRune(s.text, r)
			rest = rest[end+1:]
		case s.loose:
			s.text = append(s.text, '&')
		default:
			return s.broken("&" + string(rest[:min(len(rest), longestEntity)]))
		}
	}
}

// entity is the letter that an entity stands for.
func entity(name string) (rune, bool) {
	number, numbered := strings.CutPrefix(name, "#")
	if !numbered {
		if name == "nbsp" {
			return ' ', true
		}
		r, ok := named[name]
		return r, ok
	}
	base := 10
	if hex, ok := strings.CutPrefix(number, "x"); ok {
		number, base = hex, 16
	}
	n, err := strconv.ParseUint(number, base, 32)
	if err != nil || n > utf8.MaxRune || !character(rune(n)) {
		return 0, false
	}
	return rune(n), true
}

// character says whether XML may have a letter.
func character(r rune) bool {
	return r == '\t' || r == '\n' || r == '\r' || r >= 0x20 && r < 0xd800 || r >= 0xe000 && r < 0xfffe || r >= 0x10000
}
