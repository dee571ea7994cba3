package meilisearch_test

import (
	"testing"

	"lateral/pkg/search"
	"lateral/pkg/search/meilisearch"
	"lateral/pkg/search/searchtest"
)

func TestConformance(t *testing.T) {
	c := server(t)
	searchtest.Run(t, func(t *testing.T) search.Engine { return meilisearch.New(private(t, c)) })
}
