package bleve_test

import (
	"testing"

	"lateral/pkg/search"
	"lateral/pkg/search/bleve"
	"lateral/pkg/search/searchtest"
)

func TestConformance(t *testing.T) {
	searchtest.Run(t, func(t *testing.T) search.Engine { return open(t, t.TempDir()) })
}

func open(t testing.TB, dir string) *bleve.Engine {
	t.Helper()
	e, err := bleve.New(dir)
	if err != nil {
		t.Fatal(err)
	}
	return e
}
