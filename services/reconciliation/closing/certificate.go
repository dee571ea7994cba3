package closing

import (
	"context"
	"errors"
	"time"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/services/parties"
	"lateral/services/people"
)

// Certificate says that a month was closed, by whom, and on which figures.
type Certificate struct {
	docdb.Meta
	Book      parties.Ref `json:"book"`
	BookName  string      `json:"bookName"` // as on the day
	Month     Month       `json:"month"`
	Version   int         `json:"version"` // of the month, from 1
	Figures   Figures     `json:"figures"`
	First     Signature   `json:"first"`
	Second    Signature   `json:"second"`
	At        time.Time   `json:"at"`
	Stands    bool        `json:"stands,omitempty"` // the month was not reopened
	Reopening *Reopening  `json:"reopening,omitempty"`
}

// Signatures are both, in the order of time.
func (c Certificate) Signatures() []Signature { return []Signature{c.First, c.Second} }

// Number is what people call the certificate: "2026-11/1".
func (c Certificate) Number() string { return numbered(c.Month, c.Version) }

// Reopening says who reopened a month, and why.
type Reopening struct {
	By     string    `json:"by"` // account
	ByName string    `json:"byName"`
	At     time.Time `json:"at"`
	Why    string    `json:"why"`
}

var certificates = docdb.Of[Certificate]("period_certificates",
	docdb.Index{Name: "by_book", Fields: []string{"book", "month", "version"}, Unique: true},
	docdb.Index{Name: "standing", Fields: []string{"book", "month"},
		Where: []docdb.Equals{{Field: "stands", Value: true}}},
)

// certificateFor is a certificate for those who handle the money of its book; NotFound to others.
func certificateFor(ctx context.Context, r docdb.Reader, actor people.Actor, id string) (Certificate, error) {
	c, err := certificates.Get(ctx, r, id)
	if err == nil && !c.Book.Handles(actor) {
		err = docdb.ErrNotFound
	}
	return c, apperr.NotFoundIf(err, docdb.ErrNotFound, "certificate")
}

// lastOf is the certificate of the last month of a book that is closed; the zero one where none is.
func lastOf(ctx context.Context, r docdb.Reader, book parties.Ref) (Certificate, error) {
	return lastBefore(ctx, r, book, nil)
}

// lastBefore is the same of the months before one; nil: of all.
func lastBefore(ctx context.Context, r docdb.Reader, book parties.Ref, m any) (Certificate, error) {
	c, err := certificates.First(ctx, r, docdb.Query{Index: "standing", Equal: []any{book}, To: m, Descending: true})
	if errors.Is(err, docdb.ErrNotFound) {
		return Certificate{}, nil
	}
	return c, err
}
