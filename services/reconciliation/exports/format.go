package exports

import (
	_ "embed" // formats.json and charts.csv
	"encoding/json"
	"sync"
)

// Format is an accounts package, or a kind of file: how each shape of rows is written for it.
type Format struct {
	ID        string `json:"id"`
	Name      string `json:"name"`
	XLSX      bool   `json:"xlsx"`
	Sales     *Rows  `json:"sales"`     // of invoices and their credit notes; nil: written as postings
	Purchases *Rows  `json:"purchases"` // of self-bills and theirs
	Postings  *Rows  `json:"postings"`  // nil: it takes documents alone

	own bool // a seller's layout: its codes count before those of the seller's table
}

//go:embed formats.json
var formatsJSON []byte

// known are the formats that come with the program.
var known = sync.OnceValues(func() ([]Format, error) {
	var all []Format
	err := json.Unmarshal(formatsJSON, &all)
	return all, err
})

// Formats are the formats that come with the program.
func Formats() []Format {
	all, _ := known() // a test reads the file
	return all
}

// format is a seller's layout as a format.
func (l Layout) format() Format {
	f := Format{ID: l.ID, Name: l.Name, XLSX: l.XLSX, own: true}
	if l.Shape == OfPostings {
		f.Postings = &l.Rows
	} else {
		f.Sales, f.Purchases = &l.Rows, &l.Rows
	}
	return f
}

// takes says whether the format can write a content.
func (f Format) takes(c Content) bool { return f.Postings != nil || c.ofDocuments() }
