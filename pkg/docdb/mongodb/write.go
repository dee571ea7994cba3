package mongodb

import (
	"context"
	"fmt"

	"go.mongodb.org/mongo-driver/bson"

	"lateral/pkg/docdb"
)

// writer implements docdb.Tx.
type writer struct{ reader }

func (w *writer) Insert(ctx context.Context, collection string, d docdb.Document) error {
	schema, ctx, body, err := w.encode(ctx, collection, d)
	if err != nil {
		return err
	}
	_, err = w.db.Collection(schema.Name).InsertOne(ctx, bson.D{
		{Key: "_id", Value: d.ID}, {Key: "version", Value: int64(1)}, {Key: "body", Value: body},
		{Key: "digest", Value: docdb.Digest(collection, d.ID, 1, body)},
	})
	return w.leave(ctx, schema, err, "insert %s into %s", d.ID, collection)
}

func (w *writer) Replace(ctx context.Context, collection string, d docdb.Document) error {
	schema, ctx, body, err := w.encode(ctx, collection, d)
	if err != nil {
		return err
	}
	result, err := w.db.Collection(schema.Name).ReplaceOne(ctx, at(d.ID, d.Version),
		bson.D{
			{Key: "version", Value: d.Version + 1}, {Key: "body", Value: body},
			{Key: "digest", Value: docdb.Digest(collection, d.ID, d.Version+1, body)},
		})
	if err != nil {
		return w.leave(ctx, schema, err, "replace %s in %s", d.ID, collection)
	}
	return w.missed(ctx, collection, d.ID, result.MatchedCount)
}

func (w *writer) Delete(ctx context.Context, collection, id string, version int64) error {
	schema, ctx, err := w.enter(ctx, collection)
	if err != nil {
		return err
	}
	result, err := w.db.Collection(schema.Name).DeleteOne(ctx, at(id, version))
	if err != nil {
		return w.leave(ctx, schema, err, "delete %s from %s", id, collection)
	}
	return w.missed(ctx, collection, id, result.DeletedCount)
}

// encode gives the bytes that are stored, which the digest is made of.
func (w *writer) encode(ctx context.Context, collection string,
	d docdb.Document) (docdb.Schema, context.Context, bson.Raw, error) {
	schema, ctx, err := w.enter(ctx, collection)
	if err != nil {
		return schema, ctx, nil, err
	}
	if err := schema.Check(d); err != nil {
		return schema, ctx, nil, err
	}
	object, err := toBSON(d.Body)
	if err != nil {
		return schema, ctx, nil, fmt.Errorf("mongodb: body of %s for %s: %w", d.ID, collection, err)
	}
	body, err := bson.Marshal(object)
	return schema, ctx, body, err
}

func at(id string, version int64) bson.D {
	return bson.D{{Key: "_id", Value: id}, {Key: "version", Value: version}}
}

// missed tells whether the document is at another version or does not exist.
func (w *writer) missed(ctx context.Context, collection, id string, matched int64) error {
	if matched == 1 {
		return nil
	}
	if _, err := w.Get(ctx, collection, id); err != nil {
		return err
	}
	return docdb.ErrStale
}
