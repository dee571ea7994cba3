package peopletest

import (
	"context"
	"path/filepath"
	"testing"

	"lateral/pkg/docdb"
	"lateral/pkg/docdb/sqlite"
)

// On is a test whose kit keeps its documents in a database of the caller's, instead of a SQLite file of its own.
func On(t testing.TB, db docdb.DB) testing.TB { return on{t, db} }

// on is a test with its database.
type on struct {
	testing.TB
	db docdb.DB
}

// opened is the database of a test, which is closed with it.
func opened(ctx context.Context, t testing.TB) docdb.DB {
	t.Helper()
	if given, is := t.(on); is {
		return given.db
	}
	file, err := sqlite.Open(ctx, filepath.Join(t.TempDir(), "test.db"))
	if err != nil {
		t.Fatal(err)
	}
	return file
}
