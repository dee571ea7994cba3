package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"strings"

	driver "modernc.org/sqlite"
	codes "modernc.org/sqlite/lib"

	"lateral/pkg/docdb"
)

// writer implements docdb.Tx.
type writer struct {
	reader
	tx *sql.Tx
}

func (w *writer) Insert(ctx context.Context, collection string, d docdb.Document) error {
	schema, err := w.schemas.get(collection)
	if err != nil {
		return err
	}
	_, err = w.tx.ExecContext(ctx, "INSERT INTO "+table(schema)+" (id, version, body) VALUES (?, 1, ?)", d.ID, string(d.Body))
	return w.explain(err, schema, "insert "+d.ID)
}

func (w *writer) Replace(ctx context.Context, collection string, d docdb.Document) error {
	schema, err := w.schemas.get(collection)
	if err != nil {
		return err
	}
	res, err := w.tx.ExecContext(ctx,
		"UPDATE "+table(schema)+" SET version = version + 1, body = ? WHERE id = ? AND version = ?",
		string(d.Body), d.ID, d.Version)
	if err != nil {
		return w.explain(err, schema, "replace "+d.ID)
	}
	return w.changedOne(ctx, res, schema, d.ID)
}

func (w *writer) Delete(ctx context.Context, collection, id string, version int64) error {
	schema, err := w.schemas.get(collection)
	if err != nil {
		return err
	}
	res, err := w.tx.ExecContext(ctx, "DELETE FROM "+table(schema)+" WHERE id = ? AND version = ?", id, version)
	if err != nil {
		return w.explain(err, schema, "delete "+id)
	}
	return w.changedOne(ctx, res, schema, id)
}

// changedOne tells a document at another version from one that is not there.
func (w *writer) changedOne(ctx context.Context, res sql.Result, schema docdb.Schema, id string) error {
	n, err := res.RowsAffected()
	if err != nil || n == 1 {
		return err
	}
	if _, err := w.Get(ctx, schema.Name, id); err != nil {
		return err
	}
	return docdb.ErrStale
}

// explain turns a broken uniqueness into a DuplicateError. SQLite names the
// index only in the message's text, "index 'NAME'"; the id it gives as a column.
func (w *writer) explain(err error, schema docdb.Schema, doing string) error {
	if err == nil {
		return nil
	}
	var e *driver.Error
	if errors.As(err, &e) {
		switch e.Code() {
		case codes.SQLITE_CONSTRAINT_PRIMARYKEY:
			return &docdb.DuplicateError{Collection: schema.Name}
		case codes.SQLITE_CONSTRAINT_UNIQUE:
			return &docdb.DuplicateError{Collection: schema.Name, Index: brokenIndex(err.Error(), schema)}
		}
	}
	return fmt.Errorf("sqlite: %s in %s: %w", doing, schema.Name, err)
}

func brokenIndex(message string, schema docdb.Schema) string {
	for _, ix := range schema.Indexes {
		if strings.Contains(message, "'"+indexName(schema, ix)+"'") {
			return ix.Name
		}
	}
	return ""
}
