package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"

	"lateral/pkg/docdb"
	"lateral/pkg/docdb/backup"
	"lateral/services/support"
)

// restore is "lateral restore".
type restore struct {
	File string `arg:"" type:"existingfile" help:"A file that \"lateral backup\" wrote."`
}

// Run reads a backup into an empty database and builds the search indexes. It
// reads the whole file and compares it with its digest before it writes; the
// data goes live only when it is complete.
func (r *restore) Run(ctx context.Context, c *Config, out io.Writer) error {
	read, err := r.verify()
	if err != nil {
		return err
	}
	if !read.Sealed {
		_, _ = fmt.Fprintln(out, "The backup carries no digest: an older lateral wrote it. Only its count of documents was compared.")
	}
	if c.MongoDBURI != "" {
		err = r.intoMongoDB(ctx, c)
	} else {
		err = r.intoFolder(ctx, c)
	}
	if err != nil {
		return c.advise(err)
	}
	_, _ = fmt.Fprintf(out, "%d documents restored\n", read.Documents)
	p, err := open(ctx, c)
	if err != nil {
		return err
	}
	defer p.close() //nolint:errcheck // everything acknowledged is on the disk
	return reindex{}.rebuild(ctx, p, out)
}

// verify reads the file to its end, so that an error shows before anything is
// written.
func (r *restore) verify() (backup.Summary, error) {
	known := map[string]docdb.Schema{}
	for _, schema := range schemas(&engines{}) {
		known[schema.Name] = schema
	}
	return r.each(func(collection string, d docdb.Document) error {
		schema, ok := known[collection]
		if !ok {
			return fmt.Errorf("it is of %q, which this version does not know", collection)
		}
		return schema.Check(d)
	})
}

func (r *restore) each(fn func(collection string, d docdb.Document) error) (backup.Summary, error) {
	file, err := os.Open(r.File)
	if err != nil {
		return backup.Summary{}, err
	}
	defer file.Close() //nolint:errcheck // only read
	read, err := backup.Read(file, fn)
	if err != nil {
		err = fmt.Errorf("%s: %w", r.File, err)
	}
	return read, err
}

// These limit the documents, and the bytes, of one transaction.
const (
	batchDocuments = 1000
	batchBytes     = 4 << 20
)

// into inserts every document of the file, and completes those of an older layout.
// Versions start again at 1, which only makes open pages stale.
func (r *restore) into(ctx context.Context, db docdb.DB) error {
	b := batch{db: db}
	_, err := r.each(func(collection string, d docdb.Document) error {
		b.documents, b.collections = append(b.documents, d), append(b.collections, collection)
		if b.bytes += len(d.Body); len(b.documents) < batchDocuments && b.bytes < batchBytes {
			return nil
		}
		return b.write(ctx)
	})
	if err == nil {
		err = b.write(ctx)
	}
	if err != nil {
		return err
	}
	return support.Complete(ctx, db)
}

// batch is what goes into one transaction.
type batch struct {
	db          docdb.DB
	documents   []docdb.Document
	collections []string
	bytes       int
}

func (b *batch) write(ctx context.Context) error {
	err := b.db.Update(ctx, func(tx docdb.Tx) error {
		for i, d := range b.documents {
			if err := tx.Insert(ctx, b.collections[i], d); err != nil {
				return fmt.Errorf("%s of %s: %w", d.ID, b.collections[i], err)
			}
		}
		return nil
	})
	if errors.Is(err, docdb.ErrDuplicate) {
		err = fmt.Errorf("%w: something in it is there twice: %w", backup.ErrDamaged, err)
	}
	b.documents, b.collections, b.bytes = b.documents[:0], b.collections[:0], 0
	return err
}

// mustBeEmpty refuses a database that holds documents.
func mustBeEmpty(ctx context.Context, e *engines) error {
	collection, n, err := held(ctx, e)
	if err != nil || n == 0 {
		return err
	}
	return advised(fmt.Errorf("the database is not empty: %s holds %d documents", collection, n),
		"A backup is restored into an empty one: name a new folder by "+named("data")+", or a new database by "+named("mongodb-uri")+".")
}

// held is the first collection with documents, and their number; 0 where none
// has any.
func held(ctx context.Context, e *engines) (collection string, n int64, err error) {
	for _, schema := range schemas(e) {
		if n, err = e.db.Count(ctx, schema.Name, docdb.Query{}); err != nil || n > 0 {
			return schema.Name, n, err
		}
	}
	return "", 0, nil
}
