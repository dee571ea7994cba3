package sqlite

import (
	"context"
	"database/sql"
	"maps"
	"slices"
	"strings"

	"lateral/pkg/docdb"
)

// Define creates missing tables and indexes, in one transaction.
func (db *DB) Define(ctx context.Context, declared ...docdb.Schema) error {
	for _, schema := range declared {
		if err := schema.Validate(); err != nil {
			return err
		}
	}
	tx, err := turn(ctx, func() (*sql.Tx, error) { return db.write.BeginTx(ctx, nil) })
	if err != nil {
		return failed(ctx, err, "define")
	}
	defer tx.Rollback() //nolint:errcheck // after a commit this does nothing
	for _, schema := range declared {
		if err := define(ctx, tx, schema); err != nil {
			return failed(ctx, err, "define %s", schema.Name)
		}
	}
	if err := noteCatalogue(ctx, tx); err != nil {
		return failed(ctx, err, "define")
	}
	if err := tx.Commit(); err != nil {
		return failed(ctx, err, "define")
	}
	for _, schema := range declared {
		db.schemas.put(schema)
	}
	return nil
}

func define(ctx context.Context, tx *sql.Tx, schema docdb.Schema) error {
	create := "CREATE TABLE IF NOT EXISTS " + table(schema) +
		" (id TEXT PRIMARY KEY NOT NULL, version INTEGER NOT NULL, body TEXT NOT NULL, digest INTEGER NOT NULL)"
	if _, err := tx.ExecContext(ctx, create); err != nil {
		return err
	}
	if err := seal(ctx, tx, schema); err != nil {
		return err
	}
	present, err := presentIndexes(ctx, tx, schema)
	if err != nil {
		return err
	}
	var missing []docdb.Index
	for _, ix := range schema.Indexes {
		if !take(present, schema, ix) {
			missing = append(missing, ix)
		}
	}
	for _, ix := range missing {
		name := madeBy(schema.Edition, indexName(schema, ix))
		if _, taken := present[name]; taken { // by another declaration of this edition
			name = told(name, createIndex(schema, ix, ""))
		}
		if _, err := tx.ExecContext(ctx, createIndex(schema, ix, name)); err != nil {
			return asDuplicate(err, schema)
		}
	}
	return nil
}

// take removes from present the index that was made as declared, by any edition.
func take(present map[string]string, schema docdb.Schema, ix docdb.Index) bool {
	for _, inFile := range slices.Sorted(maps.Keys(present)) {
		name, _ := maker(inFile)
		if name == indexName(schema, ix) && present[inFile] == createIndex(schema, ix, inFile) {
			delete(present, inFile)
			return true
		}
	}
	return false
}

func presentIndexes(ctx context.Context, tx *sql.Tx, schema docdb.Schema) (map[string]string, error) {
	rows, err := tx.QueryContext(ctx,
		"SELECT name, sql FROM sqlite_master WHERE type = 'index' AND tbl_name = ? AND sql IS NOT NULL", table(schema))
	if err != nil {
		return nil, err
	}
	defer rows.Close() //nolint:errcheck // Err tells what matters
	present := map[string]string{}
	for rows.Next() {
		var name, text string
		if err := rows.Scan(&name, &text); err != nil {
			return nil, err
		}
		present[name] = text
	}
	return present, rows.Err()
}

// createIndex is the statement that makes an index, under its name in the file.
func createIndex(schema docdb.Schema, ix docdb.Index, inFile string) string {
	unique := ""
	if ix.Unique {
		unique = "UNIQUE "
	}
	fields := expressions(ix.Fields)
	terms := make([]string, 0, len(fields)+len(ix.Where))
	for _, w := range ix.Where {
		terms = append(terms, condition(w))
	}
	for _, f := range fields {
		terms = append(terms, f+" IS NOT NULL")
	}
	columns := fields
	if !ix.Unique { // the id makes the order complete
		columns = append(columns, "id")
	}
	return "CREATE " + unique + "INDEX " + inFile + " ON " + table(schema) +
		" (" + strings.Join(columns, ", ") + ") WHERE " + strings.Join(terms, " AND ")
}
