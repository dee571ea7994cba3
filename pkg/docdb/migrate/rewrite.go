package migrate

import (
	"context"
	"encoding/json"
	"fmt"

	"lateral/pkg/docdb"
)

// batch is how many documents Rewrite reads in one transaction.
const batch = 200

// Change changes the fields of one document, and says whether it did.
type Change func(id string, fields map[string]json.RawMessage) (bool, error)

// Rewrite passes every document of a collection to change, and stores those that it changed.
// Each page is a transaction of its own. The collection is defined. It knows nothing of
// today's types, which will be others when it runs.
func Rewrite(ctx context.Context, db docdb.DB, collection string, change Change) error {
	q := docdb.Query{Limit: batch}
	for {
		var next string
		err := db.Update(ctx, func(tx docdb.Tx) error {
			page, err := tx.Find(ctx, collection, q)
			if err != nil {
				return err
			}
			for _, d := range page.Documents {
				if err := rewrite(ctx, tx, collection, d, change); err != nil {
					return fmt.Errorf("%s of %s: %w", d.ID, collection, err)
				}
			}
			next = page.Next
			return nil
		})
		if err != nil || next == "" {
			return err
		}
		q.After = next
	}
}

func rewrite(ctx context.Context, tx docdb.Tx, collection string, d docdb.Document, change Change) error {
	fields := map[string]json.RawMessage{}
	if err := json.Unmarshal(d.Body, &fields); err != nil {
		return err
	}
	changed, err := change(d.ID, fields)
	if err != nil || !changed {
		return err
	}
	if d.Body, err = json.Marshal(fields); err != nil {
		return err
	}
	return tx.Replace(ctx, collection, d)
}
