package main

import (
	"context"
	"errors"
	"fmt"

	"lateral/pkg/docdb"
	"lateral/pkg/docdb/migrate"
)

// checkLayout refuses documents with a newer program's layout, or that are not
// all there, and migrates those of an older one.
func checkLayout(ctx context.Context, db docdb.DB, c *Config) error {
	err := migrations().Claim(ctx, db)
	var newer *migrate.NewerError
	switch {
	case errors.Is(err, migrate.ErrUnfinished):
		return fmt.Errorf("%w: %w", err, unfinished(c, "name another database by "+named("mongodb-uri")))
	case errors.As(err, &newer):
		return fmt.Errorf("the documents in %s were written by a newer lateral (%s, layout %d; this is %s, layout %d)\n"+
			"  Run that version or a later one, or name another place by %s",
			c.place(), newer.By, newer.Number, version, migrations().Layout().Done, named(c.placeFlag()))
	}
	return err
}

// madeUp marks everybody in the database as made up.
const madeUp = "demonstration"

func markDemonstration(ctx context.Context, db docdb.DB) error {
	if marked, err := migrate.Marked(ctx, db, madeUp); marked || err != nil {
		return err
	}
	err := migrations().Layout().Mark(ctx, db, madeUp, version)
	if errors.Is(err, docdb.ErrDuplicate) { // by another starting replica
		return nil
	}
	return err
}

// placeFlag is the setting that names the place of the documents.
func (c *Config) placeFlag() string {
	if c.MongoDBURI != "" {
		return "mongodb-uri"
	}
	return "data"
}

// place is the place of the documents, without a password.
func (c *Config) place() string {
	if c.MongoDBURI != "" {
		return "the MongoDB database " + databaseOf(c.MongoDBURI)
	}
	return c.Data
}
