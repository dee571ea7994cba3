package sqlite

import (
	"context"
	"database/sql"
	"fmt"
	"strconv"
	"strings"

	"lateral/pkg/docdb"
)

// Define creates missing tables and indexes; an index whose declaration
// changed is dropped and built anew, one that is no longer declared is dropped.
func (db *DB) Define(ctx context.Context, declared ...docdb.Schema) error {
	tx, err := db.write.BeginTx(ctx, nil)
	if err != nil {
		return fmt.Errorf("sqlite: define: %w", err)
	}
	defer tx.Rollback() //nolint:errcheck // after a commit this does nothing
	for _, schema := range declared {
		if err := schema.Validate(); err != nil {
			return err
		}
		if err := define(ctx, tx, schema); err != nil {
			return fmt.Errorf("sqlite: define %s: %w", schema.Name, err)
		}
	}
	if err := tx.Commit(); err != nil {
		return fmt.Errorf("sqlite: define: %w", err)
	}
	for _, schema := range declared {
		db.schemas.put(schema)
	}
	return nil
}

func define(ctx context.Context, tx *sql.Tx, schema docdb.Schema) error {
	create := "CREATE TABLE IF NOT EXISTS " + table(schema) +
		" (id TEXT PRIMARY KEY NOT NULL, version INTEGER NOT NULL, body TEXT NOT NULL)"
	if _, err := tx.ExecContext(ctx, create); err != nil {
		return err
	}
	present, err := presentIndexes(ctx, tx, schema)
	if err != nil {
		return err
	}
	for _, ix := range schema.Indexes {
		name, text := indexName(schema, ix), createIndex(schema, ix)
		if present[name] == text {
			delete(present, name)
			continue
		}
		if _, err := tx.ExecContext(ctx, "DROP INDEX IF EXISTS "+name); err != nil {
			return err
		}
		if _, err := tx.ExecContext(ctx, text); err != nil {
			return err
		}
		delete(present, name)
	}
	for name := range present {
		if _, err := tx.ExecContext(ctx, "DROP INDEX "+name); err != nil {
			return err
		}
	}
	return nil
}

func presentIndexes(ctx context.Context, tx *sql.Tx, schema docdb.Schema) (map[string]string, error) {
	rows, err := tx.QueryContext(ctx, "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND tbl_name = ? AND sql IS NOT NULL", table(schema))
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

func createIndex(schema docdb.Schema, ix docdb.Index) string {
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
	return "CREATE " + unique + "INDEX " + indexName(schema, ix) + " ON " + table(schema) +
		" (" + strings.Join(columns, ", ") + ") WHERE " + strings.Join(terms, " AND ")
}

func table(schema docdb.Schema) string { return "c_" + schema.Name }

func indexName(schema docdb.Schema, ix docdb.Index) string { return "i_" + schema.Name + "__" + ix.Name }

// expression is a field as SQL. Paths are checked by Schema.Validate.
func expression(path string) string { return "(body ->> '$." + path + "')" }

func expressions(paths []string) []string {
	out := make([]string, len(paths), len(paths)+1)
	for i, p := range paths {
		out[i] = expression(p)
	}
	return out
}

// condition is an Equals as SQL, its value written out: SQLite uses a partial
// index only for a query that repeats the index's condition to the letter.
func condition(w docdb.Equals) string {
	v, _ := docdb.Value(w.Value) // checked by Schema.Validate
	literal := ""
	switch v := v.(type) {
	case string:
		literal = "'" + strings.ReplaceAll(v, "'", "''") + "'"
	case int64:
		literal = strconv.FormatInt(v, 10)
	case bool:
		literal = "0"
		if v {
			literal = "1"
		}
	}
	return expression(w.Field) + " = " + literal
}
