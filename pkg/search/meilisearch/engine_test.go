package meilisearch_test

import (
	"testing"

	"lateral/pkg/search"
	"lateral/pkg/search/meilisearch"
	"lateral/pkg/search/meilisearch/meilisearchtest"
	"lateral/pkg/search/searchtest"
)

func TestConformance(t *testing.T) {
	c := meilisearchtest.Server(t, "the search suite on Meilisearch")
	searchtest.Run(t, func(t *testing.T) search.Engine { return meilisearch.New(private(t, c)) })
}
