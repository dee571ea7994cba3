package mongodb

import (
	"context"
	"slices"

	"lateral/pkg/docdb"
)

var _ docdb.Pruner = (*DB)(nil)

// Leftovers implements docdb.Pruner.
func (db *DB) Leftovers(ctx context.Context) ([]docdb.Leftover, error) {
	var left []docdb.Leftover
	for _, schema := range db.schemas.all() {
		names, err := db.presentIndexes(ctx, schema)
		if err != nil {
			return nil, failed(ctx, err, "leftovers of %s", schema.Name)
		}
		_, surplus := compare(schema, names)
		slices.Sort(surplus)
		for _, name := range surplus {
			left = append(left, docdb.Leftover{Collection: schema.Name, Index: declaredName(name), Stored: name})
		}
	}
	return left, nil
}

// Prune implements docdb.Pruner. It makes the declared indexes for which a dropped one stood
// in.
func (db *DB) Prune(ctx context.Context, drop ...docdb.Leftover) error {
	left, err := db.Leftovers(ctx)
	if err == nil {
		err = docdb.MustBeLeft(drop, left)
	}
	if err != nil {
		return err
	}
	for _, l := range drop {
		_, err := db.db.Collection(l.Collection).Indexes().DropOne(ctx, l.Stored)
		if err != nil && !hasCode(err, codeIndexNotFound) {
			return failed(ctx, err, "dropping %s", l)
		}
		schema, err := db.schemas.get(l.Collection)
		if err == nil {
			err = db.define(ctx, schema)
		}
		if err != nil {
			return failed(ctx, err, "define %s", l.Collection)
		}
	}
	return nil
}
