package mongodb_test

import (
	"os"
	"strings"
	"testing"

	"lateral/pkg/docdb"
	"lateral/pkg/docdb/docdbtest"
	"lateral/pkg/docdb/mongodb"
	"lateral/pkg/docdb/mongodb/mongodtest"
)

var server mongodtest.Server

func TestMain(m *testing.M) { os.Exit(server.Run(m)) }

func open(t testing.TB, uri, name string) *mongodb.DB {
	t.Helper()
	db, err := mongodb.Open(t.Context(), uri, name)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := db.Close(); err != nil {
			t.Errorf("close: %v", err)
		}
	})
	return db
}

func fresh(t testing.TB) *mongodb.DB {
	uri, name := server.Database(t)
	return open(t, uri, name)
}

func TestPort(t *testing.T) {
	server.URI(t)
	docdbtest.Run(t, func(t testing.TB) docdb.DB { return fresh(t) })
}

func TestSoakSurvivesKill(t *testing.T) {
	place := func(t testing.TB) string {
		uri, name := server.Database(t)
		return name + " " + uri
	}
	docdbtest.SurvivesKill(t, place, func(t testing.TB, place string) docdb.DB {
		name, uri, _ := strings.Cut(place, " ")
		return open(t, uri, name)
	})
}
