package pdf

import (
	"errors"
	"time"
)

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
