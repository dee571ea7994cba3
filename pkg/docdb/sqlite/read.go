package sqlite

import (
	"context"
	"database/sql/driver"
	"encoding/json"
	"fmt"
	"sync"

	"lateral/pkg/docdb"
)

// reader implements docdb.Reader on a pool or a transaction.
type reader struct {
	querier
	schemas *schemas
}

// Get returns the document or docdb.ErrNotFound.
func (r reader) Get(ctx context.Context, collection, id string) (docdb.Document, error) {
	found, err := r.documents(ctx, collection, "get "+id, func(s docdb.Schema) question {
		return question{text: getText(s), args: []any{id}}
	})
	if err != nil {
		return docdb.Document{}, err
	}
	if len(found) == 0 {
		return docdb.Document{}, docdb.ErrNotFound
	}
	return found[0], nil
}

// GetMany returns the documents that exist among the ids, ordered by id.
func (r reader) GetMany(ctx context.Context, collection string, ids []string) ([]docdb.Document, error) {
	array, err := json.Marshal(ids)
	if err != nil || len(ids) == 0 {
		return nil, err
	}
	return r.documents(ctx, collection, "get many", func(s docdb.Schema) question {
		return question{text: getManyText(s), args: []any{string(array)}}
	})
}

// documents are those that the question finds.
func (r reader) documents(ctx context.Context, collection, doing string,
	ask func(docdb.Schema) question) ([]docdb.Document, error) {
	schema, err := r.schemas.get(collection)
	if err != nil {
		return nil, err
	}
	var found []docdb.Document
	err = r.query(ctx, ask(schema), func(row []driver.Value) (bool, error) {
		d, err := documentOf(row, collection)
		found = append(found, d)
		return true, err
	})
	if err != nil {
		return nil, r.failed(ctx, err, "%s from %s", doing, collection)
	}
	return found, nil
}

// Find returns a page; docdb.ErrBadCursor if After belongs to another query.
func (r reader) Find(ctx context.Context, collection string, q docdb.Query) (docdb.Page, error) {
	var page docdb.Page
	schema, err := r.schemas.get(collection)
	if err != nil {
		return page, err
	}
	plan, err := schema.Plan(q)
	if err != nil || plan.Nothing() {
		return page, err
	}
	text, args := findText(schema, plan)
	var last []any // the fields of the last document that the index leaves open
	// There is one row more than the page holds if another page follows.
	err = r.query(ctx, question{text, args, plan.In != nil}, func(row []driver.Value) (bool, error) {
		if n := len(page.Documents); n == plan.Limit {
			page.Next = plan.Cursor(last, page.Documents[n-1].ID)
			return false, nil
		}
		d, err := documentOf(row, collection)
		page.Documents = append(page.Documents, d)
		last = append(last[:0], values(row[documentColumns:])...)
		return true, err
	})
	if err != nil {
		return docdb.Page{}, r.failed(ctx, err, "find in %s", collection)
	}
	return page, nil
}

// Count returns how many documents the query finds over all its pages.
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
	err = r.query(ctx, question{text, args, true}, func(row []driver.Value) (bool, error) {
		n, _ = row[0].(int64)
		return false, nil
	})
	if err != nil {
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

// documentColumns is how many columns a document takes: id, version, body and digest.
const documentColumns = 4

// documentOf is the document of a row, compared with the digest that was written with it.
func documentOf(row []driver.Value, collection string) (docdb.Document, error) {
	id, isText := row[0].(string)
	version, isNumber := row[1].(int64)
	body, isBody := row[2].(string)
	digest, isSealed := row[3].(int64)
	d := docdb.Document{ID: id, Version: version, Body: json.RawMessage(body)}
	if !isText || !isNumber || !isBody || !isSealed || digest != docdb.Digest(collection, id, version, d.Body) {
		return d, docdb.Altered(collection, id)
	}
	return d, nil
}

// values copies the values of a row, which hold no memory of the driver.
func values(row []driver.Value) []any {
	all := make([]any, len(row))
	for i, v := range row {
		all[i] = v
	}
	return all
}

// schemas remembers what Define declared.
type schemas struct {
	mu     sync.RWMutex
	byName map[string]docdb.Schema
}

func (s *schemas) get(collection string) (docdb.Schema, error) {
	s.mu.RLock()
	defer s.mu.RUnlock()
	schema, ok := s.byName[collection]
	if !ok {
		return schema, fmt.Errorf("sqlite: collection %q was not defined", collection)
	}
	return schema, nil
}
