package mongodtest

import (
	"testing"

	"lateral/pkg/docdb"
	"lateral/pkg/docdb/mongodb"
)

// Open returns a new database of the server, as Database says, opened by our own driver.
func (s *Server) Open(t testing.TB) docdb.DB {
	t.Helper()
	uri, name := s.Database(t)
	db, err := mongodb.Open(t.Context(), uri, name)
	if err != nil {
		t.Fatal(err)
	}
	return db
}
