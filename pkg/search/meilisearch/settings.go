package meilisearch

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"reflect"
	"slices"

	client "github.com/meilisearch/meilisearch-go"

	"lateral/pkg/search"
)

// noAttribute is searched in when nothing is to be: an empty list would mean
// every attribute.
const noAttribute = "_none"

// revisionPart begins the name of an attribute that no document has: the
// server's settings have no better place for the revision of an index.
const revisionPart = "_revision"

// settings are those of the server for the index.
func (x index) settings() *client.Settings {
	s := &client.Settings{
		// An order that was asked for comes before relevance.
		RankingRules:         []string{"sort", "words", "typo", "proximity", "attribute", "exactness"},
		SearchableAttributes: x.searched(),
		FilterableAttributes: append(x.named(func(f search.Field) bool { return f.Filter || f.Facet }), idKey),
		SortableAttributes:   x.named(func(f search.Field) bool { return f.Sort }),
		Synonyms:             x.thesaurus.synonyms,
		TypoTolerance: &client.TypoTolerance{
			Enabled:             true,
			MinWordSizeForTypos: client.MinWordSizeForTypos{OneTypo: 4, TwoTypos: 8},
			DisableOnWords:      []string{},
			DisableOnAttributes: x.named(func(f search.Field) bool { return f.Exact }),
		},
		Pagination: &client.Pagination{MaxTotalHits: search.MaxWindow},
		Faceting: &client.Faceting{
			MaxValuesPerFacet: search.MaxFacetValues,
			SortFacetValuesBy: map[string]client.SortFacetType{"*": client.SortFacetTypeCount},
		},
	}
	if x.Vectors != nil {
		s.Embedders = map[string]client.Embedder{x.embedder(): {
			Source: client.UserProvidedEmbedderSource, Dimensions: x.Vectors.Size,
		}}
	}
	if x.Revision != "" {
		s.FilterableAttributes = append(s.FilterableAttributes, revisionPart+x.Revision)
	}
	if x.Geo {
		s.FilterableAttributes = append(s.FilterableAttributes, pointKey)
		s.SortableAttributes = append(s.SortableAttributes, pointKey)
	}
	return s
}

// searched lists the fields by weight, the heaviest first: the server knows
// their order only.
func (x index) searched() []string {
	fields := slices.Clone(x.Fields)
	slices.SortStableFunc(fields, func(a, b search.Field) int { return cmp.Compare(b.Weight, a.Weight) })
	var names []string
	for _, f := range fields {
		if f.Weight > 0 {
			names = append(names, f.Name)
		}
	}
	if len(names) == 0 {
		return []string{noAttribute}
	}
	return names
}

func (x index) named(is func(search.Field) bool) []string {
	names := []string{}
	for _, f := range x.Fields {
		if is(f) {
			names = append(names, f.Name)
		}
	}
	return names
}

// ensure creates the index with its settings, or compares them.
func (x index) ensure(ctx context.Context) error {
	if _, err := x.manager().FetchInfoWithContext(ctx); err != nil {
		if err := failure(ctx, err); !errors.Is(err, search.ErrStale) {
			return err
		}
		return x.create(ctx)
	}
	current, err := x.current(ctx)
	if err != nil || current {
		return err
	}
	empty, err := x.empty(ctx)
	if err != nil {
		return err
	}
	if empty { // created by another replica, or one that was stopped half-way
		return x.apply(ctx)
	}
	return fmt.Errorf("%w: settings of %s have changed", search.ErrStale, x.Name)
}

// create makes an empty index with its settings. One that another replica has
// made meanwhile is as good.
func (x index) create(ctx context.Context) error {
	info, err := x.server.CreateIndexWithContext(ctx, &client.IndexConfig{Uid: x.uid, PrimaryKey: idKey})
	err = x.do(ctx, info, err)
	var failed *taskError
	if errors.As(err, &failed) && failed.code == codeIndexExists {
		return x.ensure(ctx)
	}
	if err != nil {
		return err
	}
	return x.apply(ctx)
}

func (x index) apply(ctx context.Context) error {
	info, err := x.manager().UpdateSettingsWithContext(ctx, x.settings())
	return x.do(ctx, info, err)
}

func (x index) empty(ctx context.Context) (bool, error) {
	stats, err := x.manager().GetStatsWithContext(ctx, nil)
	if err != nil {
		return false, failure(ctx, err)
	}
	return stats.NumberOfDocuments == 0, nil
}

// current tells whether the server has the settings of the code.
func (x index) current(ctx context.Context) (bool, error) {
	got, err := x.manager().GetSettingsWithContext(ctx)
	if err != nil {
		return false, failure(ctx, err)
	}
	return reflect.DeepEqual(canonical(got), canonical(x.settings())), nil
}

// canonical is the part of the settings that this package sets, with the lists
// sorted whose order means nothing and which the server reorders.
func canonical(s *client.Settings) client.Settings {
	out := client.Settings{
		RankingRules:         s.RankingRules,
		SearchableAttributes: s.SearchableAttributes,
		FilterableAttributes: sorted(s.FilterableAttributes),
		SortableAttributes:   sorted(s.SortableAttributes),
		Synonyms:             map[string][]string{},
		Pagination:           s.Pagination,
		Faceting:             s.Faceting,
		Embedders:            map[string]client.Embedder{},
	}
	for name, e := range s.Embedders {
		out.Embedders[name] = client.Embedder{Source: e.Source, Dimensions: e.Dimensions}
	}
	for word, others := range s.Synonyms {
		out.Synonyms[word] = sorted(others)
	}
	if s.TypoTolerance != nil {
		t := *s.TypoTolerance
		t.DisableOnAttributes = sorted(t.DisableOnAttributes)
		t.DisableOnWords = sorted(t.DisableOnWords)
		out.TypoTolerance = &t
	}
	return out
}

// sorted is a sorted copy, never nil.
func sorted(list []string) []string {
	out := append([]string{}, list...)
	slices.Sort(out)
	return out
}
