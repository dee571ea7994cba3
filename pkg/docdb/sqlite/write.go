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
	if _, err = w.in.exec(ctx, insertText(schema), d.ID, string(d.Body),
		docdb.Digest(collection, d.ID, 1, d.Body)); err != nil {
		return w.failed(ctx, asDuplicate(err, schema), "insert %s into %s", d.ID, collection)
	}
	return nil
}

func (w *writer) Replace(ctx context.Context, collection string, d docdb.Document) error {
	schema, err := w.writable(collection, d)
	if err != nil {
		return err
	}
	digest := docdb.Digest(collection, d.ID, d.Version+1, d.Body)
	n, err := w.in.exec(ctx, replaceText(schema), string(d.Body), digest, d.ID, d.Version)
	if err != nil {
		return w.failed(ctx, asDuplicate(err, schema), "replace %s in %s", d.ID, collection)
	}
	return w.missed(ctx, collection, d.ID, n)
}

func (w *writer) Delete(ctx context.Context, collection, id string, version int64) error {
	schema, err := w.schemas.get(collection)
	if err != nil {
		return err
	}
	n, err := w.in.exec(ctx, deleteText(schema), id, version)
	if err != nil {
		return w.failed(ctx, err, "delete %s from %s", id, collection)
	}
	return w.missed(ctx, collection, id, n)
}

func (w *writer) writable(collection string, d docdb.Document) (docdb.Schema, error) {
	schema, err := w.schemas.get(collection)
	if err != nil {
		return schema, err
	}
	return schema, schema.Check(d)
}

// missed tells whether the document is at another version or does not exist.
func (w *writer) missed(ctx context.Context, collection, id string, changed int64) error {
	if changed == 1 {
		return nil
	}
	if _, err := w.Get(ctx, collection, id); err != nil {
		return err
	}
	return docdb.ErrStale
}
