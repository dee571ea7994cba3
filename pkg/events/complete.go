package events

import (
	"context"
	"fmt"

	"lateral/pkg/docdb"
)

// completeAtOnce is how many events Complete looks at in one transaction.
const completeAtOnce = 200

// Complete gives the events of earlier programs, which did not say so, the kind of thing
// and the places that the table knows from their data. Repeating it changes nothing, and
// goes on after an interruption. Events of unknown types stay as they are.
func Complete(ctx context.Context, db docdb.DB, t Table) error {
	q := docdb.Query{Limit: completeAtOnce}
	for {
		var next string
		err := db.Update(ctx, func(tx docdb.Tx) error {
			var err error
			next, err = t.completeSome(ctx, tx, q)
			return err
		})
		if err != nil || next == "" {
			return err
		}
		q.After = next
	}
}

func (t Table) completeSome(ctx context.Context, tx docdb.Tx, q docdb.Query) (string, error) {
	found, next, err := collection.Find(ctx, tx, q)
	if err != nil {
		return "", err
	}
	for _, e := range found {
		if _, known := t[e.Type]; !known || e.Thing != "" {
			continue
		}
		if e, err = t.placed(e); err != nil {
			return "", err
		}
		if err := collection.Replace(ctx, tx, &e); err != nil {
			return "", err
		}
		if err := e.place(ctx, tx); err != nil {
			return "", err
		}
	}
	return next, nil
}

// Completed returns an error if an event of a type in the table lacks the kind of thing.
func Completed(ctx context.Context, r docdb.Reader, t Table) error {
	return collection.Each(ctx, r, docdb.Query{Limit: docdb.MaxLimit}, func(e Event) error {
		if _, known := t[e.Type]; known && e.Thing == "" {
			return fmt.Errorf("events: %s, of the type %s, does not say to which places it belongs", e.ID, e.Type)
		}
		return nil
	})
}
