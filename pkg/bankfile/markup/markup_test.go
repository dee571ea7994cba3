package markup_test

import (
	"bufio"
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/google/go-cmp/cmp"

	"lateral/pkg/bankfile/markup"
	"lateral/pkg/bankfile/statement"
)

// all writes the tokens of a text on one line.
func all(text string, loose bool) (string, error) {
	s := markup.New(bufio.NewReaderSize(strings.NewReader(text), 16), loose, 1)
	var b strings.Builder
	for {
		t, err := s.Next()
		if errors.Is(err, io.EOF) {
			return b.String(), nil
		}
		if err != nil {
			return b.String(), err
		}
		switch t.Kind {
		case markup.Start:
			b.WriteString("<" + t.Name + ">")
		case markup.End:
			b.WriteString("</" + t.Name + ">")
		case markup.Text:
			b.WriteString("[" + t.Text + "]")
		}
	}
}

var numbered = regexp.MustCompile(`&#(x?)([\da-fA-F]+);`)

// hasOdd says whether a number is longer than any that is meant, or stands for half of a pair of
// UTF-16, which is no letter in XML. encoding/xml lets both pass, halves as U+FFFD.
func hasOdd(text string) bool {
	for _, found := range numbered.FindAllStringSubmatch(text, -1) {
		if len(found[0]) > 66 {
			return true // longer than any that is meant
		}
		base := 10
		if found[1] == "x" {
			base = 16
		}
		if n, err := strconv.ParseUint(found[2], base, 32); err == nil && utf16.IsSurrogate(rune(n)) {
			return true
		}
	}
	return false
}

// theirs is what encoding/xml makes of the same; false if it refuses it, or should.
func theirs(text string) (string, bool) {
	if hasOdd(text) {
		return "", false
	}
	d := xml.NewDecoder(strings.NewReader(text))
	d.CharsetReader = func(_ string, in io.Reader) (io.Reader, error) { return in, nil }
	var b strings.Builder
	var said []byte
	say := func() {
		if said = bytes.TrimSpace(said); len(said) > 0 {
			b.WriteString("[" + string(said) + "]")
		}
		said = said[:0]
	}
	for {
		t, err := d.Token()
		if errors.Is(err, io.EOF) {
			say()
			return b.String(), true
		}
		if err != nil {
			return "", false
		}
		switch t := t.(type) {
		case xml.StartElement:
			say()
			b.WriteString("<" + t.Name.Local + ">")
		case xml.EndElement:
			say()
			b.WriteString("</" + t.Name.Local + ">")
		case xml.CharData:
			said = append(said, t...)
		case xml.Directive:
			return "", false
		}
	}
}

// FuzzXML reads whatever encoding/xml reads, to the same tokens.
func FuzzXML(f *testing.F) {
	for _, text := range []string{"<a>x</a>", "<a b='1' c=\"2>3\"/>",
		"<n:a xmlns:n='u'> x &amp; &#65;&#x42; <![CDATA[<&]]> </n:a>",
		"<?xml version='1.0'?><!-- - --><a><b/><c>t</c></a>\n", "<a>" + strings.Repeat("long text ", 9) + "</a>",
		"<a>&quot;&apos;&lt;&gt;</a>",
		"<a\n>1</a\t>", "<é>ü</é>", "<: A='0' />", "<:a></:a>", "<a:/>", "<a: b:=''></a:>"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		ours, err := all(text, false)
		want, reads := theirs(text)
		if !reads || strings.Count(text, "<") > 90 || strings.Contains(text, "\r") || strings.Count(text, ":") > 2 {
			return // deep trees, other line ends and names of two colons are refused or kept on purpose
		}
		if err != nil || ours != want {
			t.Errorf("%q is\n%s, %v, and not\n%s", text, ours, err, want)
		}
		_, _ = all(text, true)
	})
}

func TestLooseText(t *testing.T) {
	for text, want := range map[string]string{
		"<a>AT&T < 5 & more<b>x<B/>": "<A>[AT&T < 5 & more]<B>[x]<B></B>",
		"<a>&amp;&nbsp;&x;":          "<A>[& &x;]",
		"<a>x</b></c>":               "<A>[x]</B></C>",
	} {
		got, err := all(text, true)
		if diff := cmp.Diff(want, got); err != nil || diff != "" {
			t.Errorf("%q: %v %s", text, err, diff)
		}
	}
}

func TestBrokenXML(t *testing.T) {
	for text, want := range map[string]statement.Kind{
		"<a>": statement.CutOff, "<a": statement.CutOff, "<a b='": statement.CutOff, "<!-- ": statement.CutOff,
		"<![CDATA[x": statement.CutOff,
		"<a></b>":    statement.Broken, "</a>": statement.Broken, "<a>&no;</a>": statement.Broken,
		"<a>&#0;</a>": statement.Broken, "<a>&#55296;</a>": statement.Broken, "<a>&#57343;</a>": statement.Broken,
		"<a>&#xD800;</a>": statement.Broken, "<a>&#xdfff;</a>": statement.Broken, "<a>&#xfffe;</a>": statement.Broken,
		"<a>& </a>": statement.Broken, "<1/>": statement.Broken, "<>": statement.Broken, strings.Repeat("<a>",
			101): statement.Broken,
		"<!DOCTYPE a>": statement.Declares, "<a><!ENTITY b 'c'></a>": statement.Declares,
		"<!ELEMENTS a>":                         statement.Declares,
		"<" + strings.Repeat("a ", 1<<16) + ">": statement.Broken,
	} {
		if _, err := all(text, false); !errors.Is(err, &statement.Fault{Kind: want}) {
			t.Errorf("%.40q: %v, want %s", text, err, want)
		}
	}
}

// A token says on which line it begins.
func TestLines(t *testing.T) {
	s := markup.New(bufio.NewReader(strings.NewReader("<a\n x='1'>\n<b y:Ccy = \"GBP\">t</b>\n\n</a>")), false, 5)
	want := []int{5, 7, 7, 7, 9}
	for i, line := range want {
		token, err := s.Next()
		if err != nil || token.Line != line {
			t.Errorf("token %d: %+v, %v; want line %d", i, token, err, line)
		}
		if token.Name == "b" && token.Kind == markup.Start && token.Attribute("Ccy") != "GBP" {
			t.Errorf("%q", token.Attributes)
		}
	}
}
