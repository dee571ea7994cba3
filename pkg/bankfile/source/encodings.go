package source

import (
	"bytes"
	"strings"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"

	"lateral/pkg/bankfile/statement"
)

// The encodings that are read.
var (
	utf8Mark = unicode.UTF8BOM
	little   = unicode.UTF16(unicode.LittleEndian, unicode.UseBOM)
	big      = unicode.UTF16(unicode.BigEndian, unicode.UseBOM)
	western  = charmap.Windows1252
	withEuro = charmap.ISO8859_15
)

// encodingOf tells by the bytes what they are.
func encodingOf(l *looked) (encoding.Encoding, error) {
	switch w := wide(l.first); {
	case w != nil && l.size%2 == 1:
		return nil, &statement.Fault{Kind: statement.CutOff, What: "UTF-16"}
	case w != nil:
		return w, nil
	case l.nought > 0:
		return nil, statement.At(l.nought, statement.WrongFile, "0x00")
	case marked(l.first) && l.wrong > 0, l.wrong > 0 && l.right >= l.wrong:
		return nil, statement.At(l.badLine, statement.BadText, "UTF-8")
	case l.wrong == 0 && l.halved && (l.right > 0 || marked(l.first)):
		return nil, statement.At(l.badLine, statement.CutOff, "UTF-8")
	case marked(l.first):
		return utf8Mark, nil
	case l.wrong == 0 && !l.halved:
		return nil, nil //nolint:nilnil // UTF-8 needs no decoder
	}
	return single(l)
}

func marked(first []byte) bool { return bytes.HasPrefix(first, []byte("\xef\xbb\xbf")) }

// wide is UTF-16, by its mark, or by every other byte being nought.
func wide(first []byte) encoding.Encoding {
	switch {
	case bytes.HasPrefix(first, []byte("\xff\xfe")):
		return little
	case bytes.HasPrefix(first, []byte("\xfe\xff")):
		return big
	}
	var noughts [2]int
	for i, c := range first {
		if c == 0 {
			noughts[i%2]++
		}
	}
	switch many := len(first) / 4; {
	case len(first) < 8:
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
func single(l *looked) (encoding.Encoding, error) {
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
