package sqlite

import (
	"context"
	"database/sql"
	"encoding/json"

	"lateral/pkg/docdb"
)

// reader implements docdb.Reader on a pool or a transaction.
type reader struct {
	querier
	schemas *schemas
}

func (r reader) Get(ctx context.Context, collection, id string) (docdb.Document, error) {
	schema, err := r.schemas.get(collection)
	if err != nil {
		return docdb.Document{}, err
	}
	if err := ctx.Err(); err != nil {
		return docdb.Document{}, r.failed(ctx, err, "get %s from %s", id, collection)
	}
	d, digest := docdb.Document{ID: id}, sql.NullInt64{}
	// Watching the context costs as much as the read of one document, which is over before
	// a watcher could start.
	found, err := r.one(context.WithoutCancel(ctx), getText(schema), []any{id}, &d.Version, (*[]byte)(&d.Body), &digest)
	switch {
	case err != nil:
		return docdb.Document{}, r.failed(ctx, err, "get %s from %s", id, collection)
	case !found:
		return docdb.Document{}, docdb.ErrNotFound
	}
	return d, intact(collection, d, digest)
}

func (r reader) GetMany(ctx context.Context, collection string, ids []string) ([]docdb.Document, error) {
	schema, err := r.schemas.get(collection)
	if err != nil || len(ids) == 0 {
		return nil, err
	}
	array, err := json.Marshal(ids)
	if err != nil {
		return nil, err
	}
	rows, err := r.query(ctx, getManyText(schema), string(array))
	if err != nil {
		return nil, r.failed(ctx, err, "get %d from %s", len(ids), collection)
	}
	defer rows.Close() //nolint:errcheck // Err tells what matters
	found, err := scanMany(rows, collection)
	if err != nil {
		return nil, r.failed(ctx, err, "get %d from %s", len(ids), collection)
	}
	return found, nil
}

func scanMany(rows *sql.Rows, collection string) ([]docdb.Document, error) {
	var found []docdb.Document
	for rows.Next() {
		d, err := scanDocument(rows, collection)
		if err != nil {
			return nil, err
		}
		found = append(found, d)
	}
	return found, rows.Err()
}

// scanDocument reads the document of a row, and the columns that follow it into more.
func scanDocument(rows *sql.Rows, collection string, more ...any) (docdb.Document, error) {
	var d docdb.Document
	var digest sql.NullInt64
	if err := rows.Scan(append([]any{&d.ID, &d.Version, (*[]byte)(&d.Body), &digest}, more...)...); err != nil {
		return d, err
	}
	return d, intact(collection, d, digest)
}

func (r reader) Find(ctx context.Context, collection string, q docdb.Query) (docdb.Page, error) {
	schema, err := r.schemas.get(collection)
	if err != nil {
		return docdb.Page{}, err
	}
	plan, err := schema.Plan(q)
	if err != nil || plan.Nothing() {
		return docdb.Page{}, err
	}
	text, args := findText(schema, plan)
	rows, err := r.query(ctx, text, args...)
	if err != nil {
		return docdb.Page{}, r.failed(ctx, err, "find in %s", collection)
	}
	defer rows.Close() //nolint:errcheck // Err tells what matters
	page, err := scanPage(rows, collection, plan)
	if err != nil {
		return docdb.Page{}, r.failed(ctx, err, "find in %s", collection)
	}
	return page, nil
}

// scanPage reads one row more than a page holds, to know whether another page follows.
func scanPage(rows *sql.Rows, collection string, plan docdb.Plan) (docdb.Page, error) {
	var page docdb.Page
	values, id := make([]any, len(plan.Open)), ""
	into := make([]any, len(values))
	for i := range values {
		into[i] = &values[i]
	}
	for rows.Next() {
		if len(page.Documents) == plan.Limit {
			page.Next = plan.Cursor(values, id)
			break
		}
		d, err := scanDocument(rows, collection, into...)
		if err != nil {
			return page, err
		}
		id = d.ID
		page.Documents = append(page.Documents, d)
	}
	return page, rows.Err()
}

func (r reader) Count(ctx context.Context, collection string, q docdb.Query) (int64, error) {
	schema, err := r.schemas.get(collection)
	if err != nil {
		return 0, err
	}
	q.After = "" // over all pages
	plan, err := schema.Plan(q)
	if err != nil || plan.Nothing() {
		return 0, err
	}
	text, args := countText(schema, plan)
	var n int64
	if _, err = r.one(ctx, text, args, &n); err != nil {
		return 0, r.failed(ctx, err, "count in %s", collection)
	}
	return n, nil
}

// failed reports what was being done, and notes that the transaction has ended.
func (r reader) failed(ctx context.Context, err error, format string, args ...any) error {
	err = failed(ctx, err, format, args...)
	r.broke(err)
	return err
}

// one scans the first row, if there is one.
func (r reader) one(ctx context.Context, text string, args []any, into ...any) (bool, error) {
	rows, err := r.query(ctx, text, args...)
	if err != nil {
		return false, err
	}
	defer rows.Close() //nolint:errcheck // Err tells what matters
	if !rows.Next() {
		return false, rows.Err()
	}
	return true, rows.Scan(into...)
}

// intact compares a document with the digest that was written with it.
func intact(collection string, d docdb.Document, digest sql.NullInt64) error {
	if !digest.Valid || digest.Int64 != docdb.Digest(collection, d.ID, d.Version, d.Body) {
		return docdb.Altered(collection, d.ID)
	}
	return nil
}
