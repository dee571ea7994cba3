package bleve

import (
	"cmp"
	"context"
	"slices"

	"github.com/blevesearch/bleve/v2/mapping"
	blevesearch "github.com/blevesearch/bleve/v2/search"
	"github.com/blevesearch/bleve/v2/search/query"
	index "github.com/blevesearch/bleve_index_api"

	"lateral/pkg/search"
)

// hybridQuery finds documents that pass a filter: those that have the words, and those that
// are nearest in meaning. The filter is inside, since the nearest must be sought among those
// that pass it.
type hybridQuery struct {
	words   *wordsQuery // nil for none
	filter  query.Query // nil for none
	meaning search.Meaning
	vectors *vectorStore
	likes   map[string]float64 // is filled: how alike the nearest are, by id
}

// Searcher evaluates the query at once, as wordsQuery does.
func (q *hybridQuery) Searcher(ctx context.Context, r index.IndexReader, m mapping.IndexMapping,
	o blevesearch.SearcherOptions) (blevesearch.Searcher, error) {
	docs, err := passing(ctx, r, m, o, q.filter)
	if err != nil {
		return nil, err
	}
	hits, err := q.byWords(ctx, r, docs)
	if err != nil {
		return nil, err
	}
	seen, err := q.vectors.of(r)
	if err != nil {
		return nil, err
	}
	near := seen.nearest(docs, q.meaning, q.vectors.size)
	for _, h := range near {
		id, err := r.ExternalID(index.NewIndexInternalID(nil, h.doc))
		if err != nil {
			return nil, err
		}
		q.likes[id] = h.likeness
	}
	return &hitSearcher{hits: together(q.meaning, hits, near)}, nil
}

// byWords are the hits of the words among docs.
func (q *hybridQuery) byWords(ctx context.Context, r index.IndexReader, docs []uint64) ([]hit, error) {
	if q.words == nil || len(docs) == 0 {
		return nil, nil
	}
	hits, err := q.words.hits(ctx, r)
	kept := hits[:0]
	for _, h := range hits {
		if n, found := slices.BinarySearch(docs, h.doc); found {
			docs = docs[n:]
			kept = append(kept, h)
		}
	}
	return kept, err
}

// together are the hits by words, which are in order, and those by meaning, scored by both.
func together(m search.Meaning, words []hit, near []likeHit) []hit {
	slices.SortFunc(near, func(a, b likeHit) int { return cmp.Compare(a.doc, b.doc) })
	all := make([]hit, 0, len(words)+len(near))
	for len(words)+len(near) > 0 {
		switch {
		case len(near) == 0 || len(words) > 0 && words[0].doc < near[0].doc:
			all = append(all, hit{words[0].doc, m.Score(words[0].score, 0)})
			words = words[1:]
		case len(words) == 0 || near[0].doc < words[0].doc:
			all = append(all, hit{near[0].doc, m.Score(0, near[0].likeness)})
			near = near[1:]
		default:
			all = append(all, hit{near[0].doc, m.Score(words[0].score, near[0].likeness)})
			words, near = words[1:], near[1:]
		}
	}
	return all
}
