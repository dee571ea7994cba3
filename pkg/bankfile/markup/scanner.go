// Package markup takes a text with tags apart: XML, and the SGML of OFX, in which elements
// that hold a value need no end tag.
//
// It reads only what bank statements are made of, in one pass and with little garbage: for
// 100,000 entries encoding/xml alone takes longer than all the rest of reading them. Document
// type declarations are refused, so there are no entities but the five of XML and the numbered
// ones. A test holds it against encoding/xml.
package markup

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"strings"
	"unicode/utf8"

	"lateral/pkg/bankfile/statement"
)

// deepest is how many elements may be open at once.
const deepest = 100

// Scanner reads tokens. Use New.
type Scanner struct {
	in    *bufio.Reader
	loose bool
	line  int
	names map[string]string // each name once
	open  []string          // the elements that are open; empty if loose
	next  [3]Token          // known already: a text, and a tag or an element without content
	ready int               // how many of them are left
	taken int               // how many of them were handed out
	raw   []byte            // a part of the text whose entities are not resolved yet
	text  []byte
	tag   []byte
}

// New reads XML, or if it is loose SGML: there an element needs no end, and what begins neither
// an entity nor a tag stands for itself. The text begins in the given line of its file.
func New(in *bufio.Reader, loose bool, line int) *Scanner {
	return &Scanner{in: in, loose: loose, line: line, names: map[string]string{}}
}

// add keeps a token for the caller.
func (s *Scanner) add(t Token) {
	s.next[s.taken+s.ready] = t
	s.ready++
}

// said keeps the text before a tag, if there is any.
func (s *Scanner) said(begun int) error {
	if err := s.resolve(); err != nil {
		return err
	}
	if text := bytes.TrimSpace(s.text); len(text) > 0 {
		s.add(Token{Kind: Text, Text: string(text), Line: begun})
	}
	s.text = s.text[:0]
	return nil
}

// broken is the fault of a text that does not keep the rules.
func (s *Scanner) broken(what string) error { return statement.At(s.line, statement.Broken, what) }

// name is a name without its prefix, kept once for all tags. Names in SGML are without case.
func (s *Scanner) name(name []byte) string {
	if known, ok := s.names[string(name)]; ok {
		return known
	}
	own := local(string(name))
	if s.loose {
		own = strings.ToUpper(own)
	}
	if len(s.names) < mostNames {
		s.names[string(name)] = own
	}
	return own
}

const mostNames = 4096

// short is the error of a text that ends where something is missing.
func (s *Scanner) short(err error, what string) error {
	if errors.Is(err, io.EOF) {
		return statement.At(s.line, statement.CutOff, what)
	}
	return err
}

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
