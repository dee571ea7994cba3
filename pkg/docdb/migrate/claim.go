package migrate

import (
	"context"
	"errors"

	"lateral/pkg/docdb"
)

// Claim brings the documents to the program's layout, writes the layout into a database
// that has none, and defines what Mark needs. It fails with ErrUnfinished, with a
// *NewerError where the documents need a newer program, or with a *FailedError. Several
// programs may call it at once: one migrates, and the others wait for it.
func (p Program) Claim(ctx context.Context, db docdb.DB) error {
	if err := errors.Join(p.Validate(), db.Define(ctx, entries.Schema)); err != nil {
		return err
	}
	var seen sight
	for {
		done, err := p.look(ctx, db)
		if err != nil || done {
			return err
		}
		err = p.leased(ctx, db, &seen)
		switch {
		case errors.Is(err, docdb.ErrDuplicate), errors.Is(err, errLost): // another was quicker
		case errors.Is(err, errHeld):
			if err := p.wait(ctx); err != nil {
				return err
			}
		default:
			return err
		}
	}
}

// look says whether nothing is left to do. It refuses what Claim refuses.
func (p Program) look(ctx context.Context, db docdb.DB) (done bool, err error) {
	if unfinished, err := Marked(ctx, db, Unfinished); err != nil {
		return false, err
	} else if unfinished {
		return false, ErrUnfinished
	}
	at, err := At(ctx, db)
	switch {
	case errors.Is(err, docdb.ErrNotFound):
		return p.found(ctx, db)
	case err != nil:
		return false, err
	}
	return at.Done >= p.Layout().Done, p.Accept(at)
}

// found writes the layout into a database that has none, unless another starting program
// is quicker.
func (p Program) found(ctx context.Context, db docdb.DB) (done bool, err error) {
	err = db.Update(ctx, func(tx docdb.Tx) error { return p.Layout().put(ctx, tx, documents) })
	if errors.Is(err, docdb.ErrDuplicate) {
		return false, nil
	}
	return err == nil, err
}
