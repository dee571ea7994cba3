package pdf

import (
	_ "embed"
	"errors"
	"fmt"
	"io"
	"time"

	"codeberg.org/go-pdf/fpdf"
)

//go:embed fonts/SourceSans3-Regular.ttf
var regularFont []byte

//go:embed fonts/SourceSans3-SemiBold.ttf
var boldFont []byte

const fontFamily = "Source Sans 3"

// Document is what a PDF says.
type Document struct {
	Title    string    // in the reader's window and lists; required
	Author   string    // whose document it is
	Language string    // a language tag such as "en-GB"; required
	Created  time.Time // required: the file says this and no other time
	Footer   string    // on each page, left of the page number
	Blocks   []Block   // from top to bottom
}

// Block is a part of a document: a Heading, Parties, Facts, Table, Section,
// Paragraph, Panel or Notes.
type Block interface{ draw(c *canvas) }

// Write sets d and writes the file to w. It fails when a required field is
// missing, when a table's row does not fit its columns, or when w does.
func Write(w io.Writer, d Document) error {
	if err := d.validate(); err != nil {
		return err
	}
	c := newCanvas(d)
	for _, b := range d.Blocks {
		b.draw(c)
	}
	c.drawFooters(d.Footer)
	if c.err != nil {
		return c.err
	}
	if err := c.pdf.Output(w); err != nil {
		return fmt.Errorf("pdf: writing %q: %w", d.Title, err)
	}
	return nil
}

func (d Document) validate() error {
	switch {
	case d.Title == "":
		return errors.New("pdf: a document needs a title")
	case d.Language == "":
		return errors.New("pdf: a document needs a language")
	case d.Created.IsZero():
		return errors.New("pdf: a document needs a time of creation")
	}
	return nil
}

// newFile returns an empty file that is the same each time.
func newFile(d Document) *fpdf.Fpdf {
	f := fpdf.New("P", "mm", "A4", "")
	f.SetCatalogSort(true)
	f.SetCreationDate(d.Created.UTC())
	f.SetModificationDate(d.Created.UTC())
	f.SetTitle(clean(d.Title), true)
	f.SetAuthor(clean(d.Author), true)
	f.SetLang(clean(d.Language))
	f.SetDisplayMode("default", "continuous")
	f.AddUTF8FontFromBytes(fontFamily, "", regularFont)
	f.AddUTF8FontFromBytes(fontFamily, "B", boldFont)
	f.SetAutoPageBreak(false, 0)
	return f
}
