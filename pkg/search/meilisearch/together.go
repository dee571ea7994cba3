package meilisearch

import (
	"cmp"
	"encoding/json"
	"slices"

	client "github.com/meilisearch/meilisearch-go"

	"lateral/pkg/search"
)

// together are the hits by words and those by meaning.
type together struct {
	query  search.Query
	byID   map[string]*found
	near   []*found
	listed int // hits by words that the server has listed
	words  int // hits by words in all
	facets map[string][]search.Count
}

func newTogether(q search.Query) *together {
	return &together{query: q, byID: map[string]*found{}, facets: noFacets(q)}
}

func noFacets(q search.Query) map[string][]search.Count {
	out := make(map[string][]search.Count, len(q.Facets))
	for _, name := range q.Facets {
		out[name] = []search.Count{}
	}
	return out
}

func (t *together) found(id string) *found { return t.byID[id] }

func (t *together) addWords(res client.SearchResponse) error {
	t.words, t.listed = int(res.TotalHits), len(res.Hits)
	for _, h := range res.Hits {
		f, err := foundOf(h)
		if err != nil {
			return err
		}
		f.words = f.Score
		t.byID[f.ID] = f
	}
	return facets(t.facets, t.query.Facets, res.FacetDistribution)
}

func (t *together) addNear(res client.SearchResponse) error {
	for _, h := range res.Hits {
		f, err := foundOf(h)
		if err != nil {
			return err
		}
		likeness := cosineOf(f.Score)
		if likeness <= 0 {
			continue
		}
		if t.byID[f.ID] == nil { // what words have found is counted with them
			t.byID[f.ID] = f
		}
		t.byID[f.ID].likeness = max(t.byID[f.ID].likeness, likeness)
	}
	return nil
}

// keepNearest leaves no more documents to meaning than it may find.
func (t *together) keepNearest() {
	var near []*found
	for _, f := range t.byID {
		if f.likeness > 0 {
			near = append(near, f)
		}
	}
	slices.SortFunc(near, func(a, b *found) int {
		return cmp.Or(cmp.Compare(b.likeness, a.likeness), cmp.Compare(a.ID, b.ID))
	})
	most := min(len(near), t.query.Meaning.Most())
	for _, f := range near[most:] {
		if f.likeness = 0; f.words == 0 {
			delete(t.byID, f.ID)
		}
	}
	t.near = near[:most]
}

// nearUnlisted are the ids of those of the nearest that may have the words too, although the
// server has not listed them.
func (t *together) nearUnlisted() []string {
	if t.listed == t.words {
		return nil
	}
	var ids []string
	for _, f := range t.near {
		if f.words == 0 {
			ids = append(ids, f.ID)
		}
	}
	return ids
}

func (t *together) result() (search.Result, error) {
	out := search.Result{Hits: []search.Hit{}, Total: t.words, Facets: t.facets}
	for _, f := range t.near {
		if f.words > 0 {
			continue // counted with the words
		}
		out.Total++
		if err := t.count(f); err != nil {
			return search.Result{}, err
		}
	}
	for name, counts := range out.Facets {
		sortCounts(counts)
		out.Facets[name] = counts[:min(len(counts), search.MaxFacetValues)]
	}
	all := make([]*found, 0, len(t.byID))
	for _, f := range t.byID {
		f.Score = t.query.Meaning.Score(f.words, f.likeness)
		all = append(all, f)
	}
	if err := t.order(all); err != nil {
		return search.Result{}, err
	}
	from := min(t.query.Offset, len(all))
	for _, f := range all[from:min(len(all), from+t.query.PageSize())] {
		out.Hits = append(out.Hits, search.Hit{ID: f.ID, Score: f.Score, Words: f.words, Meaning: f.likeness,
			Metres: told(t.query.Near, f.Point)})
	}
	return out, nil
}

// count adds a document to the facets.
func (t *together) count(f *found) error {
	for _, name := range t.query.Facets {
		values, err := f.values(name)
		if err != nil {
			return err
		}
		slices.Sort(values)
		for _, v := range slices.Compact(values) {
			v = showBackslash(v)
			at := slices.IndexFunc(t.facets[name], func(c search.Count) bool { return c.Value == v })
			if at < 0 {
				t.facets[name] = append(t.facets[name], search.Count{Value: v})
				at = len(t.facets[name]) - 1
			}
			t.facets[name][at].Count++
		}
	}
	return nil
}

// order puts the hits in the order that is asked for, the better of equals first.
func (t *together) order(all []*found) error {
	keys := make(map[string]sortKey, len(all))
	for _, f := range all {
		key, err := t.key(f)
		if err != nil {
			return err
		}
		keys[f.ID] = key
	}
	slices.SortFunc(all, func(a, b *found) int {
		return cmp.Or(keys[a.ID].compare(keys[b.ID], t.query.Sort.Desc), cmp.Compare(b.Score, a.Score),
			cmp.Compare(a.ID, b.ID))
	})
	return nil
}

// sortKey is what a document is ordered by: a number or a text, or nothing.
type sortKey struct {
	has    bool
	number float64
	text   string
}

func (k sortKey) compare(other sortKey, desc bool) int {
	if k.has != other.has { // what lacks it comes last
		if k.has {
			return -1
		}
		return 1
	}
	c := cmp.Or(cmp.Compare(k.number, other.number), cmp.Compare(k.text, other.text))
	if desc {
		return -c
	}
	return c
}

func (t *together) key(f *found) (sortKey, error) {
	switch t.query.Sort.Key {
	case search.SortDistance:
		if m := metres(t.query.Near, f.Point); m != nil {
			return sortKey{has: true, number: *m}, nil
		}
	case search.SortField:
		return f.key(t.query.Sort.Field)
	}
	return sortKey{}, nil
}

func (f *found) key(name string) (sortKey, error) {
	var number float64
	if raw := f.attributes[name]; json.Unmarshal(raw, &number) == nil && string(raw) != "null" {
		return sortKey{has: true, number: number}, nil
	}
	values, err := f.values(name)
	if err != nil || len(values) == 0 {
		return sortKey{}, err
	}
	for i, v := range values {
		values[i] = search.Fold(showBackslash(v))
	}
	return sortKey{has: true, text: slices.Min(values)}, nil
}
