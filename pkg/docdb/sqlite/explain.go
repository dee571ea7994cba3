package sqlite

import (
	"context"
	"strings"

	"lateral/pkg/docdb"
)

// Explain returns how SQLite would run a query, one step on each line. For tests, and for
// people who look for the cause of a slow page.
func (db *DB) Explain(ctx context.Context, collection string, q docdb.Query) (string, error) {
	schema, err := db.schemas.get(collection)
	if err != nil {
		return "", err
	}
	plan, err := schema.Plan(q)
	if err != nil {
		return "", err
	}
	text, args := findText(schema, plan)
	rows, err := db.read.QueryContext(ctx, "EXPLAIN QUERY PLAN "+text, args...)
	if err != nil {
		return "", failed(ctx, err, "explain in %s", collection)
	}
	defer rows.Close() //nolint:errcheck // Err tells what matters
	var steps []string
	for rows.Next() {
		var id, parent, unused int
		var step string
		if err := rows.Scan(&id, &parent, &unused, &step); err != nil {
			return "", failed(ctx, err, "explain in %s", collection)
		}
		steps = append(steps, step)
	}
	return strings.Join(steps, "\n"), failed(ctx, rows.Err(), "explain in %s", collection)
}
