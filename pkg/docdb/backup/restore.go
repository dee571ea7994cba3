package backup

import (
	"context"
	"errors"
	"fmt"
	"time"

	"lateral/pkg/docdb"
	"lateral/pkg/docdb/migrate"
)

// OccupiedError says that a database holds documents already.
type OccupiedError struct {
	Collection string // the first that does
	Documents  int64
}

// Error implements error.
func (e *OccupiedError) Error() string {
	return fmt.Sprintf("the database is not empty: %s holds %d documents", e.Collection, e.Documents)
}

// MustBeEmpty fails with an *OccupiedError where one of the collections has documents.
func MustBeEmpty(ctx context.Context, r docdb.Reader, schemas []docdb.Schema) error {
	for _, schema := range schemas {
		n, err := r.Count(ctx, schema.Name, docdb.Query{})
		if err != nil {
			return err
		}
		if n > 0 {
			return &OccupiedError{schema.Name, n}
		}
	}
	return nil
}

// These limit the documents, and the bytes, of one transaction.
const (
	batchDocuments = 1000
	batchBytes     = 4 << 20
)

// Restore inserts every document of the file, and brings them from the layout of the backup
// to that of the program; a backup that does not say its layout goes through all migrations.
// Versions start again at 1, which only makes open pages stale. It fails with ErrDamaged
// where something is in the file twice, with a *migrate.NewerError before it writes anything,
// and with a *migrate.FailedError. After an error the database has a part of the documents.
func (f File) Restore(ctx context.Context, db docdb.DB, p migrate.Program) error {
	whole, err := f.each(func(string, docdb.Document) error { return nil })
	if err == nil {
		err = p.Accept(whole.Layout)
	}
	if err != nil {
		return err
	}
	b := batch{db: db}
	_, err = f.each(func(collection string, d docdb.Document) error {
		b.documents, b.collections = append(b.documents, d), append(b.collections, collection)
		if b.bytes += len(d.Body); len(b.documents) < batchDocuments && b.bytes < batchBytes {
			return nil
		}
		return b.write(ctx)
	})
	if err == nil {
		err = b.write(ctx)
	}
	if err != nil {
		return err
	}
	return p.Forward(ctx, db, whole.Layout.Done)
}

// batch is what goes into one transaction.
type batch struct {
	db          docdb.DB
	documents   []docdb.Document
	collections []string
	bytes       int
}

func (b *batch) write(ctx context.Context) error {
	err := b.db.Update(ctx, func(tx docdb.Tx) error {
		for i, d := range b.documents {
			if err := tx.Insert(ctx, b.collections[i], d); err != nil {
				return fmt.Errorf("%s of %s: %w", d.ID, b.collections[i], err)
			}
		}
		return nil
	})
	if errors.Is(err, docdb.ErrDuplicate) {
		err = fmt.Errorf("%w: something in it is there twice: %w", ErrDamaged, err)
	}
	b.documents, b.collections, b.bytes = b.documents[:0], b.collections[:0], 0
	return err
}

// RestoreMarked fills a database that other programs can reach, beneath the mark
// [migrate.Unfinished]: nothing starts while it is there. It first removes what an earlier
// restore left beneath its mark. It fails like Claim, MustBeEmpty and Restore; after another
// error the database is empty again.
func (f File) RestoreMarked(ctx context.Context, db docdb.DB, schemas []docdb.Schema, p migrate.Program) error {
	err := p.Claim(ctx, db)
	begunBefore := errors.Is(err, migrate.ErrUnfinished)
	if err != nil && !begunBefore {
		return err
	}
	if err := db.Define(ctx, schemas...); err != nil {
		return err
	}
	if begunBefore {
		err = clearAway(ctx, db, schemas)
	} else if err = MustBeEmpty(ctx, db, schemas); err == nil {
		err = p.Layout().Mark(ctx, db, migrate.Unfinished, p.By+", "+time.Now().UTC().Format(time.RFC3339))
	}
	if err != nil {
		return err
	}
	if err = f.Restore(ctx, db, p); err != nil {
		return errors.Join(err, clearAway(ctx, db, schemas), migrate.Unmark(ctx, db, migrate.Unfinished))
	}
	return migrate.Unmark(ctx, db, migrate.Unfinished)
}

// clearAway empties every collection.
func clearAway(ctx context.Context, db docdb.DB, schemas []docdb.Schema) error {
	for _, schema := range schemas {
		if _, err := (docdb.Collection[anything]{Schema: schema}).Sweep(ctx, db, docdb.Query{}); err != nil {
			return err
		}
	}
	return nil
}

// anything is a document of which only the id matters.
type anything struct{ docdb.Meta }
