// Package sqlite keeps docdb documents in one SQLite file: a table for each collection with
// the JSON text in a column, and an expression index for each declared index. Writers take
// turns on one connection; readers see the last committed state without waiting
// (write-ahead log). A commit is on the disk before it is acknowledged.
//
// Each row has a digest of itself. The header of the file has a digest of the catalogue of
// tables and indexes (the pragma user_version). SQLite finds pages that do not fit
// together, but not a letter that has changed. Every read compares the digest.
package sqlite

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"errors"
	"fmt"
	"net/url"
	"runtime"

	_ "modernc.org/sqlite" // the driver "sqlite"

	"lateral/pkg/docdb"
)

// DB is a docdb.DB on a SQLite file. Several processes may open one file.
type DB struct {
	reader
	writers *pool // one connection: writers queue here
	readers *pool
	write   *sql.DB // for Define, and for what is done once
	read    *sql.DB
}

var _ docdb.DB = (*DB)(nil)

// Durability says when a commit is acknowledged.
type Durability string

// The durabilities.
const (
	OnDisk   Durability = "FULL" // when it is on the disk
	InMemory Durability = "OFF"  // at once: for data that can be made again, since a power cut may spoil the file
)

// Open opens or creates the file. Acknowledged writes are on the disk.
func Open(ctx context.Context, file string) (*DB, error) { return OpenWith(ctx, file, OnDisk) }

// OpenWith is Open with another durability.
func OpenWith(ctx context.Context, file string, d Durability) (*DB, error) {
	// Another process's writer is waited for in short turns, so that begin can see whether
	// ctx has ended. SQLite itself would not look.
	// The log is copied into the file once it has some 16 MB: a page that is changed again and again is then
	// copied once.
	writing := dsn(file, d, "immediate", "busy_timeout(200)", "cache_size(-8000)", "wal_autocheckpoint(4000)")
	reading := dsn(file, d, "deferred", "busy_timeout(10000)", "cache_size(-2000)", "query_only(1)")
	write, err := sql.Open("sqlite", writing)
	if err != nil {
		return nil, fmt.Errorf("sqlite: opening %s: %w", file, explained(err))
	}
	write.SetMaxOpenConns(1)
	if err := write.PingContext(ctx); err != nil { // creates the file before readers come
		return nil, errors.Join(fmt.Errorf("sqlite: opening %s: %w", file, explained(err)), write.Close())
	}
	read, err := sql.Open("sqlite", reading)
	if err != nil {
		return nil, errors.Join(fmt.Errorf("sqlite: opening %s: %w", file, explained(err)), write.Close())
	}
	read.SetMaxIdleConns(1)
	if err := checkCatalogue(ctx, read); err != nil {
		return nil, errors.Join(fmt.Errorf("sqlite: opening %s: %w", file, explained(err)), read.Close(), write.Close())
	}

	connect := func(of *sql.DB, dsn string) func() (driver.Conn, error) {
		return func() (driver.Conn, error) { return of.Driver().Open(dsn) }
	}
	writers := newPool(1, connect(write, writing))
	readers := newPool(max(4, runtime.NumCPU()), connect(read, reading))
	schemas := &schemas{byName: map[string]docdb.Schema{}}
	return &DB{reader{pooled{readers}, schemas}, writers, readers, write, read}, nil
}

func dsn(file string, d Durability, lock string, pragmas ...string) string {
	pragmas = append(pragmas, "journal_mode(WAL)", "synchronous("+string(d)+")", "temp_store(MEMORY)")
	q := url.Values{"_pragma": pragmas, "_txlock": {lock}}
	return "file:" + (&url.URL{Path: file}).EscapedPath() + "?" + q.Encode()
}

// View runs fn on one snapshot, taken at the first read.
func (db *DB) View(ctx context.Context, fn func(docdb.Reader) error) error {
	h, err := db.readers.take(ctx)
	if err != nil {
		return failed(ctx, err, "begin")
	}
	defer db.readers.give(h)
	in, err := beginOn(ctx, h, beginReading)
	if err != nil {
		return failed(ctx, err, "begin")
	}
	defer in.rollback() // a reader has nothing to lose
	return fn(reader{in, db.schemas})
}

// Update runs fn while holding the only write lock, so it never runs twice.
func (db *DB) Update(ctx context.Context, fn func(docdb.Tx) error) error {
	h, err := db.writers.take(ctx)
	if err != nil {
		return failed(ctx, err, "begin")
	}
	defer db.writers.give(h)
	in, err := turn(ctx, func() (*inTx, error) { return beginOn(ctx, h, beginWriting) })
	if err != nil {
		return failed(ctx, err, "begin")
	}
	defer in.rollback() // after a commit this does nothing
	if err := fn(&writer{reader{in, db.schemas}, in}); err != nil {
		return err
	}
	return in.commit()
}

// turn waits for the write lock, also while another process holds it.
func turn[T any](ctx context.Context, begin func() (T, error)) (T, error) {
	for {
		tx, err := begin()
		if err == nil || ctx.Err() != nil || !isBusy(err) {
			return tx, err
		}
	}
}

// Ping reads from the file.
func (db *DB) Ping(ctx context.Context) error {
	var one int
	return failed(ctx, db.read.QueryRowContext(ctx, "SELECT 1").Scan(&one), "ping")
}

// Close waits for running statements and closes the file.
func (db *DB) Close() error {
	// The writers last: they remove the log.
	return errors.Join(db.readers.close(), db.read.Close(), db.writers.close(), db.write.Close())
}

func (s *schemas) put(schema docdb.Schema) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.byName[schema.Name] = schema
}
