package main

import (
	"context"
	"errors"
	"fmt"

	"lateral/pkg/docdb"
	"lateral/services/support"
)

// layoutNow numbers this program's layout of documents. It goes up when an older
// program would misread or spoil a newer one's documents.
//
// 2: each document has a digest, which an older program would not renew.
//
// 3: an agreement has the people who acted for each side; an older program would
// drop them.
const layoutNow = 3

// layout is the one document that says which program wrote the others.
type layout struct {
	docdb.Meta
	Number int    `json:"number"`
	By     string `json:"by"` // version of the program
}

// layouts is not among the schemas: it is not part of a backup, and is read
// before anything else is defined.
var layouts = docdb.Of[layout]("layout")

const layoutID = "documents"

// errUnfinished says that a restore into the database has not ended.
var errUnfinished = errors.New("the documents are not all there")

// checkLayout refuses documents with a newer program's layout, completes those of
// an older one, and leaves the number for older programs.
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
	if err == nil {
		if err := support.Complete(ctx, db); err != nil {
			return err
		}
	}
	err = db.Update(ctx, func(tx docdb.Tx) error { return setLayout(ctx, tx) })
	if errors.Is(err, docdb.ErrDuplicate) { // another starting replica was quicker
		return checkLayout(ctx, db, c)
	}
	return err
}

// demonstrationID is the document that marks everybody in the database as made
// up.
const demonstrationID = "demonstration"

func markDemonstration(ctx context.Context, db docdb.DB) error {
	if marked, err := isDemonstration(ctx, db); marked || err != nil {
		return err
	}
	err := db.Update(ctx, func(tx docdb.Tx) error {
		return layouts.Insert(ctx, tx, &layout{Meta: docdb.Meta{ID: demonstrationID}, Number: layoutNow, By: version})
	})
	if errors.Is(err, docdb.ErrDuplicate) { // by another starting replica
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
