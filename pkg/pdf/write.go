package pdf

import (
	"fmt"
	"io"

	"codeberg.org/go-pdf/fpdf"
)

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

func newCanvas(d Document) *canvas {
	c := &canvas{pdf: newFile(d)}
	c.pdf.AddPage()
	c.y = top
	return c
}
