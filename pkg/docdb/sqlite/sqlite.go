// Package sqlite keeps docdb documents in one SQLite file: a table for each
// collection with the JSON text in a column, and an expression index for each
// declared index. Writers take turns on one connection; readers see the last
// committed state without waiting (write-ahead log). A commit is on the disk
// before it is acknowledged.
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
	write *sql.DB // one connection: writers queue here
	read  *sql.DB
}

var _ docdb.DB = (*DB)(nil)

// Open opens or creates the file.
func Open(ctx context.Context, file string) (*DB, error) {
	pragmas := []string{
		"busy_timeout(10000)", "journal_mode(WAL)", "synchronous(FULL)",
		"cache_size(-8000)", "mmap_size(0)", "temp_store(MEMORY)",
	}
	write, err := sql.Open("sqlite", dsn(file, append(pragmas, "foreign_keys(0)"), "immediate"))
	if err != nil {
		return nil, fmt.Errorf("sqlite: opening %s: %w", file, err)
	}
	write.SetMaxOpenConns(1)
	if err := write.PingContext(ctx); err != nil { // creates the file before readers come
		return nil, errors.Join(fmt.Errorf("sqlite: opening %s: %w", file, err), write.Close())
	}
	read, err := sql.Open("sqlite", dsn(file, append(pragmas, "query_only(1)"), "deferred"))
	if err != nil {
		return nil, errors.Join(err, write.Close())
	}
	connections := max(4, runtime.NumCPU())
	read.SetMaxOpenConns(connections)
	read.SetMaxIdleConns(connections)

	schemas := &schemas{byName: map[string]docdb.Schema{}}
	return &DB{reader{prepared(read), schemas}, write, read}, nil
}

func dsn(file string, pragmas []string, lock string) string {
	q := url.Values{"_pragma": pragmas, "_txlock": {lock}}
	return "file:" + (&url.URL{Path: file}).EscapedPath() + "?" + q.Encode()
}

// View runs fn on one snapshot.
func (db *DB) View(ctx context.Context, fn func(docdb.Reader) error) error {
	tx, err := db.read.BeginTx(ctx, &sql.TxOptions{ReadOnly: true})
	if err != nil {
		return fmt.Errorf("sqlite: %w", err)
	}
	defer tx.Rollback() //nolint:errcheck // a reader has nothing to lose
	return fn(reader{tx, db.schemas})
}

// Update runs fn while holding the only write lock, so it never runs twice.
func (db *DB) Update(ctx context.Context, fn func(docdb.Tx) error) error {
	tx, err := db.write.BeginTx(ctx, nil)
	if err != nil {
		return fmt.Errorf("sqlite: begin: %w", err)
	}
	defer tx.Rollback() //nolint:errcheck // after a commit this does nothing
	if err := fn(&writer{reader{tx, db.schemas}, tx}); err != nil {
		return err
	}
	if err := ctx.Err(); err != nil {
		return err
	}
	if err := tx.Commit(); err != nil {
		return fmt.Errorf("sqlite: commit: %w", err)
	}
	return nil
}

// Ping reads from the file.
func (db *DB) Ping(ctx context.Context) error {
	var one int
	return db.read.QueryRowContext(ctx, "SELECT 1").Scan(&one)
}

// Close waits for running statements and closes the file.
func (db *DB) Close() error {
	return errors.Join(db.read.Close(), db.write.Close())
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
