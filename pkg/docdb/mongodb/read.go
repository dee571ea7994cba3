package mongodb

import (
	"context"
	"errors"
	"fmt"

	"go.mongodb.org/mongo-driver/bson"
	"go.mongodb.org/mongo-driver/mongo"
	"go.mongodb.org/mongo-driver/mongo/options"

	"lateral/pkg/docdb"
)

// within is the reader of a session that begins.
func (r reader) within(session mongo.Session) reader {
	return reader{db: r.db, session: session, schemas: r.schemas, ended: new(error)}
}

// stored is how a document is stored.
type stored struct {
	ID      string   `bson:"_id"`
	Version int64    `bson:"version"`
	Body    bson.Raw `bson:"body"`
	Digest  *int64   `bson:"digest"` // nil: written by an older program
}

// document is the document as it was written; a Fault if it is damaged.
func (s stored) document(collection string) (docdb.Document, error) {
	if s.Digest != nil && *s.Digest != docdb.Digest(collection, s.ID, s.Version, s.Body) {
		return docdb.Document{}, docdb.Altered(collection, s.ID)
	}
	body, err := toJSON(s.Body)
	if err != nil {
		return docdb.Document{}, fmt.Errorf("mongodb: body of %s: %w", s.ID, err)
	}
	return docdb.Document{ID: s.ID, Version: s.Version, Body: body}, nil
}

func (r reader) Get(ctx context.Context, collection, id string) (docdb.Document, error) {
	schema, ctx, err := r.enter(ctx, collection)
	if err != nil {
		return docdb.Document{}, err
	}
	var s stored
	err = r.db.Collection(schema.Name).FindOne(ctx, bson.D{{Key: "_id", Value: id}}).Decode(&s)
	if errors.Is(err, mongo.ErrNoDocuments) {
		return docdb.Document{}, docdb.ErrNotFound
	}
	if err != nil {
		return docdb.Document{}, r.leave(ctx, schema, err, "get %s from %s", id, collection)
	}
	return s.document(collection)
}

func (r reader) GetMany(ctx context.Context, collection string, ids []string) ([]docdb.Document, error) {
	schema, ctx, err := r.enter(ctx, collection)
	if err != nil || len(ids) == 0 {
		return nil, err
	}
	cursor, err := r.db.Collection(schema.Name).Find(ctx,
		bson.D{{Key: "_id", Value: bson.D{{Key: "$in", Value: ids}}}},
		options.Find().SetSort(bson.D{{Key: "_id", Value: 1}}))
	if err != nil {
		return nil, r.leave(ctx, schema, err, "get %d from %s", len(ids), collection)
	}
	var all []stored
	if err := cursor.All(ctx, &all); err != nil {
		return nil, r.leave(ctx, schema, err, "get %d from %s", len(ids), collection)
	}
	return documents(collection, all)
}

func documents(collection string, all []stored) ([]docdb.Document, error) {
	var found []docdb.Document
	for _, s := range all {
		d, err := s.document(collection)
		if err != nil {
			return nil, err
		}
		found = append(found, d)
	}
	return found, nil
}

func (r reader) Find(ctx context.Context, collection string, q docdb.Query) (docdb.Page, error) {
	schema, ctx, err := r.enter(ctx, collection)
	if err != nil {
		return docdb.Page{}, err
	}
	plan, err := schema.Plan(q)
	if err != nil || plan.Nothing() {
		return docdb.Page{}, err
	}
	n := plan.Limit + 1 // shows whether another page follows
	cursor, err := r.db.Collection(schema.Name).Find(ctx, filter(plan),
		options.Find().SetSort(order(plan)).SetLimit(int64(n)).SetBatchSize(int32(n)))
	if err != nil {
		return docdb.Page{}, r.leave(ctx, schema, err, "find in %s", collection)
	}
	var found []stored
	if err := cursor.All(ctx, &found); err != nil {
		return docdb.Page{}, r.leave(ctx, schema, err, "find in %s", collection)
	}
	return page(collection, plan, found)
}

func page(collection string, plan docdb.Plan, found []stored) (docdb.Page, error) {
	var p docdb.Page
	if len(found) > plan.Limit {
		found = found[:plan.Limit]
		last := found[plan.Limit-1]
		values, err := lookup(last.Body, plan.Open)
		if err != nil {
			return p, fmt.Errorf("mongodb: %s by index %s: %w", last.ID, plan.By.Name, err)
		}
		p.Next = plan.Cursor(values, last.ID)
	}
	var err error
	p.Documents, err = documents(collection, found)
	return p, err
}

func (r reader) Count(ctx context.Context, collection string, q docdb.Query) (int64, error) {
	schema, ctx, err := r.enter(ctx, collection)
	if err != nil {
		return 0, err
	}
	q.After = "" // over all pages
	plan, err := schema.Plan(q)
	if err != nil || plan.Nothing() {
		return 0, err
	}
	n, err := r.db.Collection(schema.Name).CountDocuments(ctx, filter(plan))
	return n, r.leave(ctx, schema, err, "count in %s", collection)
}

// enter gives the context by which the driver knows the session.
func (r reader) enter(ctx context.Context, collection string) (docdb.Schema, context.Context, error) {
	schema, err := r.schemas.get(collection)
	if err != nil {
		return schema, ctx, err
	}
	if *r.ended != nil {
		return schema, ctx, fmt.Errorf("mongodb: the transaction has ended: %w", *r.ended)
	}
	if r.session != nil {
		ctx = mongo.NewSessionContext(ctx, r.session)
	}
	return schema, ctx, nil
}

// leave notes that the transaction has ended: after any failure, the server keeps nothing
// of it.
func (r reader) leave(ctx context.Context, schema docdb.Schema, err error, format string, args ...any) error {
	if err == nil {
		return nil
	}
	err = failed(ctx, asDuplicate(err, schema), format, args...)
	if r.session != nil {
		*r.ended = err
	}
	return err
}
