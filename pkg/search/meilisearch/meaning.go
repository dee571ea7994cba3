package meilisearch

import (
	"context"
	"fmt"

	client "github.com/meilisearch/meilisearch-go"

	"lateral/pkg/search"
)

// wholeWords is how many hits by words are asked for at least. Where there are no more, one
// request answers the query.
const wholeWords = 50

// searchMeaning asks for the hits by words and for those nearest in meaning in one request,
// and puts them together here. The server's own hybrid search would leave meaning out where
// the words find enough, count every document of the index, and order by the better of the
// two scores; and its threshold takes seconds where another order is asked for.
func (x index) searchMeaning(ctx context.Context, q search.Query) (search.Result, error) {
	q = q.ByMeaning(hasWords(q))
	asked := x.requests(q)
	if len(asked) == 0 {
		return search.Result{Hits: []search.Hit{}, Facets: noFacets(q)}, nil
	}
	res, err := x.server.MultiSearchWithContext(ctx, &client.MultiSearchRequest{Queries: asked})
	if err != nil {
		return search.Result{}, failure(ctx, err)
	}
	if len(res.Results) != len(asked) {
		return search.Result{}, fmt.Errorf("search: meilisearch gave %d answers to %d", len(res.Results), len(asked))
	}
	t := newTogether(q)
	answers := res.Results
	if hasWords(q) {
		if err := t.addWords(answers[0]); err != nil {
			return search.Result{}, err
		}
		answers = answers[1:]
	}
	for _, answer := range answers {
		if err := t.addNear(answer); err != nil {
			return search.Result{}, err
		}
	}
	t.keepNearest()
	if err := x.findAmong(ctx, q, t); err != nil {
		return search.Result{}, err
	}
	return t.result()
}

// requests are that of the words, if there are any, and one for each vector.
func (x index) requests(q search.Query) []*client.SearchRequest {
	var all []*client.SearchRequest
	if hasWords(q) {
		r := x.part(q)
		r.Query, r.MatchingStrategy, r.Facets, r.Sort = x.words(q), client.All, q.Facets, order(q)
		size := int64(max(q.Offset+q.PageSize(), wholeWords))
		r.HitsPerPage, r.Page = &size, 1 // so the server counts the hits
		all = append(all, r)
	}
	for _, v := range q.Meaning.Vectors {
		r := x.part(q)
		r.Vector = make([]float32, len(v))
		for i, n := range v {
			r.Vector[i] = float32(n)
		}
		r.Hybrid = &client.SearchRequestHybrid{SemanticRatio: 1, Embedder: x.embedder()}
		r.AttributesToRetrieve = append(r.AttributesToRetrieve, q.Facets...)
		r.RankingScoreThreshold = scoreOf(q.Meaning.Least)
		r.Limit = int64(q.Meaning.Most())
		all = append(all, r)
	}
	return all
}

// part is what all requests of a query have in common: the filters, and what orders are made
// of.
func (x index) part(q search.Query) *client.SearchRequest {
	r := &client.SearchRequest{
		IndexUID: x.uid, ShowRankingScore: true,
		AttributesToRetrieve: []string{idKey, pointKey},
	}
	if q.Sort.Key == search.SortField {
		r.AttributesToRetrieve = append(r.AttributesToRetrieve, q.Sort.Field)
	}
	if all := filters(q); len(all) > 0 {
		r.Filter = all
	}
	return r
}

// findAmong asks which of the nearest have the words too, where the server has not listed
// all that have them.
func (x index) findAmong(ctx context.Context, q search.Query, t *together) error {
	unknown := t.nearUnlisted()
	if len(unknown) == 0 {
		return nil
	}
	r := x.part(q)
	r.Query, r.MatchingStrategy, r.Limit = x.words(q), client.All, int64(len(unknown))
	r.Filter = append(filters(q), expression(search.OneOf(unknown...)))
	res, err := x.manager().SearchWithContext(ctx, "", r)
	if err != nil {
		return failure(ctx, err)
	}
	for _, h := range res.Hits {
		f, err := foundOf(h)
		if err != nil {
			return err
		}
		t.found(f.ID).words = f.Score
	}
	return nil
}
