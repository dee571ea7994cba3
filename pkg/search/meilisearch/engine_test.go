package meilisearch_test

import (
	"testing"

	"lateral/pkg/search"
	"lateral/pkg/search/meilisearch"
	"lateral/pkg/search/meilisearch/meilisearchtest"
	"lateral/pkg/search/searchtest"
)

// engine is Meilisearch on a server, with a prefix that keeps each place apart.
func engine(c meilisearch.Config) searchtest.Engine {
	return searchtest.Engine{
		Place: func(t *testing.T) string { return private(t, c).Prefix },
		Open: func(_ *testing.T, prefix string) search.Engine {
			c.Prefix = prefix
			return meilisearch.New(c)
		},
	}
}

func TestConformance(t *testing.T) {
	searchtest.Run(t, engine(meilisearchtest.Server(t, "the search suite on Meilisearch")))
}
