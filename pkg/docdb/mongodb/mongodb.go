package mongodb

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"time"

	"go.mongodb.org/mongo-driver/bson"
	"go.mongodb.org/mongo-driver/mongo"
	"go.mongodb.org/mongo-driver/mongo/options"
	"go.mongodb.org/mongo-driver/mongo/readconcern"
	"go.mongodb.org/mongo-driver/mongo/readpref"
	"go.mongodb.org/mongo-driver/mongo/writeconcern"

	"lateral/pkg/docdb"
)

// DB is a docdb.DB on a MongoDB database.
type DB struct {
	reader
	client *mongo.Client
}

var _ docdb.DB = (*DB)(nil)

// Open connects to the servers that the URI names. It fails if they do not answer before
// ctx ends (or within the URI's serverSelectionTimeoutMS, 30 seconds by default), or are
// not a replica set. It overrules read and write concerns of the URI.
func Open(ctx context.Context, uri, database string) (*DB, error) {
	durable, journal := writeconcern.Majority(), true
	durable.Journal = &journal
	client, err := mongo.Connect(ctx, options.Client().ApplyURI(uri).
		SetReadConcern(readconcern.Majority()).
		SetReadPreference(readpref.Primary()).
		SetWriteConcern(durable).
		SetRetryReads(true).SetRetryWrites(true))
	if err != nil {
		return nil, fmt.Errorf("mongodb: %w", err)
	}
	db := &DB{
		client: client,
		reader: reader{
			db:      client.Database(database),
			schemas: &schemas{byName: map[string]docdb.Schema{}},
			ended:   new(error),
		},
	}
	if err := db.checkTransactions(ctx); err != nil {
		return nil, errors.Join(err, db.Close())
	}
	return db, nil
}

// checkTransactions asks whether the server is a replica set or a router.
func (db *DB) checkTransactions(ctx context.Context) error {
	var hello struct {
		SetName string `bson:"setName"`
		Message string `bson:"msg"`
	}
	if err := db.db.RunCommand(ctx, bson.D{{Key: "hello", Value: 1}}).Decode(&hello); err != nil {
		return failed(ctx, err, "hello")
	}
	if hello.SetName == "" && hello.Message != "isdbgrid" {
		return errors.New("mongodb: the server is not a replica set, so it has no transactions")
	}
	return nil
}

// Ping asks the primary.
func (db *DB) Ping(ctx context.Context) error {
	return failed(ctx, db.client.Ping(ctx, readpref.Primary()), "ping")
}

// Close waits up to ten seconds for running calls, and disconnects.
func (db *DB) Close() error {
	ctx, cancel := context.WithTimeout(context.Background(), 10*time.Second)
	defer cancel()
	return failed(ctx, db.client.Disconnect(ctx), "close")
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
		return schema, fmt.Errorf("mongodb: collection %q was not defined", collection)
	}
	return schema, nil
}

func (s *schemas) put(schema docdb.Schema) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.byName[schema.Name] = schema
}

// reader implements docdb.Reader, on a session or without one.
type reader struct {
	db      *mongo.Database
	session mongo.Session // nil outside of transactions and snapshots
	schemas *schemas
	ended   *error // why nothing more can be done in the transaction
}
