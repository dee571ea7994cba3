package searchtest

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"lateral/pkg/search"
)

func testFilters(t *testing.T, open opener) {
	e := filled(t, open)
	type filters []search.Filter
	tests := []struct {
		name    string
		words   string
		filters filters
		want    []string
	}{
		{"keyword", "", filters{search.Equal("isbn", "978-b2")}, []string{"b2"}},
		{"one of a list", "", filters{search.Equal("genres", "transport")}, []string{"b2", "b6"}},
		{"keywords are whole", "", filters{search.Equal("genres", "trans")}, []string{}},
		{"quotes and backslashes", "", filters{search.Equal("genres", `odd "quoted" \ name`)}, []string{"b4"}},
		{"a backslash at the end", "", filters{search.Equal("genres", `ends in \`)}, []string{"b4"}},
		{"a backslash before a quote", "", filters{search.In("genres", `\"`, `other`)}, []string{"b4"}},
		{"an attempt at another filter with backslashes", "",
			filters{search.In("genres", `x\`, ` OR pages > 0 OR genres = "y`)}, []string{}},
		{"an attempt at another filter", "", filters{search.Equal("genres", `x" OR pages > 0 OR genres = "y`)}, []string{}},
		{"an empty keyword", "", filters{search.Equal("genres", "")}, []string{}},
		{"in", "", filters{search.In("genres", "garden", "food")}, []string{"b1", "b4"}},
		{"in nothing", "", filters{search.In("genres")}, []string{}},
		{"between, with both ends in it", "", filters{search.AtLeast("pages", 96), search.AtMost("pages", 310)},
			[]string{"b1", "b3", "b6"}},
		{"at least", "", filters{search.AtLeast("pages", 410)}, []string{"b2", "b5"}},
		{"at most", "", filters{search.AtMost("pages", 95.5)}, []string{"b4"}},
		{"yes", "", filters{search.Equal("lent", "yes")}, []string{"b2", "b5"}},
		{"no", "", filters{search.Equal("lent", "no")}, []string{"b1", "b3", "b4", "b6"}},
		{"all must hold", "", filters{search.Equal("genres", "history"), search.Equal("lent", "no")}, []string{"b3"}},
		{"with words", "history", filters{search.AtLeast("pages", 500)}, []string{"b2"}},
		{"of ids, whether there is one or not", "", filters{search.OneOf("b6", "b1", "b1", "b9")}, []string{"b1", "b6"}},
		{"of no id", "", filters{search.OneOf()}, []string{}},
		{"of ids, with another", "", filters{search.OneOf("b1", "b2", "b3"), search.Equal("genres", "history")},
			[]string{"b2", "b3"}},
		{"of ids, with words", "railway", filters{search.OneOf("b1", "b6")}, []string{"b6"}},
		{"words that nothing has", "xylophone", filters{search.Equal("lent", "no")}, []string{}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r := find(t, e, search.Query{Words: tt.words, Filters: tt.filters})
			if diff := cmp.Diff(tt.want, sorted(r)); diff != "" {
				t.Error(diff)
			}
			if r.Total != len(tt.want) {
				t.Errorf("total %d, want %d", r.Total, len(tt.want))
			}
		})
	}
}

func testFacets(t *testing.T, open opener) {
	e := filled(t, open)
	tests := []struct {
		name  string
		query search.Query
		want  map[string][]search.Count
	}{
		{"of all", search.Query{Facets: []string{"lent", "genres"}}, map[string][]search.Count{
			"genres": {{Value: "history", Count: 2}, {Value: "transport", Count: 2}, {Value: `\"`, Count: 1},
				{Value: `ends in \`, Count: 1}, {Value: "food", Count: 1}, {Value: "garden", Count: 1},
				{Value: `odd "quoted" \ name`, Count: 1}},
			"lent": {{Value: "no", Count: 4}, {Value: "yes", Count: 2}},
		}},
		{"of all hits, not of the page", search.Query{Words: "history", Facets: []string{"genres"}, Limit: 1},
			map[string][]search.Count{
				"genres": {{Value: "history", Count: 2}, {Value: "transport", Count: 1}},
			}},
		{"of ids",
			search.Query{Filters: []search.Filter{search.OneOf("b1", "b2", "b3")}, Facets: []string{"genres"}, Limit: 1},
			map[string][]search.Count{
				"genres": {{Value: "history", Count: 2}, {Value: "garden", Count: 1}, {Value: "transport", Count: 1}},
			}},
		{"of nothing", search.Query{Words: "xylophone", Facets: []string{"genres"}}, map[string][]search.Count{"genres": {}}},
		{"not asked for", search.Query{}, map[string][]search.Count{}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, find(t, e, tt.query).Facets); diff != "" {
				t.Error(diff)
			}
		})
	}
}
