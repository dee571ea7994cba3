package register

import (
	"context"

	"lateral/pkg/docdb"
)

// Moving moves some documents of a closed school to its successor, and counts
// them: zero when all have moved.
type Moving func(ctx context.Context, tx docdb.Tx, from, to URN) (int, error)

// Move makes a Moving of the documents that the index finds, which begins with a
// URN. Set writes the successor on a document.
func Move[T any](of docdb.Collection[T], index string, set func(*T, URN)) Moving {
	return func(ctx context.Context, tx docdb.Tx, from, to URN) (int, error) {
		found, _, err := of.Find(ctx, tx, docdb.Query{Index: index, Equal: []any{from}, Limit: 200})
		for i := range found {
			if err != nil {
				break
			}
			set(&found[i], to)
			err = of.Replace(ctx, tx, &found[i])
		}
		return len(found), err
	}
}

// MoveAll moves everything to the successor, some documents in each transaction.
// It may run again.
func MoveAll(ctx context.Context, db docdb.DB, data SucceededData, all ...Moving) error {
	for _, move := range all {
		for moved := 1; moved > 0; {
			err := db.Update(ctx, func(tx docdb.Tx) error {
				var err error
				moved, err = move(ctx, tx, data.From, data.To)
				return err
			})
			if err != nil {
				return err
			}
		}
	}
	return nil
}
