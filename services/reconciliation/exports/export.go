package exports

import (
	"time"

	"lateral/pkg/docdb"
	"lateral/pkg/money"
	"lateral/services/parties"

	"lateral/pkg/date"
)

// Export is a file that was made of a seller's book. It is never changed.
type Export struct {
	docdb.Meta
	Book       parties.Ref `json:"book"`
	Number     int64       `json:"number"` // of the book's exports, from 1
	Format     string      `json:"format"`
	FormatName string      `json:"formatName"` // as on the day
	From       date.Day    `json:"from"`
	To         date.Day    `json:"to"`
	Again      bool        `json:"again,omitempty"` // also what was exported before
	Parts      []Part      `json:"parts"`
	Name       string      `json:"name"` // of the file, with its ending
	Media      string      `json:"media"`
	Size       int         `json:"size"`
	Digest     string      `json:"digest"` // SHA-256 of the file
	By         string      `json:"by"`     // account
	ByName     string      `json:"byName"`
	At         time.Time   `json:"at"`
}

// Part is what an export has of one content.
type Part struct {
	What    Content      `json:"what"`
	Entries int          `json:"entries"`
	Debits  money.Amount `json:"debits"` // of its entries
	Net     money.Amount `json:"net"`    // of documents; nothing of others
	VAT     money.Amount `json:"vat"`
	Gross   money.Amount `json:"gross"`
}

var exported = docdb.Of[Export]("exports",
	docdb.Index{Name: "by_book", Fields: []string{"book", "number"}, Unique: true},
)

// series counts the exports of a book. Each export replaces it, so that they follow each other.
type series struct {
	docdb.Meta       // the id is the book
	Last       int64 `json:"last"`
}

var allSeries = docdb.Of[series]("export_series")

// mark says which entries of a book an export has of one content.
type mark struct {
	docdb.Meta
	Book    parties.Ref `json:"book"`
	What    Content     `json:"what"`
	From    date.Day    `json:"from"`
	To      date.Day    `json:"to"`
	Export  string      `json:"export"`
	Numbers []int64     `json:"numbers"` // of the entries in the book
}

var marks = docdb.Of[mark]("export_marks",
	docdb.Index{Name: "by_book", Fields: []string{"book", "what", "to"}},
	docdb.Index{Name: "by_export", Fields: []string{"export"}},
)

// piece is a part of a file.
type piece struct {
	docdb.Meta
	Data []byte `json:"data"`
}

var pieces = docdb.Of[piece]("export_files")
