package mongodb

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"strconv"

	"go.mongodb.org/mongo-driver/bson"
	"go.mongodb.org/mongo-driver/mongo"
	"go.mongodb.org/mongo-driver/mongo/options"

	"lateral/pkg/docdb"
)

// Define creates missing collections and indexes. Several programs may define the same at
// once.
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
	names, err := db.presentIndexes(ctx, schema)
	if err != nil {
		return err
	}
	missing, _ := compare(schema, names)
	err = create(ctx, db.db.Collection(schema.Name).Indexes(), schema, missing)
	if inTheWay(err) { // it finds the same documents under another name
		return nil
	}
	return err
}

func (db *DB) presentIndexes(ctx context.Context, schema docdb.Schema) ([]string, error) {
	present, err := db.db.Collection(schema.Name).Indexes().ListSpecifications(ctx)
	if err != nil {
		return nil, err
	}
	var names []string
	for _, p := range present {
		if p.Name != "_id_" {
			names = append(names, p.Name)
		}
	}
	return names, nil
}

// compare returns which indexes are missing, and the names of those that no declaration asks
// for.
func compare(schema docdb.Schema, present []string) (missing []docdb.Index, surplus []string) {
	there := map[string]bool{}
	for _, name := range present {
		base, _ := maker(name)
		there[base] = true
	}
	declared := map[string]bool{}
	for _, ix := range schema.Indexes {
		declared[indexName(ix)] = true
		if !there[indexName(ix)] {
			missing = append(missing, ix)
		}
	}
	for _, name := range present {
		if base, edition := maker(name); edition <= schema.Edition && !declared[base] {
			surplus = append(surplus, name)
		}
	}
	return missing, surplus
}

// create makes missing indexes. It returns those that another index blocks.
func create(ctx context.Context, indexes mongo.IndexView, schema docdb.Schema, missing []docdb.Index) error {
	var refused error
	for _, ix := range missing {
		_, err := indexes.CreateOne(ctx, model(ix, schema.Edition))
		if inTheWay(err) {
			refused = err
		} else if err != nil {
			return asDuplicate(err, schema)
		}
	}
	return refused
}

// inTheWay says that an index of the same fields has another name or other options.
func inTheWay(err error) bool { return hasCode(err, codeIndexOptions, codeIndexKeySpecs) }

// model is a declared index as MongoDB has it. The id makes the order complete if several
// documents may have equal fields.
func model(ix docdb.Index, edition int) mongo.IndexModel {
	var keys bson.D
	for _, f := range ix.Fields {
		keys = append(keys, bson.E{Key: field(f), Value: 1})
	}
	if !ix.Unique {
		keys = append(keys, bson.E{Key: "_id", Value: 1})
	}
	return mongo.IndexModel{Keys: keys, Options: options.Index().
		SetName(madeBy(edition, indexName(ix))).
		SetUnique(ix.Unique).
		SetPartialFilterExpression(bson.D{{Key: "$and", Value: membership(ix)}})}
}

// indexName differs for indexes of one name with different declarations.
func indexName(ix docdb.Index) string {
	text, err := json.Marshal(ix)
	if err != nil { // checked by Schema.Validate
		panic(err)
	}
	sum := sha256.Sum256(text)
	return ix.Name + "-" + hex.EncodeToString(sum[:6])
}

// madeBy is the name of an index in the database. If an edition made it, the name ends with
// the edition.
func madeBy(edition int, name string) string {
	if edition == 0 {
		return name
	}
	return name + "@" + strconv.Itoa(edition)
}
