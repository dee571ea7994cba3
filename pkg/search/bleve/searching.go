package bleve

import (
	"context"
	"errors"
	"strconv"

	blevelib "github.com/blevesearch/bleve/v2"
	blevesearch "github.com/blevesearch/bleve/v2/search"
	"github.com/blevesearch/bleve/v2/search/query"

	"lateral/pkg/search"
)

func (g *generation) search(ctx context.Context, q search.Query) (search.Result, error) {
	likes := map[string]float64{} // how alike the nearest in meaning are
	if q.Meaning != nil {
		q = q.ByMeaning(len(words(q.Words)) > 0)
	}
	req := g.request(q, g.query(q, likes))
	res, err := g.bleve.SearchInContext(ctx, req)
	if errors.Is(err, blevelib.ErrorIndexClosed) {
		return search.Result{}, errClosed()
	}
	if err != nil {
		return search.Result{}, err
	}
	return result(q, res, likes)
}

// request translates a query that has been checked.
func (g *generation) request(q search.Query, root query.Query) *blevelib.SearchRequest {
	req := blevelib.NewSearchRequestOptions(root, q.PageSize(), q.Offset, false)
	req.SortByCustom(order(g.index, q))
	for _, name := range q.Facets {
		req.AddFacet(name, blevelib.NewFacetRequest(valuesPart+name, search.MaxFacetValues))
	}
	if q.Near != nil && !q.Near.Unmeasured {
		req.Fields = []string{pointField}
	}
	return req
}

// query fills likes when it is evaluated.
func (g *generation) query(q search.Query, likes map[string]float64) query.Query {
	filters := conjunction(q)
	var sought *wordsQuery
	if ws := queryWords(g.synonyms, q); len(ws) > 0 {
		sought = &wordsQuery{searchedFields(g.index), ws, g.vocabulary.Load()}
	}
	if q.Meaning != nil {
		return &hybridQuery{words: sought, filter: filters, meaning: *q.Meaning, vectors: g.vectors, likes: likes}
	}
	switch {
	case filters == nil && sought == nil:
		return blevelib.NewMatchAllQuery()
	case filters == nil:
		return sought
	case sought == nil:
		return &filterQuery{filters}
	}
	root := blevelib.NewBooleanQuery()
	root.AddMust(sought)
	root.AddFilter(filters)
	return root
}

// conjunction is what must hold beside the words, nil for nothing.
func conjunction(q search.Query) query.Query {
	limited := q.Near != nil && q.Near.RadiusKM > 0
	var filters []query.Query
	for _, f := range q.Filters {
		one := filter(f)
		if f.Op == search.OpID && limited {
			one, limited = &withinQuery{one, *q.Near}, false
		}
		filters = append(filters, one)
	}
	if limited {
		filters = append(filters, within(*q.Near))
	}
	if len(filters) == 0 {
		return nil
	}
	return blevelib.NewConjunctionQuery(filters...)
}

func queryWords(synonyms thesaurus, q search.Query) []queryWord {
	all := words(q.Words)
	whole := len(all) <= search.MaxWords
	all = all[:min(len(all), search.MaxWords)]
	instead := synonyms.instead(all)
	out := make([]queryWord, len(all))
	for i, w := range all {
		last := i == len(all)-1
		out[i] = queryWord{text: w, prefix: q.Prefix && whole && last, synonyms: instead[i]}
	}
	return out
}

func filter(f search.Filter) query.Query {
	switch f.Op {
	case search.OpRange:
		return numbers(f.Field, f.Min, f.Max)
	case search.OpID:
		return blevelib.NewDocIDQuery(f.Values)
	case search.OpIn:
	}
	alternatives := make([]query.Query, len(f.Values))
	for i, v := range f.Values {
		term := blevelib.NewTermQuery(v)
		term.SetField(valuesPart + f.Field)
		alternatives[i] = term
	}
	if len(alternatives) == 0 {
		return blevelib.NewMatchNoneQuery()
	}
	return blevelib.NewDisjunctionQuery(alternatives...)
}

func numbers(field string, low, high *float64) query.Query {
	yes := true
	q := blevelib.NewNumericRangeInclusiveQuery(low, high, &yes, &yes)
	q.SetField(numberPart + field)
	return q
}

func within(n search.Near) query.Query {
	metres := strconv.FormatFloat(n.RadiusKM*1000, 'f', -1, 64) + "m"
	q := blevelib.NewGeoDistanceQuery(n.Point.Lng, n.Point.Lat, metres)
	q.SetField(pointField)
	return q
}

func order(x search.Index, q search.Query) blevesearch.SortOrder {
	score := &blevesearch.SortScore{Desc: true}
	switch q.Sort.Key {
	case search.SortDistance:
		p := q.Near.Point
		// The unit is one of those that bleve knows, so there is no error.
		byDistance, _ := blevesearch.NewSortGeoDistance(pointField, "m", p.Lng, p.Lat, false)
		return blevesearch.SortOrder{byDistance, score}
	case search.SortField:
		return blevesearch.SortOrder{byField(x, q.Sort), score}
	}
	return blevesearch.SortOrder{score}
}

func byField(x search.Index, s search.Sort) blevesearch.SearchSort {
	out := &blevesearch.SortField{
		Field: orderPart + s.Field, Desc: s.Desc,
		Type: blevesearch.SortFieldAsString, Missing: blevesearch.SortFieldMissingLast,
	}
	if f, _ := x.Field(s.Field); f.Kind == search.Number {
		out.Field, out.Type = numberPart+s.Field, blevesearch.SortFieldAsNumber
	}
	return out
}

func result(q search.Query, res *blevelib.SearchResult, likes map[string]float64) (search.Result, error) {
	out := search.Result{
		Hits:   make([]search.Hit, len(res.Hits)),
		Facets: make(map[string][]search.Count, len(q.Facets)),
		Total:  int(res.Total),
	}
	for i, m := range res.Hits {
		out.Hits[i] = scored(q, m, likes[m.ID])
	}
	for _, name := range q.Facets {
		out.Facets[name] = counts(res.Facets[name])
	}
	return out, nil
}

// scored is a hit with what words and meaning have scored each.
func scored(q search.Query, m *blevesearch.DocumentMatch, likeness float64) search.Hit {
	h := search.Hit{ID: m.ID, Score: min(1, m.Score), Meaning: likeness, Metres: metres(q.Near, m)}
	switch {
	case q.Words == "":
	case q.Meaning == nil:
		h.Words = h.Score
	default:
		h.Words = max(0, min(1, (m.Score-q.Meaning.Share*likeness)/(1-q.Meaning.Share)))
	}
	return h
}

// metres is nil when no distance was asked for, or the hit has no point.
func metres(near *search.Near, m *blevesearch.DocumentMatch) *float64 {
	at, ok := m.Fields[pointField].([]float64)
	if near == nil || !ok || len(at) != 2 {
		return nil
	}
	d := near.Point.Metres(search.Point{Lng: at[0], Lat: at[1]})
	return &d
}

func counts(f *blevesearch.FacetResult) []search.Count {
	if f == nil || f.Terms == nil {
		return []search.Count{}
	}
	out := make([]search.Count, 0, f.Terms.Len())
	for _, t := range f.Terms.Terms() {
		out = append(out, search.Count{Value: t.Term, Count: t.Count})
	}
	return out
}
