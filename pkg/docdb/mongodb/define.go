package mongodb

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"

	"go.mongodb.org/mongo-driver/bson"
	"go.mongodb.org/mongo-driver/mongo"
	"go.mongodb.org/mongo-driver/mongo/options"

	"lateral/pkg/docdb"
)

// Define creates missing collections and indexes. An index whose declaration
// changed is built anew before the old one is dropped; one that is no longer
// declared is dropped. Several programs may define the same at once.
func (db *DB) Define(ctx context.Context, declared ...docdb.Schema) error {
	for _, schema := range declared {
		if err := schema.Validate(); err != nil {
			return err
		}
	}
	for _, schema := range declared {
		if err := db.define(ctx, schema); err != nil {
			return failed(ctx, err, "define %s", schema.Name)
		}
		db.schemas.put(schema)
	}
	return nil
}

func (db *DB) define(ctx context.Context, schema docdb.Schema) error {
	if err := db.db.CreateCollection(ctx, schema.Name); err != nil && !hasCode(err, codeNamespaceExists) {
		return err
	}
	indexes := db.db.Collection(schema.Name).Indexes()
	present, err := indexes.ListSpecifications(ctx)
	if err != nil {
		return err
	}
	surplus := map[string]bool{}
	for _, p := range present {
		surplus[p.Name] = p.Name != "_id_"
	}
	var missing []docdb.Index
	for _, ix := range schema.Indexes {
		if _, there := surplus[indexName(ix)]; there {
			delete(surplus, indexName(ix))
		} else {
			missing = append(missing, ix)
		}
	}
	err = create(ctx, indexes, schema, missing)
	if hasCode(err, codeIndexOptions, codeIndexKeySpecs) { // one was renamed: the old stands in the way
		if err := drop(ctx, indexes, surplus); err != nil {
			return err
		}
		err = create(ctx, indexes, schema, missing)
	}
	if err != nil {
		return err
	}
	return drop(ctx, indexes, surplus)
}

func create(ctx context.Context, indexes mongo.IndexView, schema docdb.Schema, missing []docdb.Index) error {
	for _, ix := range missing {
		if _, err := indexes.CreateOne(ctx, model(ix)); err != nil {
			return asDuplicate(err, schema)
		}
	}
	return nil
}

func drop(ctx context.Context, indexes mongo.IndexView, surplus map[string]bool) error {
	for name, dropped := range surplus {
		if !dropped {
			continue
		}
		if _, err := indexes.DropOne(ctx, name); err != nil && !hasCode(err, codeIndexNotFound) {
			return fmt.Errorf("dropping index %s: %w", name, err)
		}
	}
	return nil
}

// model is a declared index as MongoDB has it. The id makes the order complete
// where the fields may be equal in several documents.
func model(ix docdb.Index) mongo.IndexModel {
	var keys bson.D
	for _, f := range ix.Fields {
		keys = append(keys, bson.E{Key: field(f), Value: 1})
	}
	if !ix.Unique {
		keys = append(keys, bson.E{Key: "_id", Value: 1})
	}
	return mongo.IndexModel{Keys: keys, Options: options.Index().
		SetName(indexName(ix)).
		SetUnique(ix.Unique).
		SetPartialFilterExpression(bson.D{{Key: "$and", Value: membership(ix)}})}
}

// indexName tells an index from one of the same name that was declared otherwise.
func indexName(ix docdb.Index) string {
	text, err := json.Marshal(ix)
	if err != nil { // checked by Schema.Validate
		panic(err)
	}
	sum := sha256.Sum256(text)
	return ix.Name + "-" + hex.EncodeToString(sum[:6])
}
