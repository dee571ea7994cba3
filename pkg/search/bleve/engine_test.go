package bleve_test

import (
	"testing"

	"lateral/pkg/search"
	"lateral/pkg/search/bleve"
	"lateral/pkg/search/searchtest"
)

// engine is Bleve in a folder, which one process has at a time.
func engine() searchtest.Engine {
	return searchtest.Engine{
		Place:      func(t *testing.T) string { return t.TempDir() },
		Open:       func(t *testing.T, dir string) search.Engine { return open(t, dir) },
		Guarantees: searchtest.Guarantees{OneProcess: true},
	}
}

func TestConformance(t *testing.T) { searchtest.Run(t, engine()) }

func TestSurvivesKill(t *testing.T) { searchtest.SurvivesKill(t, engine()) }

func open(t testing.TB, dir string) *bleve.Engine {
	t.Helper()
	e, err := bleve.New(dir)
	if err != nil {
		t.Fatal(err)
	}
	return e
}
