package bleve

import (
	"context"

	"github.com/blevesearch/bleve/v2/mapping"
	blevesearch "github.com/blevesearch/bleve/v2/search"
	"github.com/blevesearch/bleve/v2/search/query"
	index "github.com/blevesearch/bleve_index_api"
)

// filterQuery finds the documents that pass a filter. It is evaluated at once: a filter beside a
// query of everything would be asked about each document.
type filterQuery struct{ filter query.Query }

// Searcher evaluates the query, as wordsQuery does.
func (q *filterQuery) Searcher(ctx context.Context, r index.IndexReader, m mapping.IndexMapping,
	o blevesearch.SearcherOptions) (blevesearch.Searcher, error) {
	docs, err := passing(ctx, r, m, o, q.filter)
	if err != nil {
		return nil, err
	}
	hits := make([]hit, len(docs))
	for i, doc := range docs {
		hits[i] = hit{doc, 1}
	}
	return &hitSearcher{hits: hits}, nil
}

// passing are the numbers of the documents that pass a filter, in order.
func passing(ctx context.Context, r index.IndexReader, m mapping.IndexMapping, o blevesearch.SearcherOptions,
	filter query.Query) (docs []uint64, err error) {
	if filter == nil {
		filter = query.NewMatchAllQuery()
	}
	o.Score = "none"
	s, err := filter.Searcher(ctx, r, m, o)
	if err != nil {
		return nil, err
	}
	defer func() { err = firstError(err, s.Close()) }()
	pool := blevesearch.NewDocumentMatchPool(s.DocumentMatchPoolSize()+1, 0)
	space := &blevesearch.SearchContext{DocumentMatchPool: pool, IndexReader: r}
	for {
		match, err := s.Next(space)
		if err != nil || match == nil {
			return docs, err
		}
		docs = append(docs, match.IndexInternalID.Value())
		pool.Put(match)
	}
}
