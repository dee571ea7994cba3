package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"maps"
	"slices"

	codes "modernc.org/sqlite/lib"

	"lateral/pkg/docdb"
)

var _ docdb.Examiner = (*DB)(nil)

// Glance implements docdb.Examiner by SQLite's quick check: every page is where
// it belongs and can be read.
func (db *DB) Glance(ctx context.Context) error {
	return db.engineCheck(ctx, "PRAGMA quick_check(1)", func(f docdb.Fault) error { return f })
}

// Examine implements docdb.Examiner: SQLite's integrity check, which compares
// indexes with their tables, and every document with its digest.
func (db *DB) Examine(ctx context.Context, each func(docdb.Fault) error) error {
	if err := db.engineCheck(ctx, "PRAGMA integrity_check(100)", each); err != nil {
		return err
	}
	for _, schema := range db.schemas.all() {
		if err := db.examine(ctx, schema, each); err != nil {
			return err
		}
	}
	return nil
}

// engineCheck runs a check of SQLite, which answers "ok" or one line for each fault.
func (db *DB) engineCheck(ctx context.Context, check string, each func(docdb.Fault) error) error {
	rows, err := db.read.QueryContext(ctx, check)
	if err != nil {
		return asFault(ctx, err, "", each)
	}
	defer rows.Close() //nolint:errcheck // Err tells what matters
	for rows.Next() {
		var line string
		if err := rows.Scan(&line); err != nil {
			return err
		}
		if line == "ok" {
			continue
		}
		if err := each(docdb.Fault{What: "the database file: " + line}); err != nil {
			return err
		}
	}
	return asFault(ctx, rows.Err(), "", each)
}

// examine reads a table without an index.
func (db *DB) examine(ctx context.Context, schema docdb.Schema, each func(docdb.Fault) error) error {
	rows, err := db.read.QueryContext(ctx, "SELECT id, version, body, digest FROM "+table(schema)+" NOT INDEXED")
	if err != nil {
		return asFault(ctx, err, schema.Name, each)
	}
	defer rows.Close() //nolint:errcheck // Err tells what matters
	for rows.Next() {
		if err := examineRow(rows, schema, each); err != nil {
			return err
		}
	}
	return asFault(ctx, rows.Err(), schema.Name, each)
}

// examineRow takes values of any type, since a damaged value may have another type and
// could not be scanned.
func examineRow(rows *sql.Rows, schema docdb.Schema, each func(docdb.Fault) error) error {
	var id, body sql.RawBytes
	var version, digest any
	if err := rows.Scan(&id, &version, &body, &digest); err != nil {
		return err
	}
	at, ok := version.(int64)
	kept, sealed := digest.(int64)
	if !ok || !sealed || kept != docdb.Digest(schema.Name, string(id), at, body) {
		return each(docdb.Altered(schema.Name, string(id)))
	}
	return nil
}

// asFault turns an error of a damaged file into a fault, and leaves others. The statements
// are always the same, so an error in one comes from the file.
func asFault(ctx context.Context, err error, collection string, each func(docdb.Fault) error) error {
	err = failed(ctx, err, "examine")
	if errors.Is(err, docdb.ErrDamaged) || hasCode(err, codes.SQLITE_ERROR) {
		return each(docdb.Fault{Collection: collection, What: "cannot be read: " + err.Error()})
	}
	return err
}

// all are the defined collections by name.
func (s *schemas) all() []docdb.Schema {
	s.mu.RLock()
	defer s.mu.RUnlock()
	var all []docdb.Schema
	for _, name := range slices.Sorted(maps.Keys(s.byName)) {
		all = append(all, s.byName[name])
	}
	return all
}
