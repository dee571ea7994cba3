package meilisearch

import (
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

	client "github.com/meilisearch/meilisearch-go"

	"lateral/pkg/search"
)

func (x index) search(ctx context.Context, q search.Query) (search.Result, error) {
	res, err := x.manager().SearchWithContext(ctx, "", x.request(q))
	if err != nil {
		return search.Result{}, failure(ctx, err)
	}
	return result(q, res)
}

// filters are in the server's language.
func filters(q search.Query) []string {
	var all []string
	for _, f := range q.Filters {
		all = append(all, expression(f))
	}
	if q.Near != nil && q.Near.RadiusKM > 0 {
		all = append(all, within(*q.Near))
	}
	return all
}

// request translates a query that has been checked.
func (x index) request(q search.Query) *client.SearchRequest {
	r := &client.SearchRequest{
		Query:                x.words(q),
		MatchingStrategy:     client.All,
		AttributesToRetrieve: []string{idKey, pointKey},
		ShowRankingScore:     true,
		Facets:               q.Facets,
		Sort:                 order(q),
	}
	if all := filters(q); len(all) > 0 {
		r.Filter = all
	}
	size, offset := int64(q.PageSize()), int64(q.Offset)
	if offset%size == 0 {
		// Asked for a page by its number, the server counts the hits.
		r.HitsPerPage, r.Page = &size, offset/size+1
	} else {
		r.Limit, r.Offset = size, offset
	}
	return r
}

// words leaves nothing of a query but its words: quotes and a hyphen before a
// word mean something to the server. It takes the last word to be unfinished
// unless something follows it.
func (x index) words(q search.Query) string {
	all := strings.FieldsFunc(q.Words, noWord)
	unfinished := q.Prefix && len(all) <= search.MaxWords
	text := strings.Join(x.thesaurus.standIns(all[:min(len(all), search.MaxWords)]), " ")
	if unfinished || text == "" {
		return text
	}
	return text + " "
}

// hasWords says whether the words of a query come to any.
func hasWords(q search.Query) bool {
	return strings.ContainsFunc(q.Words, func(r rune) bool { return !noWord(r) })
}

func order(q search.Query) []string {
	switch q.Sort.Key {
	case search.SortDistance:
		return []string{fmt.Sprintf("_geoPoint(%s, %s):asc", decimal(q.Near.Point.Lat), decimal(q.Near.Point.Lng))}
	case search.SortField:
		if q.Sort.Desc {
			return []string{q.Sort.Field + ":desc"}
		}
		return []string{q.Sort.Field + ":asc"}
	}
	return nil
}

func within(n search.Near) string {
	return fmt.Sprintf("_geoRadius(%s, %s, %s)", decimal(n.Point.Lat), decimal(n.Point.Lng), decimal(n.RadiusKM*1000))
}

// expression is a filter in the server's language. Names of fields need no
// quotes, since they are letters, digits and underscores.
func expression(f search.Filter) string {
	if f.Op == search.OpRange {
		return between(f)
	}
	values := make([]string, len(f.Values))
	for i, v := range f.Values {
		values[i] = `"` + strings.ReplaceAll(hideBackslash(v), `"`, `\"`) + `"`
	}
	field := f.Field
	if f.Op == search.OpID {
		field = idKey
	}
	return field + " IN [" + strings.Join(values, ", ") + "]"
}

func between(f search.Filter) string {
	var ends []string
	if f.Min != nil {
		ends = append(ends, f.Field+" >= "+decimal(*f.Min))
	}
	if f.Max != nil {
		ends = append(ends, f.Field+" <= "+decimal(*f.Max))
	}
	return strings.Join(ends, " AND ")
}

// decimal never has an exponent, which the server's filters do not know.
func decimal(f float64) string { return strconv.FormatFloat(f, 'f', -1, 64) }

func result(q search.Query, res *client.SearchResponse) (search.Result, error) {
	out := search.Result{
		Hits:   make([]search.Hit, len(res.Hits)),
		Facets: make(map[string][]search.Count, len(q.Facets)),
		Total:  int(res.EstimatedTotalHits),
	}
	if res.HitsPerPage > 0 {
		out.Total = int(res.TotalHits)
	}
	for i, h := range res.Hits {
		hit, err := decode(q.Near, hasWords(q), h)
		if err != nil {
			return search.Result{}, err
		}
		out.Hits[i] = hit
	}
	return out, facets(out.Facets, q.Facets, res.FacetDistribution)
}

func decode(near *search.Near, hasWords bool, h client.Hit) (search.Hit, error) {
	var d struct {
		ID    string        `json:"_id"`
		Point *search.Point `json:"_geo"`
		Score float64       `json:"_rankingScore"`
	}
	if err := h.DecodeInto(&d); err != nil {
		return search.Hit{}, fmt.Errorf("search: hit of meilisearch: %w", err)
	}
	hit := search.Hit{ID: d.ID, Score: math.Min(1, d.Score), Metres: told(near, d.Point)}
	if hasWords {
		hit.Words = hit.Score
	}
	return hit, nil
}

// told is what a hit tells of its distance.
func told(near *search.Near, at *search.Point) *float64 {
	if near != nil && near.Unmeasured {
		return nil
	}
	return metres(near, at)
}

// metres is nil when no distance was asked for, or there is no point.
func metres(near *search.Near, at *search.Point) *float64 {
	if near == nil || at == nil {
		return nil
	}
	d := near.Point.Metres(*at)
	return &d
}

// facets fills out with the counts of each facet that was asked for.
func facets(out map[string][]search.Count, names []string, raw json.RawMessage) error {
	var all map[string]map[string]int
	if len(raw) > 0 {
		if err := json.Unmarshal(raw, &all); err != nil {
			return fmt.Errorf("search: facets of meilisearch: %w", err)
		}
	}
	for _, name := range names {
		counts := make([]search.Count, 0, len(all[name]))
		for value, n := range all[name] {
			counts = append(counts, search.Count{Value: showBackslash(value), Count: n})
		}
		sortCounts(counts)
		out[name] = counts
	}
	return nil
}

// sortCounts puts the most frequent first.
func sortCounts(counts []search.Count) {
	slices.SortFunc(counts, func(a, b search.Count) int {
		return cmp.Or(cmp.Compare(b.Count, a.Count), cmp.Compare(a.Value, b.Value))
	})
}
