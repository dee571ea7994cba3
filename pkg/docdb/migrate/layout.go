package migrate

import (
	"context"
	"errors"
	"fmt"

	"lateral/pkg/docdb"
)

// Layout numbers how a program lays out documents. The number goes up when an older program
// would misread or spoil a newer one's documents.
type Layout struct {
	Number int
	By     string // version of the program
}

// Program is the program that runs.
type Program struct {
	Layout
	// completes documents of older layouts; repeating it changes nothing
	Complete func(ctx context.Context, db docdb.DB) error
}

// entry is what is kept: of the layout, or of a mark.
type entry struct {
	docdb.Meta
	Number int    `json:"number"`
	By     string `json:"by"`
}

var entries = docdb.Of[entry]("layout")

// documents is the entry about the layout.
const documents = "documents"

// Unfinished is the mark of a database that is being filled: Claim refuses it.
const Unfinished = "restoring"

// ErrUnfinished says that filling the database has not ended.
var ErrUnfinished = errors.New("the documents are not all there")

// NewerError says that a newer program wrote the documents.
type NewerError struct {
	Layout // of the documents
}

// Error implements error.
func (e *NewerError) Error() string {
	return fmt.Sprintf("the documents were written by %s, in layout %d", e.By, e.Number)
}

// Claim writes the layout into a database that has an older one or none, and defines what
// Mark needs. It completes the documents of an older one first. It fails with ErrUnfinished, or with a *NewerError
// where the documents have a
// newer layout. Several programs may call it at once.
func (p Program) Claim(ctx context.Context, db docdb.DB) error {
	if err := db.Define(ctx, entries.Schema); err != nil {
		return err
	}
	if unfinished, err := Marked(ctx, db, Unfinished); err != nil {
		return err
	} else if unfinished {
		return ErrUnfinished
	}
	there, err := entries.Get(ctx, db, documents)
	switch {
	case err == nil && there.Number > p.Number:
		return &NewerError{Layout{there.Number, there.By}}
	case err == nil && there.Number == p.Number:
		return nil
	case err != nil && !errors.Is(err, docdb.ErrNotFound):
		return err
	}
	if err == nil {
		if err := p.Complete(ctx, db); err != nil {
			return err
		}
	}
	err = db.Update(ctx, func(tx docdb.Tx) error { return p.put(ctx, tx, documents, p.By) })
	if errors.Is(err, docdb.ErrDuplicate) { // another starting program was quicker
		return p.Claim(ctx, db)
	}
	return err
}

// Mark writes a mark, or renews it; by says when or by whom. Claim comes before it.
func (l Layout) Mark(ctx context.Context, db docdb.DB, mark, by string) error {
	return db.Update(ctx, func(tx docdb.Tx) error { return l.put(ctx, tx, mark, by) })
}

// Unmark removes a mark.
func Unmark(ctx context.Context, db docdb.DB, mark string) error {
	return db.Update(ctx, func(tx docdb.Tx) error {
		e, err := entries.Get(ctx, tx, mark)
		if err != nil {
			return err
		}
		return entries.Delete(ctx, tx, &e)
	})
}

// Marked says whether the database has a mark.
func Marked(ctx context.Context, r docdb.Reader, mark string) (bool, error) {
	_, err := entries.Get(ctx, r, mark)
	if errors.Is(err, docdb.ErrNotFound) {
		return false, nil
	}
	return err == nil, err
}

func (l Layout) put(ctx context.Context, tx docdb.Tx, id, by string) error {
	e, err := entries.Get(ctx, tx, id)
	e.ID, e.Number, e.By = id, l.Number, by
	switch {
	case errors.Is(err, docdb.ErrNotFound):
		return entries.Insert(ctx, tx, &e)
	case err != nil:
		return err
	}
	return entries.Replace(ctx, tx, &e)
}
