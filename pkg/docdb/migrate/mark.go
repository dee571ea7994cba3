package migrate

import (
	"context"
	"errors"

	"lateral/pkg/docdb"
)

// Unfinished is the mark of a database that is being filled: Claim refuses it.
const Unfinished = "restoring"

// ErrUnfinished says that filling the database has not ended.
var ErrUnfinished = errors.New("the documents are not all there")

// Mark writes a mark, or renews it; by says when or by whom. Claim comes before it.
func (l Layout) Mark(ctx context.Context, db docdb.DB, mark, by string) error {
	l.By = by
	return db.Update(ctx, func(tx docdb.Tx) error { return l.put(ctx, tx, mark) })
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
