package main

import (
	"context"
	"errors"
	"fmt"

	"lateral/pkg/docdb"
)

// layoutNow numbers how this program lays documents out. It is counted up when
// an older program would misread or spoil what a newer one has written.
//
// 2: each document has a digest, which an older program would not renew.
const layoutNow = 2

// layout is the one document that says who has written the others.
type layout struct {
	docdb.Meta
	Number int    `json:"number"`
	By     string `json:"by"` // version of the program
}

// layouts is not among the schemas: it is no part of a backup, and is looked at
// before anything else is defined.
var layouts = docdb.Of[layout]("layout")

const layoutID = "documents"

// errUnfinished says that a restore into the database has not ended.
var errUnfinished = errors.New("the documents are not all there")

// checkLayout refuses documents that a newer program has laid out, and leaves
// the number for older ones.
func checkLayout(ctx context.Context, db docdb.DB, c *Config) error {
	if err := db.Define(ctx, layouts.Schema); err != nil {
		return err
	}
	if _, err := layouts.Get(ctx, db, restoringID); !errors.Is(err, docdb.ErrNotFound) {
		if err != nil {
			return err
		}
		return fmt.Errorf("%w: %w", errUnfinished, unfinished(c, "name another database by "+named("mongodb-uri")))
	}
	l, err := layouts.Get(ctx, db, layoutID)
	switch {
	case err == nil && l.Number > layoutNow:
		return fmt.Errorf("the documents in %s were written by a newer lateral (%s, layout %d; this is %s, layout %d)\n  Run that version or a later one, or name another place by %s",
			c.place(), l.By, l.Number, version, layoutNow, named(c.placeFlag()))
	case err == nil && l.Number == layoutNow:
		return nil
	case err != nil && !errors.Is(err, docdb.ErrNotFound):
		return err
	}
	err = db.Update(ctx, func(tx docdb.Tx) error { return setLayout(ctx, tx) })
	if errors.Is(err, docdb.ErrDuplicate) { // another replica starts too, and was quicker
		return checkLayout(ctx, db, c)
	}
	return err
}

// demonstrationID is the document that says that everybody in the database is made up.
const demonstrationID = "demonstration"

func markDemonstration(ctx context.Context, db docdb.DB) error {
	if marked, err := isDemonstration(ctx, db); marked || err != nil {
		return err
	}
	err := db.Update(ctx, func(tx docdb.Tx) error {
		return layouts.Insert(ctx, tx, &layout{Meta: docdb.Meta{ID: demonstrationID}, Number: layoutNow, By: version})
	})
	if errors.Is(err, docdb.ErrDuplicate) { // by a replica that starts too
		return nil
	}
	return err
}

func isDemonstration(ctx context.Context, db docdb.Reader) (bool, error) {
	_, err := layouts.Get(ctx, db, demonstrationID)
	if errors.Is(err, docdb.ErrNotFound) {
		return false, nil
	}
	return err == nil, err
}

func setLayout(ctx context.Context, tx docdb.Tx) error {
	l, err := layouts.Get(ctx, tx, layoutID)
	absent := errors.Is(err, docdb.ErrNotFound)
	if err != nil && !absent {
		return err
	}
	l.Number, l.By = layoutNow, version
	if absent {
		l.ID = layoutID
		return layouts.Insert(ctx, tx, &l)
	}
	return layouts.Replace(ctx, tx, &l)
}

// placeFlag is the setting that says where documents are.
func (c *Config) placeFlag() string {
	if c.MongoDBURI != "" {
		return "mongodb-uri"
	}
	return "data"
}

// place is where documents are, without a password.
func (c *Config) place() string {
	if c.MongoDBURI != "" {
		return "the MongoDB database " + databaseOf(c.MongoDBURI)
	}
	return c.Data
}
