package migrate

import (
	"context"
	"fmt"

	"lateral/pkg/docdb"
)

// Migration is one step forward, from the layout of the number before.
type Migration struct {
	Number int    // one more than that of the migration before; the first is First+1
	Name   string // what the documents hold afterwards, in a few words
	Needs  int    // the migration that a program must know to work with the documents afterwards; 0: as before

	// Do changes the documents, in transactions of db that are small, and defines the
	// collections and indexes that it uses. Repeating it, or the rest of it, changes
	// nothing more. It loses nothing that an earlier program reads: it adds.
	Do func(ctx context.Context, db docdb.DB) error
	// Assert returns an error where the documents do not hold what the name says. nil where
	// the engine itself makes sure.
	Assert func(ctx context.Context, r docdb.Reader) error
}

// FailedError says which migration did not come to its end. The documents have the layout
// of before it: nothing was lost, and the program of before can go on with them.
type FailedError struct {
	Number int
	Name   string
	Err    error
}

// Error implements error.
func (e *FailedError) Error() string {
	return fmt.Sprintf("migration %d (%s) failed, and the documents stay in the layout of before it: %v",
		e.Number, e.Name, e.Err)
}

// Unwrap returns the cause.
func (e *FailedError) Unwrap() error { return e.Err }

// run does the migration and sees whether it holds.
func (m Migration) run(ctx context.Context, db docdb.DB) error {
	err := m.Do(ctx, db)
	if err == nil && m.Assert != nil {
		err = db.View(ctx, func(r docdb.Reader) error {
			if err := m.Assert(ctx, r); err != nil {
				return fmt.Errorf("afterwards: %w", err)
			}
			return nil
		})
	}
	if err != nil {
		return &FailedError{m.Number, m.Name, err}
	}
	return nil
}
