package bankfile

import (
	"io"
	"strings"

	"lateral/pkg/bankfile/camt"
	"lateral/pkg/bankfile/csvfile"
	"lateral/pkg/bankfile/mt940"
	"lateral/pkg/bankfile/ofx"
	"lateral/pkg/bankfile/source"
	"lateral/pkg/bankfile/statement"
)

// Read reads a file. Its errors are a *Fault, an *Ambiguous, an *UnknownColumns, or whatever
// the reader itself fails with.
func Read(r io.ReadSeeker, o Options) (File, error) {
	s, err := source.Open(r)
	if err != nil {
		return File{}, err
	}
	f := File{Format: formatOf(s.Head)}
	switch f.Format {
	case "":
		return File{}, &Fault{Kind: statement.WrongFile, What: "XML"}
	case CSV:
		f.Statements, f.Layout, err = csvfile.Read(s, o)
	default:
		f.Statements, err = tagged(f.Format, s)
	}
	if err != nil {
		return File{}, err
	}
	for i := range f.Statements {
		if err := f.Statements[i].Finish(); err != nil {
			return File{}, err
		}
	}
	return f, nil
}

// tagged reads a format that says itself what is what.
func tagged(f Format, s *source.Source) ([]Statement, error) {
	text, err := s.Text()
	if err != nil {
		return nil, err
	}
	switch f {
	case OFX:
		return ofx.Read(text)
	case CAMT:
		return camt.Read(text)
	default:
		return mt940.Read(text)
	}
}

// formatOf tells by the beginning of a text what it is; "" if it is some other XML.
func formatOf(head string) Format {
	head = strings.TrimSpace(head)
	upper := strings.ToUpper(head)
	switch {
	case strings.Contains(upper, "<OFX>") || strings.Contains(upper, "OFXHEADER"):
		return OFX
	case strings.HasPrefix(head, "<") && (strings.Contains(head, "BkToCstmrStmt") || strings.Contains(upper, "<!")):
		return CAMT // or a document type declaration, which it refuses
	case strings.HasPrefix(head, "<"):
		return ""
	case begins(head, ":20:") && (begins(head, ":25:") || begins(head, ":25P:") || begins(head, ":60F:")):
		return MT940
	case strings.HasPrefix(head, ":20:") || strings.HasPrefix(head, "{1:"):
		return MT940
	}
	return CSV
}

// begins says whether some line of a text begins so.
func begins(text, with string) bool {
	return strings.HasPrefix(text, with) || strings.Contains(text, "\n"+with)
}
