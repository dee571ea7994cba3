package bleve

import (
	"context"

	"github.com/blevesearch/bleve/v2/geo"
	"github.com/blevesearch/bleve/v2/mapping"
	"github.com/blevesearch/bleve/v2/numeric"
	blevesearch "github.com/blevesearch/bleve/v2/search"
	"github.com/blevesearch/bleve/v2/search/query"
	"github.com/blevesearch/bleve/v2/search/searcher"
	index "github.com/blevesearch/bleve_index_api"

	"lateral/pkg/search"
)

// withinQuery finds those of a few documents that are within a radius. It looks at the place of
// each: bleve's own filter looks for all places in the circle, which takes longer where it is asked
// of few.
type withinQuery struct {
	few  query.Query
	near search.Near
}

// Searcher looks at places as the documents come.
func (q *withinQuery) Searcher(ctx context.Context, r index.IndexReader, m mapping.IndexMapping,
	o blevesearch.SearcherOptions) (blevesearch.Searcher, error) {
	few, err := q.few.Searcher(ctx, r, m, o)
	if err != nil {
		return nil, err
	}
	places, err := r.DocValueReader([]string{pointField})
	if err != nil {
		return nil, firstError(err, few.Close())
	}
	var at *search.Point
	read := func(_ string, value []byte) { at = pointOf(value, at) }
	return searcher.NewFilteringSearcher(ctx, few, func(_ *blevesearch.SearchContext, d *blevesearch.DocumentMatch) bool {
		at = nil
		err := places.VisitDocValues(d.IndexInternalID, read)
		return err == nil && at != nil && q.near.Point.Metres(*at) <= 1000*q.near.RadiusKM
	}), nil
}

// pointOf is the point of a value that bleve keeps of one; another where it is one of the coarser
// values, which it keeps too.
func pointOf(value []byte, otherwise *search.Point) *search.Point {
	coded := numeric.PrefixCoded(value)
	if shift, err := coded.Shift(); err != nil || shift != 0 {
		return otherwise
	}
	hash, err := coded.Int64()
	if err != nil {
		return otherwise
	}
	return &search.Point{Lat: geo.MortonUnhashLat(uint64(hash)), Lng: geo.MortonUnhashLon(uint64(hash))}
}
