package sqlite

import (
	"context"

	"lateral/pkg/docdb"
)

// writer implements docdb.Tx.
type writer struct {
	reader
	in *inTx
}

func (w *writer) Insert(ctx context.Context, collection string, d docdb.Document) error {
	schema, err := w.writable(collection, d)
	if err != nil {
		return err
	}
	_, err = w.in.exec(ctx, schema, insertText(schema), d.ID, string(d.Body))
	return failed(ctx, err, "insert %s into %s", d.ID, collection)
}

func (w *writer) Replace(ctx context.Context, collection string, d docdb.Document) error {
	schema, err := w.writable(collection, d)
	if err != nil {
		return err
	}
	n, err := w.in.exec(ctx, schema, replaceText(schema), string(d.Body), d.ID, d.Version)
	if err != nil || n == 1 {
		return failed(ctx, err, "replace %s in %s", d.ID, collection)
	}
	return w.missed(ctx, collection, d.ID)
}

func (w *writer) Delete(ctx context.Context, collection, id string, version int64) error {
	schema, err := w.schemas.get(collection)
	if err != nil {
		return err
	}
	n, err := w.in.exec(ctx, schema, deleteText(schema), id, version)
	if err != nil || n == 1 {
		return failed(ctx, err, "delete %s from %s", id, collection)
	}
	return w.missed(ctx, collection, id)
}

func (w *writer) writable(collection string, d docdb.Document) (docdb.Schema, error) {
	schema, err := w.schemas.get(collection)
	if err != nil {
		return schema, err
	}
	return schema, schema.Check(d)
}

// missed tells a document at another version from one that is not there.
func (w *writer) missed(ctx context.Context, collection, id string) error {
	if _, err := w.Get(ctx, collection, id); err != nil {
		return err
	}
	return docdb.ErrStale
}
