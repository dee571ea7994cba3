package bleve

import (
	"context"

	"github.com/blevesearch/bleve/v2/mapping"
	blevesearch "github.com/blevesearch/bleve/v2/search"
	index "github.com/blevesearch/bleve_index_api"
)

// hitSearcher gives bleve hits that are already found, in order of document.
type hitSearcher struct {
	hits []hit
	next int
}

// Next returns the next hit, nil at the end.
func (s *hitSearcher) Next(ctx *blevesearch.SearchContext) (*blevesearch.DocumentMatch, error) {
	if s.next >= len(s.hits) {
		return nil, nil // bleve's sign for the end
	}
	h := s.hits[s.next]
	s.next++
	m := ctx.DocumentMatchPool.Get()
	m.IndexInternalID = index.NewIndexInternalID(m.IndexInternalID, h.doc)
	m.Score = h.score
	return m, nil
}

// Advance returns the hit of that document, or the first after it.
func (s *hitSearcher) Advance(ctx *blevesearch.SearchContext,
	id index.IndexInternalID) (*blevesearch.DocumentMatch, error) {
	s.next = skip(s.hits, min(s.next, len(s.hits)), id.Value())
	return s.Next(ctx)
}

// Close has nothing to release.
func (s *hitSearcher) Close() error { return nil }

// Weight is 1: the scores are final.
func (s *hitSearcher) Weight() float64 { return 1 }

// SetQueryNorm does nothing: the scores are final.
func (s *hitSearcher) SetQueryNorm(float64) {}

// Count is the number of hits.
func (s *hitSearcher) Count() uint64 { return uint64(len(s.hits)) }

// Min is the number of clauses that must hold, of which there are none.
func (s *hitSearcher) Min() int { return 0 }

// Size is the memory the hits take, in bytes.
func (s *hitSearcher) Size() int { return 16 * len(s.hits) }

// DocumentMatchPoolSize is the number of matches that are in use at once.
func (s *hitSearcher) DocumentMatchPoolSize() int { return 1 }

// Searcher evaluates the query at once: bleve's filters, facets and orders
// then work on its hits.
func (q *wordsQuery) Searcher(ctx context.Context, r index.IndexReader, _ mapping.IndexMapping,
	_ blevesearch.SearcherOptions) (blevesearch.Searcher, error) {
	hits, err := q.hits(ctx, r)
	if err != nil {
		return nil, err
	}
	return &hitSearcher{hits: hits}, nil
}

// hits are the documents that have all of the words, in order of document.
func (q *wordsQuery) hits(ctx context.Context, r index.IndexReader) (hits []hit, err error) {
	found := make([]occurrences, len(q.words))
	defer func() {
		for _, o := range found {
			err = firstError(err, o.close())
		}
	}()
	for i, w := range q.words {
		if found[i], err = q.occurrences(ctx, r, w); err != nil {
			return nil, err
		}
	}
	hits, err = match(r, found)
	if err != nil {
		return nil, err
	}
	for i := range hits {
		hits[i].score /= float64(len(q.words))
	}
	return hits, nil
}
