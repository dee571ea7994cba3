package sqlite

import (
	"context"
	"database/sql"
	"maps"
	"slices"

	"lateral/pkg/docdb"
)

var _ docdb.Pruner = (*DB)(nil)

// Leftovers implements docdb.Pruner.
func (db *DB) Leftovers(ctx context.Context) ([]docdb.Leftover, error) {
	var left []docdb.Leftover
	err := db.alone(ctx, func(tx *sql.Tx) (err error) {
		left, err = db.leftovers(ctx, tx)
		return err
	})
	return left, failed(ctx, err, "leftovers")
}

// Prune implements docdb.Pruner.
func (db *DB) Prune(ctx context.Context, drop ...docdb.Leftover) error {
	err := db.alone(ctx, func(tx *sql.Tx) error {
		left, err := db.leftovers(ctx, tx)
		if err == nil {
			err = docdb.MustBeLeft(drop, left)
		}
		for _, l := range drop {
			if err == nil {
				_, err = tx.ExecContext(ctx, "DROP INDEX "+l.Stored)
			}
		}
		if err != nil {
			return err
		}
		return noteCatalogue(ctx, tx)
	})
	return failed(ctx, err, "prune")
}

func (db *DB) leftovers(ctx context.Context, tx *sql.Tx) ([]docdb.Leftover, error) {
	var left []docdb.Leftover
	for _, schema := range db.schemas.all() {
		present, err := presentIndexes(ctx, tx, schema)
		if err != nil {
			return nil, err
		}
		for _, ix := range schema.Indexes {
			take(present, schema, ix)
		}
		for _, name := range slices.Sorted(maps.Keys(present)) {
			if _, edition := maker(name); edition <= schema.Edition {
				left = append(left, docdb.Leftover{Collection: schema.Name, Index: declaredName(name), Stored: name})
			}
		}
	}
	return left, nil
}

// alone runs fn in a transaction of the only writer.
func (db *DB) alone(ctx context.Context, fn func(tx *sql.Tx) error) error {
	tx, err := turn(ctx, func() (*sql.Tx, error) { return db.write.BeginTx(ctx, nil) })
	if err != nil {
		return err
	}
	defer tx.Rollback() //nolint:errcheck // after a commit this does nothing
	if err := fn(tx); err != nil {
		return err
	}
	return tx.Commit()
}
