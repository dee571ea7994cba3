package markup

import (
	"bufio"
	"bytes"
	"errors"
	"io"

	"lateral/pkg/bankfile/statement"
)

// Next is the next token; io.EOF at the end. Text has no white space around it, and one of
// white space alone is left out. XML that ends before its elements do is cut off.
func (s *Scanner) Next() (Token, error) {
	if s.ready == 0 {
		if err := s.advance(); err != nil {
			return Token{}, err
		}
	}
	s.taken++
	s.ready--
	return s.next[s.taken-1], nil
}

// advance reads up to the next tag and past it.
func (s *Scanner) advance() error {
	begun := s.line
	s.taken, s.text = 0, s.text[:0]
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
