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

	"lateral/pkg/bankfile/statement"
)

// Kind is what a token is.
type Kind int

// The kinds. An element without content, <A/>, is a Start and an End.
const (
	Start Kind = iota + 1
	End
	Text
)

// Token is a tag or a text.
type Token struct {
	Kind Kind
	Name string // of a tag, without the prefix of its namespace
	Text string // entities are resolved
	Line int    // where it begins
	// Attributes of a tag as they stand; Attribute reads them.
	Attributes string
}

// deepest is how many elements may be open at once.
const deepest = 100

// Scanner reads tokens. Use New.
type Scanner struct {
	in    *bufio.Reader
	loose bool
	line  int
	names map[string]string // each name once
	open  []string          // the elements that are open; empty if loose
	next  [2]Token          // tokens that are known already
	ready int               // how many of them
	raw   []byte            // a part of the text whose entities are not resolved yet
	text  []byte
	tag   []byte
}

// New reads XML, or if it is loose SGML: there an element needs no end, and what begins neither
// an entity nor a tag stands for itself. The text begins in the given line of its file.
func New(in *bufio.Reader, loose bool, line int) *Scanner {
	return &Scanner{in: in, loose: loose, line: line, names: map[string]string{}}
}

// Next is the next token; io.EOF at the end. Text has no white space around it, and one of
// white space alone is left out. XML that ends before its elements do is cut off.
func (s *Scanner) Next() (Token, error) {
	if s.ready == 0 {
		if err := s.advance(); err != nil {
			return Token{}, err
		}
	}
	t := s.next[0]
	s.next[0] = s.next[1]
	s.ready--
	return t, nil
}

// advance reads up to the next tag and past it.
func (s *Scanner) advance() error {
	begun := s.line
	s.text = s.text[:0]
	for s.ready == 0 {
		part, err := s.in.ReadSlice('<')
		s.line += bytes.Count(part, []byte{'\n'})
		s.raw = append(s.raw, bytes.TrimSuffix(part, []byte{'<'})...)
		switch {
		case errors.Is(err, bufio.ErrBufferFull):
			continue
		case errors.Is(err, io.EOF):
			return s.end(begun)
		case err != nil:
			return err
		}
		if err := s.tagged(begun); err != nil {
			return err
		}
	}
	return nil
}

// add keeps a token for the caller.
func (s *Scanner) add(t Token) {
	s.next[s.ready] = t
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

// end keeps the text behind the last tag.
func (s *Scanner) end(begun int) error {
	if len(s.open) > 0 {
		return statement.At(s.line, statement.CutOff, "</"+s.open[len(s.open)-1]+">")
	}
	if err := s.said(begun); err != nil {
		return err
	}
	if s.ready == 0 {
		return io.EOF
	}
	return nil
}

// Attribute is the value of an attribute; "" if the tag does not have it.
func (t Token) Attribute(name string) string {
	rest := t.Attributes
	for rest != "" {
		key, after, found := strings.Cut(rest, "=")
		after = strings.TrimLeft(after, " \t\r\n")
		if !found || after == "" || after[0] != '"' && after[0] != '\'' {
			return ""
		}
		value, left, closed := strings.Cut(after[1:], after[:1])
		if !closed {
			return ""
		}
		if local(strings.TrimSpace(key)) == name {
			return value
		}
		rest = left
	}
	return ""
}

func local(name string) string {
	if at := strings.LastIndexByte(name, ':'); at >= 0 {
		return name[at+1:]
	}
	return name
}

// broken is the fault of a text that does not keep the rules.
func (s *Scanner) broken(what string) error { return statement.At(s.line, statement.Broken, what) }
