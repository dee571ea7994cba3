package mongodb

import (
	"context"
	"maps"
	"slices"

	"go.mongodb.org/mongo-driver/bson"

	"lateral/pkg/docdb"
)

var _ docdb.Examiner = (*DB)(nil)

// Glance implements docdb.Examiner. The server checks its own pages whenever it reads them,
// so nothing is left to do.
func (db *DB) Glance(ctx context.Context) error { return db.Ping(ctx) }

// Examine implements docdb.Examiner. The server compares indexes with their collections,
// and this compares every document that has a digest with it.
func (db *DB) Examine(ctx context.Context, each func(docdb.Fault) error) error {
	for _, schema := range db.schemas.all() {
		if err := db.validate(ctx, schema, each); err != nil {
			return err
		}
		if err := db.examine(ctx, schema, each); err != nil {
			return err
		}
	}
	return nil
}

// validate makes the server check a collection and its indexes.
func (db *DB) validate(ctx context.Context, schema docdb.Schema, each func(docdb.Fault) error) error {
	var answer struct {
		Valid  bool     `bson:"valid"`
		Errors []string `bson:"errors"`
	}
	err := db.db.RunCommand(ctx, bson.D{{Key: "validate", Value: schema.Name}}).Decode(&answer)
	if hasCode(err, codeUnauthorized) { // the account may only read and write
		return nil
	}
	if err != nil {
		return failed(ctx, err, "validate %s", schema.Name)
	}
	for _, line := range answer.Errors {
		if err := each(docdb.Fault{Collection: schema.Name, What: "is damaged: " + line}); err != nil {
			return err
		}
	}
	if !answer.Valid && len(answer.Errors) == 0 {
		return each(docdb.Fault{Collection: schema.Name, What: "is damaged, as the server says"})
	}
	return nil
}

func (db *DB) examine(ctx context.Context, schema docdb.Schema, each func(docdb.Fault) error) error {
	cursor, err := db.db.Collection(schema.Name).Find(ctx, bson.D{})
	if err != nil {
		return failed(ctx, err, "examine %s", schema.Name)
	}
	defer cursor.Close(ctx) //nolint:errcheck // Err tells what matters
	for cursor.Next(ctx) {
		var s stored
		if err := cursor.Decode(&s); err != nil {
			return failed(ctx, err, "examine %s", schema.Name)
		}
		if _, err := s.document(schema.Name); err != nil {
			if err := each(docdb.Altered(schema.Name, s.ID)); err != nil {
				return err
			}
		}
	}
	return failed(ctx, cursor.Err(), "examine %s", schema.Name)
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
