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
	"errors"
	"fmt"
	"net/url"
	"runtime"
	"sync"

	_ "modernc.org/sqlite" // the driver "sqlite"

	"lateral/pkg/docdb"
)

// DB is a docdb.DB on a SQLite file. Several processes may open one file.
type DB struct {
	reader
	write      *sql.DB // one connection: writers queue here
	read       *sql.DB
	statements *statements // of write
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
	write, err := sql.Open("sqlite", dsn(file, d, "immediate", "busy_timeout(200)", "cache_size(-8000)"))
	if err != nil {
		return nil, fmt.Errorf("sqlite: opening %s: %w", file, explained(err))
	}
	write.SetMaxOpenConns(1)
	if err := write.PingContext(ctx); err != nil { // creates the file before readers come
		return nil, errors.Join(fmt.Errorf("sqlite: opening %s: %w", file, explained(err)), write.Close())
	}
	read, err := sql.Open("sqlite", dsn(file, d, "deferred", "busy_timeout(10000)", "cache_size(-2000)", "query_only(1)"))
	if err != nil {
		return nil, errors.Join(fmt.Errorf("sqlite: opening %s: %w", file, explained(err)), write.Close())
	}
	connections := max(4, runtime.NumCPU())
	read.SetMaxOpenConns(connections)
	read.SetMaxIdleConns(connections)
	if err := checkCatalogue(ctx, read); err != nil {
		return nil, errors.Join(fmt.Errorf("sqlite: opening %s: %w", file, explained(err)), read.Close(), write.Close())
	}

	schemas := &schemas{byName: map[string]docdb.Schema{}}
	return &DB{reader{pooled{newStatements(read)}, schemas}, write, read, newStatements(write)}, nil
}

func dsn(file string, d Durability, lock string, pragmas ...string) string {
	pragmas = append(pragmas, "journal_mode(WAL)", "synchronous("+string(d)+")", "temp_store(MEMORY)")
	q := url.Values{"_pragma": pragmas, "_txlock": {lock}}
	return "file:" + (&url.URL{Path: file}).EscapedPath() + "?" + q.Encode()
}

// View runs fn on one snapshot, taken at the first read.
func (db *DB) View(ctx context.Context, fn func(docdb.Reader) error) error {
	tx, err := db.read.BeginTx(ctx, &sql.TxOptions{ReadOnly: true})
	if err != nil {
		return failed(ctx, err, "begin")
	}
	defer tx.Rollback() //nolint:errcheck // a reader has nothing to lose
	known := db.querier.(pooled).statements
	return fn(reader{&inTx{tx: tx, known: known}, db.schemas})
}

// Update runs fn while holding the only write lock, so it never runs twice.
func (db *DB) Update(ctx context.Context, fn func(docdb.Tx) error) error {
	tx, err := db.begin(ctx)
	if err != nil {
		return failed(ctx, err, "begin")
	}
	defer tx.Rollback() //nolint:errcheck // after a commit this does nothing
	in := &inTx{tx: tx, known: db.statements}
	if err := fn(&writer{reader{in, db.schemas}, in}); err != nil {
		return err
	}
	if in.broken != nil {
		return in.broken
	}
	if err := tx.Commit(); err != nil {
		return failed(ctx, err, "commit")
	}
	return nil
}

// begin waits for the write lock, also while another process holds it.
func (db *DB) begin(ctx context.Context) (*sql.Tx, error) {
	for {
		tx, err := db.write.BeginTx(ctx, nil)
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
	return errors.Join(db.read.Close(), db.write.Close()) // the writer last: it removes the log
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
		return schema, fmt.Errorf("sqlite: collection %q was not defined", collection)
	}
	return schema, nil
}

func (s *schemas) put(schema docdb.Schema) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.byName[schema.Name] = schema
}
