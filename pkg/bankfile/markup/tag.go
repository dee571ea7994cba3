package markup

import (
	"bufio"
	"bytes"
	"errors"

	"lateral/pkg/bankfile/statement"
)

// tagged reads what stands behind a "<". It keeps tokens, unless it was a comment, a CDATA or
// an instruction, which are parts of the text or nothing.
func (s *Scanner) tagged(begun int) error {
	first, err := s.in.Peek(1)
	if err != nil {
		return s.short(err, ">")
	}
	switch c := first[0]; {
	case c == '!':
		return s.exclaimed()
	case c == '?':
		return s.skip("?>", nil)
	case s.loose && c != '/' && !letter(c):
		s.raw = append(s.raw, '<')
		return nil
	}
	if err := s.said(begun); err != nil {
		return err
	}
	line := s.line
	if err := s.readTag(); err != nil {
		return err
	}
	return s.understand(s.tag, line)
}

// exclaimed reads a comment or a CDATA, and refuses declarations.
func (s *Scanner) exclaimed() error {
	begins, err := s.in.Peek(8)
	switch {
	case bytes.HasPrefix(begins, []byte("!--")):
		_, _ = s.in.Discard(3)
		return s.skip("-->", nil)
	case string(begins) == "![CDATA[":
		if err := s.resolve(); err != nil {
			return err
		}
		_, _ = s.in.Discard(len(begins))
		return s.skip("]]>", &s.text)
	case err != nil:
		return s.short(err, ">")
	}
	return statement.At(s.line, statement.Declares, string(begins))
}

// skip reads past an end, and adds what stands before it to a text if there is one.
func (s *Scanner) skip(end string, into *[]byte) error {
	last := end[len(end)-1]
	s.tag = s.tag[:0]
	for {
		part, err := s.in.ReadSlice(last)
		s.line += bytes.Count(part, []byte{'\n'})
		s.tag = append(s.tag, part...)
		if err != nil && !errors.Is(err, bufio.ErrBufferFull) {
			return s.short(err, end)
		}
		ended := bytes.HasSuffix(s.tag, []byte(end))
		switch {
		case into != nil && ended:
			*into = append(*into, s.tag[:len(s.tag)-len(end)]...)
		case into == nil && len(s.tag) > len(end):
			s.tag = append(s.tag[:0], s.tag[len(s.tag)-len(end):]...)
		}
		if ended {
			return nil
		}
	}
}

// readTag reads a tag up to the ">" that is not in quotation marks.
func (s *Scanner) readTag() error {
	s.tag = s.tag[:0]
	for {
		part, err := s.in.ReadSlice('>')
		s.line += bytes.Count(part, []byte{'\n'})
		s.tag = append(s.tag, part...)
		switch {
		case err != nil && !errors.Is(err, bufio.ErrBufferFull):
			return s.short(err, ">")
		case err == nil && closed(s.tag):
			s.tag = s.tag[:len(s.tag)-1]
			return nil
		case len(s.tag) > longestTag:
			return s.broken(string(s.tag[:60]))
		}
	}
}

const longestTag = 1 << 16

// closed says whether every quotation mark of a tag has its second.
func closed(tag []byte) bool {
	if bytes.IndexByte(tag, '=') < 0 {
		return true
	}
	var in byte
	for _, c := range tag {
		switch {
		case in == 0 && (c == '"' || c == '\''):
			in = c
		case c == in:
			in = 0
		}
	}
	return in == 0
}

// understand keeps a tag as tokens.
func (s *Scanner) understand(tag []byte, line int) error {
	if rest, ends := bytes.CutPrefix(tag, []byte{'/'}); ends {
		return s.close(Token{Kind: End, Name: s.name(bytes.TrimRight(rest, blank)), Line: line})
	}
	name, empty := bytes.CutSuffix(tag, []byte{'/'})
	attributes := ""
	if at := bytes.IndexFunc(name, isBlank); at >= 0 {
		name, attributes = name[:at], string(name[at:])
	}
	if len(name) == 0 || !letter(name[0]) || !s.loose && len(s.open) == deepest {
		return statement.At(line, statement.Broken, "<"+string(tag)+">")
	}
	t := Token{Kind: Start, Name: s.name(name), Line: line, Attributes: attributes}
	if !s.loose {
		s.open = append(s.open, t.Name)
	}
	s.add(t)
	if !empty {
		return nil
	}
	return s.close(Token{Kind: End, Name: t.Name, Line: line})
}

const blank = " \t\r\n"

func isBlank(r rune) bool { return r == ' ' || r == '\t' || r == '\r' || r == '\n' }

// close keeps an end. In XML it must be that of the element that is open.
func (s *Scanner) close(t Token) error {
	if last := len(s.open) - 1; !s.loose {
		if last < 0 || s.open[last] != t.Name {
			return statement.At(t.Line, statement.Broken, "</"+t.Name+">")
		}
		s.open = s.open[:last]
	}
	s.add(t)
	return nil
}

// letter says whether a name may begin so.
func letter(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || c == ':' || c >= 0x80
}
