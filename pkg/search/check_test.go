package search_test

import (
	"errors"
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lateral/pkg/search"
)

func places() search.Index {
	return search.Index{
		Name: "places",
		Fields: []search.Field{
			{Name: "code", Kind: search.Keyword, Weight: 2, Exact: true, Filter: true},
			{Name: "name", Kind: search.Text, Weight: 1, Sort: true},
			{Name: "size", Kind: search.Number, Filter: true, Sort: true},
			{Name: "open", Kind: search.Keyword, Filter: true, Facet: true},
		},
		Geo:      true,
		Synonyms: [][]string{{"st", "saint"}},
	}
}

// fields are what an error complains of.
func fields(t *testing.T, err error) []string {
	t.Helper()
	if err == nil {
		return nil
	}
	var invalid *search.InvalidError
	if !errors.As(err, &invalid) {
		t.Fatalf("%v is no InvalidError", err)
	}
	out := []string{}
	for _, p := range invalid.Problems {
		if p.Reason == "" || !strings.Contains(err.Error(), p.Field+" "+p.Reason) {
			t.Errorf("%q does not tell of %+v", err, p)
		}
		out = append(out, p.Field)
	}
	return out
}

func TestValidate(t *testing.T) {
	tests := []struct {
		name  string
		wrong func(x *search.Index)
		want  []string
	}{
		{"nothing", func(*search.Index) {}, nil},
		{"name", func(x *search.Index) { x.Name = "Places!" }, []string{"name"}},
		{"no name", func(x *search.Index) { x.Name = "" }, []string{"name"}},
		{"revision", func(x *search.Index) { x.Revision = "a b" }, []string{"revision"}},
		{"field name", func(x *search.Index) { x.Fields[0].Name = "_code" }, []string{"field _code"}},
		{"declared twice", func(x *search.Index) { x.Fields[1] = x.Fields[0] }, []string{"code"}},
		{"unknown kind", func(x *search.Index) { x.Fields[2].Kind = "date" }, []string{"size"}},
		{"negative weight", func(x *search.Index) { x.Fields[1].Weight = -1 }, []string{"name"}},
		{"infinite weight", func(x *search.Index) { x.Fields[1].Weight = math.Inf(1) }, []string{"name"}},
		{"searched number", func(x *search.Index) { x.Fields[2].Weight = 1 }, []string{"size"}},
		{"exact, but not searched", func(x *search.Index) { x.Fields[2].Exact = true }, []string{"size"}},
		{"filtered text", func(x *search.Index) { x.Fields[1].Filter = true }, []string{"name"}},
		{"counted number", func(x *search.Index) { x.Fields[2].Facet = true }, []string{"size"}},
		{"of no use", func(x *search.Index) { x.Fields[3] = search.Field{Name: "idle", Kind: search.Keyword} },
			[]string{"idle"}},
		{"lone synonym", func(x *search.Index) { x.Synonyms = [][]string{{"st"}} }, []string{"synonyms[0]"}},
		{"synonym of several words", func(x *search.Index) { x.Synonyms = [][]string{{"ce", "church of"}} }, nil},
		{"synonym of no word", func(x *search.Index) { x.Synonyms = [][]string{{"ce", "--"}} }, []string{"synonyms[0]"}},
		{"synonym of too many words",
			func(x *search.Index) { x.Synonyms = [][]string{{"ce", strings.Repeat("so ", search.MaxWords+1)}} },
			[]string{"synonyms[0]"}},
		{"too many synonyms", func(x *search.Index) {
			x.Synonyms = slices.Repeat([][]string{{"st", "saint"}}, search.MaxSynonyms+1)
		}, []string{"synonyms"}},
		{"kin", func(x *search.Index) { x.Kin = []search.Kin{{Words: "vicar", Also: []string{"church school"}}} }, nil},
		{"lone kin", func(x *search.Index) { x.Kin = []search.Kin{{Words: "vicar"}} }, []string{"kin[0]"}},
		{"all at once", func(x *search.Index) { x.Name, x.Fields[1].Filter, x.Fields[2].Facet = "", true, true },
			[]string{"name", "name", "size"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			x := places()
			tt.wrong(&x)
			if diff := cmp.Diff(tt.want, fields(t, x.Validate())); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestFingerprint(t *testing.T) {
	one, other := places(), places()
	if one.Fingerprint() != other.Fingerprint() {
		t.Error("equal settings have two fingerprints")
	}
	changes := map[string]func(x *search.Index){
		"name":     func(x *search.Index) { x.Name = "sites" },
		"kind":     func(x *search.Index) { x.Fields[1].Kind = search.Keyword },
		"weight":   func(x *search.Index) { x.Fields[1].Weight = 1.5 },
		"exact":    func(x *search.Index) { x.Fields[0].Exact = false },
		"filter":   func(x *search.Index) { x.Fields[2].Filter = false },
		"facet":    func(x *search.Index) { x.Fields[3].Facet = false },
		"sort":     func(x *search.Index) { x.Fields[1].Sort = false },
		"geo":      func(x *search.Index) { x.Geo = false },
		"synonyms": func(x *search.Index) { x.Synonyms = nil },
		"kin":      func(x *search.Index) { x.Kin = []search.Kin{{Words: "vicar", Also: []string{"st"}}} },
	}
	for name, change := range changes {
		x := places()
		change(&x)
		if x.Fingerprint() == places().Fingerprint() {
			t.Errorf("a change of %s does not show", name)
		}
	}
}

func TestCheckDocuments(t *testing.T) {
	type f = map[string]any
	at := func(lat, lng float64) *search.Point { return &search.Point{Lat: lat, Lng: lng} }
	tests := []struct {
		name string
		doc  search.Document
		want []string
	}{
		{"all kinds",
			search.Document{ID: "a", Fields: f{"code": "x", "name": "y", "size": 1, "open": "yes"}, Point: at(90, -180)}, nil},
		{"lists and other numbers",
			search.Document{ID: "a", Fields: f{"code": []string{"x"}, "name": []string{}, "size": int64(1)}}, nil},
		{"float", search.Document{ID: "a-_9", Fields: f{"size": 1.5}}, nil},
		{"no id", search.Document{}, []string{`document "#0"`}},
		{"id with a slash", search.Document{ID: "a/b"}, []string{`document "#0"`}},
		{"long id", search.Document{ID: strings.Repeat("a", 201)}, []string{`document "#0"`}},
		{"unknown field", search.Document{ID: "a", Fields: f{"colour": "red"}}, []string{`document "a".colour`}},
		{"nil", search.Document{ID: "a", Fields: f{"name": nil}}, []string{`document "a".name`}},
		{"number for text", search.Document{ID: "a", Fields: f{"name": 1}}, []string{`document "a".name`}},
		{"text for a number", search.Document{ID: "a", Fields: f{"size": "1"}}, []string{`document "a".size`}},
		{"no number", search.Document{ID: "a", Fields: f{"size": math.NaN()}}, []string{`document "a".size`}},
		{"yes or no for text", search.Document{ID: "a", Fields: f{"open": true}}, []string{`document "a".open`}},
		{"broken UTF-8", search.Document{ID: "a", Fields: f{"name": "\xff"}}, []string{`document "a".name`}},
		{"broken UTF-8 in a list", search.Document{ID: "a", Fields: f{"code": []string{"ok", "\xff"}}},
			[]string{`document "a".code`}},
		{"point off the earth", search.Document{ID: "a", Point: at(90.1, 0)}, []string{`document "a".point`}},
		{"point that is not a number", search.Document{ID: "a", Point: at(0, math.NaN())}, []string{`document "a".point`}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, fields(t, places().CheckDocuments([]search.Document{tt.doc}))); diff != "" {
				t.Error(diff)
			}
		})
	}
	flat := places()
	flat.Geo = false
	docs := []search.Document{{ID: "a", Point: at(1, 1)}, {ID: "b"}, {ID: "c", Fields: f{"open": 1}}}
	if diff := cmp.Diff([]string{`document "a".point`, `document "c".open`},
		fields(t, flat.CheckDocuments(docs))); diff != "" {
		t.Error(diff)
	}
}

func TestCheckQuery(t *testing.T) {
	here := &search.Near{Point: search.Point{Lat: 53, Lng: -1}}
	filter := func(f search.Filter) search.Query { return search.Query{Filters: []search.Filter{f}} }
	tests := []struct {
		name  string
		query search.Query
		want  []string
	}{
		{"nothing", search.Query{}, nil},
		{"everything", search.Query{
			Words: "st mary", Prefix: true, Facets: []string{"open"}, Near: here, Sort: search.ByDistance(), Limit: 10,
			Offset: 20,
			Filters: []search.Filter{search.Equal("open", "yes"), search.In("code", "a", "b"),
				search.AtLeast("size", 3)},
		}, nil},
		{"long words", search.Query{Words: strings.Repeat("a", search.MaxWordsBytes+1)}, []string{"words"}},
		{"broken words", search.Query{Words: "\xff"}, []string{"words"}},
		{"filter of an unknown field", filter(search.Equal("colour", "red")), []string{"filter[0].colour"}},
		{"filter of a field not for it", filter(search.Equal("name", "x")), []string{"filter[0].name"}},
		{"a number that is one of some", filter(search.Equal("size", "1")), []string{"filter[0].size"}},
		{"broken value", filter(search.Equal("code", "\xff")), []string{"filter[0].code"}},
		{"range of a keyword", filter(search.AtMost("code", 1)), []string{"filter[0].code"}},
		{"range without ends", filter(search.Filter{Field: "size", Op: search.OpRange}), []string{"filter[0].size"}},
		{"range to infinity", filter(search.AtMost("size", math.Inf(1))), []string{"filter[0].size"}},
		{"ids", filter(search.OneOf("a", "b-9")), nil},
		{"an id that is none", filter(search.OneOf("a", "b/c", "")), []string{"filter[0]."}},
		{"ids of a field", filter(search.Filter{Field: "code", Op: search.OpID}), []string{"filter[0].code"}},
		{"too many ids", filter(search.OneOf(slices.Repeat([]string{"a"}, search.MaxWindow+1)...)), []string{"filter[0]."}},
		{"unknown operation", filter(search.Filter{Field: "size", Op: "like"}), []string{"filter[0].size"}},
		{"facet of a field not for it", search.Query{Facets: []string{"size", "open"}}, []string{"facet size"}},
		{"near nowhere", search.Query{Near: &search.Near{Point: search.Point{Lat: 100}}}, []string{"near"}},
		{"negative radius", search.Query{Near: &search.Near{RadiusKM: -1}}, []string{"near"}},
		{"radius that is not a number", search.Query{Near: &search.Near{RadiusKM: math.NaN()}}, []string{"near"}},
		{"by distance from nowhere", search.Query{Sort: search.ByDistance()}, []string{"sort"}},
		{"by a field not for it", search.Query{Sort: search.Ascending("code")}, []string{"sort"}},
		{"by an unknown key", search.Query{Sort: search.Sort{Key: 7}}, []string{"sort"}},
		{"negative page", search.Query{Limit: -1, Offset: -1}, []string{"limit", "offset"}},
		{"too far", search.Query{Limit: 1, Offset: search.MaxWindow}, []string{"offset"}},
		{"so far that numbers end", search.Query{Limit: math.MaxInt, Offset: math.MaxInt}, []string{"offset"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, fields(t, places().CheckQuery(tt.query))); diff != "" {
				t.Error(diff)
			}
		})
	}
}
