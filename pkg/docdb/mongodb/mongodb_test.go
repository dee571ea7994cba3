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

// engine is MongoDB on a server. Where two transactions interfere, one runs again.
func engine(on *mongodtest.Server) docdbtest.Engine {
	return docdbtest.Engine{
		Place: func(t testing.TB) string {
			uri, name := on.Database(t)
			return name + " " + uri
		},
		Open: func(t testing.TB, place string) docdb.DB {
			name, uri, _ := strings.Cut(place, " ")
			db, err := mongodb.Open(t.Context(), uri, name)
			if err != nil {
				t.Fatal(err)
			}
			return db
		},
	}
}

func TestPort(t *testing.T) {
	server.URI(t)
	docdbtest.Run(t, engine(&server))
}

func TestSoakSurvivesKill(t *testing.T) { docdbtest.SurvivesKill(t, engine(&server)) }

func TestSurvivesRestart(t *testing.T) {
	alone := mongodtest.Alone(t)
	e := engine(alone)
	e.Restart = alone.Restart
	docdbtest.SurvivesRestart(t, e)
}
