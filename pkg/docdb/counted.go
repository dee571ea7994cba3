package docdb

import (
	"context"
	"sync/atomic"
)

// Counted is a database that counts the calls that read: Get, GetMany, Find and Count, in
// transactions too. The number tells what an answer costs on every machine.
type Counted struct {
	DB
	reads atomic.Int64
}

// CountReads returns the database as a Counted.
func CountReads(db DB) *Counted { return &Counted{DB: db} }

// Reads is how many calls have read so far.
func (c *Counted) Reads() int64 { return c.reads.Load() }

// Get is Reader's.
func (c *Counted) Get(ctx context.Context, collection, id string) (Document, error) {
	return countedReader{c.DB, c}.Get(ctx, collection, id)
}

// GetMany is Reader's.
func (c *Counted) GetMany(ctx context.Context, collection string, ids []string) ([]Document, error) {
	return countedReader{c.DB, c}.GetMany(ctx, collection, ids)
}

// Find is Reader's.
func (c *Counted) Find(ctx context.Context, collection string, q Query) (Page, error) {
	return countedReader{c.DB, c}.Find(ctx, collection, q)
}

// Count is Reader's.
func (c *Counted) Count(ctx context.Context, collection string, q Query) (int64, error) {
	return countedReader{c.DB, c}.Count(ctx, collection, q)
}

// View is DB's.
func (c *Counted) View(ctx context.Context, fn func(Reader) error) error {
	return c.DB.View(ctx, func(r Reader) error { return fn(countedReader{r, c}) })
}

// Update is DB's.
func (c *Counted) Update(ctx context.Context, fn func(Tx) error) error {
	return c.DB.Update(ctx, func(tx Tx) error { return fn(countedTx{tx, countedReader{tx, c}}) })
}

type countedReader struct {
	Reader
	of *Counted
}

func (r countedReader) Get(ctx context.Context, collection, id string) (Document, error) {
	r.of.reads.Add(1)
	return r.Reader.Get(ctx, collection, id)
}

func (r countedReader) GetMany(ctx context.Context, collection string, ids []string) ([]Document, error) {
	r.of.reads.Add(1)
	return r.Reader.GetMany(ctx, collection, ids)
}

func (r countedReader) Find(ctx context.Context, collection string, q Query) (Page, error) {
	r.of.reads.Add(1)
	return r.Reader.Find(ctx, collection, q)
}

func (r countedReader) Count(ctx context.Context, collection string, q Query) (int64, error) {
	r.of.reads.Add(1)
	return r.Reader.Count(ctx, collection, q)
}

// countedTx writes as its transaction does, and counts what it reads.
type countedTx struct {
	Tx
	r countedReader
}

func (t countedTx) Get(ctx context.Context, collection, id string) (Document, error) {
	return t.r.Get(ctx, collection, id)
}

func (t countedTx) GetMany(ctx context.Context, collection string, ids []string) ([]Document, error) {
	return t.r.GetMany(ctx, collection, ids)
}

func (t countedTx) Find(ctx context.Context, collection string, q Query) (Page, error) {
	return t.r.Find(ctx, collection, q)
}

func (t countedTx) Count(ctx context.Context, collection string, q Query) (int64, error) {
	return t.r.Count(ctx, collection, q)
}
