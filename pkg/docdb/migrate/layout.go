package migrate

import (
	"context"
	"errors"
	"fmt"

	"lateral/pkg/docdb"
)

// Layout is how documents are laid out.
type Layout struct {
	Number int    // a program that does not know the migration of this number would misread the documents
	Done   int    // the last migration that was done; never less than Number
	By     string // version of the program that did it
}

// First is the layout of the first program. The first migration leads to the next.
const First = 1

// NewerError says that a newer program wrote the documents.
type NewerError struct {
	Layout // of the documents
}

// Error implements error.
func (e *NewerError) Error() string {
	return fmt.Sprintf("the documents were written by %s, in layout %d", e.By, e.Number)
}

// entry is what is kept: of the layout, or of a mark.
type entry struct {
	docdb.Meta
	Number int    `json:"number"`
	Done   int    `json:"done,omitempty"` // 0: as Number
	By     string `json:"by"`
}

var entries = docdb.Of[entry]("layout")

// documents is the entry about the layout.
const documents = "documents"

// At returns the layout of the documents, or docdb.ErrNotFound where no program has claimed
// the database yet.
func At(ctx context.Context, r docdb.Reader) (Layout, error) {
	e, err := entries.Get(ctx, r, documents)
	return Layout{Number: e.Number, Done: max(e.Number, e.Done), By: e.By}, err
}

// put writes an entry, or writes it anew.
func (l Layout) put(ctx context.Context, tx docdb.Tx, id string) error {
	e, err := entries.Get(ctx, tx, id)
	e.ID, e.Number, e.Done, e.By = id, l.Number, l.Done, l.By
	switch {
	case errors.Is(err, docdb.ErrNotFound):
		return entries.Insert(ctx, tx, &e)
	case err != nil:
		return err
	}
	return entries.Replace(ctx, tx, &e)
}
