package meilisearch_test

import (
	"errors"
	"fmt"
	"testing"
	"time"

	client "github.com/meilisearch/meilisearch-go"

	"lateral/pkg/search"
	"lateral/pkg/search/meilisearch"
	"lateral/pkg/search/meilisearch/meilisearchtest"
	"lateral/pkg/search/searchtest"
)

// BenchmarkOffers asks an index of 10,000 documents through the port, and asks the server
// itself the like in turn: for words, for vectors, or for both by its own hybrid search, and
// for as many hits as meaning finds.
func BenchmarkOffers(b *testing.B) {
	c := private(b, meilisearchtest.Server(b, "the search benchmark on Meilisearch"))
	e := meilisearch.New(c)
	defer e.Close()
	searchtest.FillOffers(b, e, 10_000)
	bare := admin(c).Index(c.Prefix + "offers")
	for _, kind := range searchtest.Kinds() {
		b.Run(kind, func(b *testing.B) {
			draw := searchtest.NewDraw(2)
			var ours, theirs searchtest.Times
			through := func(q search.Query) error {
				start := time.Now()
				_, err := e.Search(b.Context(), "offers", q)
				ours = append(ours, time.Since(start))
				return err
			}
			straight := func(q search.Query) error {
				start := time.Now()
				_, err := bare.SearchWithContext(b.Context(), "", bareRequest(q))
				theirs = append(theirs, time.Since(start))
				return err
			}
			for b.Loop() {
				q := draw.Query(kind)
				first, second := through, straight
				if len(ours)%2 == 1 { // who comes second finds warm pages
					first, second = straight, through
				}
				if err := errors.Join(first(q), second(q)); err != nil {
					b.Fatal(err)
				}
			}
			for _, p := range []int{50, 99} {
				b.ReportMetric(ours.Percentile(p), fmt.Sprintf("p%d-ms", p))
				b.ReportMetric(theirs.Percentile(p), fmt.Sprintf("bare-p%d-ms", p))
			}
			b.ReportMetric(ours.Percentile(50)/theirs.Percentile(50), "p50-ratio")
		})
	}
}

// bareRequest is what one would ask the server itself.
func bareRequest(q search.Query) *client.SearchRequest {
	size := int64(search.DefaultLimit)
	r := &client.SearchRequest{
		Query: q.Words, MatchingStrategy: client.All, ShowRankingScore: true, Facets: q.Facets,
		AttributesToRetrieve: []string{"_id", "_geo"}, Page: 1, HitsPerPage: &size,
	}
	if m := q.Meaning; m != nil {
		size = int64(m.Most())
		r.Hybrid = &client.SearchRequestHybrid{Embedder: "meaning_bench", SemanticRatio: m.Share}
		for _, n := range m.Vectors[0] {
			r.Vector = append(r.Vector, float32(n))
		}
	}
	filters := []string{}
	for _, f := range q.Filters {
		filters = append(filters, meilisearch.Expression(f))
	}
	at := fmt.Sprintf("%f, %f", q.Near.Point.Lat, q.Near.Point.Lng)
	if q.Near.RadiusKM > 0 {
		filters = append(filters, fmt.Sprintf("_geoRadius(%s, %f)", at, q.Near.RadiusKM*1000))
	}
	if len(filters) > 0 {
		r.Filter = filters
	}
	if q.Sort == search.ByDistance() {
		r.Sort = []string{"_geoPoint(" + at + "):asc"}
	}
	return r
}
