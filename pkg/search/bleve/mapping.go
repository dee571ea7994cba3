package bleve

import (
	"slices"
	"strconv"
	"strings"

	blevelib "github.com/blevesearch/bleve/v2"
	"github.com/blevesearch/bleve/v2/analysis/analyzer/custom"
	"github.com/blevesearch/bleve/v2/analysis/analyzer/keyword"
	"github.com/blevesearch/bleve/v2/analysis/tokenizer/whitespace"
	"github.com/blevesearch/bleve/v2/mapping"

	"lateral/pkg/search"
)

// layout counts the ways of mapping that this package has had; an index of
// another layout is stale.
const layout = 1

// The parts of a field in bleve, by the prefix of their names.
const (
	wordsPart  = "w_" // folded words, searched
	gramsPart  = "g_" // their beginnings
	valuesPart = "k_" // keywords and bools as they are, filtered and counted
	numberPart = "n_" // numbers
	orderPart  = "s_" // folded text to order by

	versionField = "_v"
	pointField   = "_p"

	wordsAnalyzer = "words"
)

// mappingOf says how bleve stores documents of the index. Nothing is kept for
// show except points, which distances are reported from.
func mappingOf(x search.Index) (mapping.IndexMapping, error) {
	im := blevelib.NewIndexMapping()
	err := im.AddCustomAnalyzer(wordsAnalyzer, map[string]any{
		"type": custom.Name, "tokenizer": whitespace.Name,
	})
	if err != nil {
		return nil, err
	}
	dm := blevelib.NewDocumentStaticMapping()
	dm.AddFieldMappingsAt(versionField, values())
	if x.Geo {
		geo := mapping.NewGeoPointFieldMapping()
		geo.IncludeInAll = false
		dm.AddFieldMappingsAt(pointField, geo)
	}
	for _, f := range x.Fields {
		mapField(dm, f)
	}
	dm.AddSubDocumentMapping("_all", blevelib.NewDocumentDisabledMapping())
	im.DefaultMapping = dm
	im.StoreDynamic, im.IndexDynamic, im.DocValuesDynamic = false, false, false
	return im, nil
}

func mapField(dm *mapping.DocumentMapping, f search.Field) {
	if f.Weight > 0 {
		dm.AddFieldMappingsAt(wordsPart+f.Name, folded(false))
		dm.AddFieldMappingsAt(gramsPart+f.Name, folded(true))
	}
	if f.Kind == search.Number {
		n := mapping.NewNumericFieldMapping()
		n.Store, n.IncludeInAll = false, false
		dm.AddFieldMappingsAt(numberPart+f.Name, n)
		return
	}
	if f.Filter || f.Facet || f.Sort {
		dm.AddFieldMappingsAt(valuesPart+f.Name, values())
	}
	if f.Sort {
		dm.AddFieldMappingsAt(orderPart+f.Name, values())
	}
}

func folded(bare bool) *mapping.FieldMapping {
	m := mapping.NewTextFieldMapping()
	m.Analyzer = wordsAnalyzer
	m.Store, m.IncludeInAll, m.IncludeTermVectors, m.DocValues = false, false, false, false
	m.SkipFreqNorm = bare
	return m
}

func values() *mapping.FieldMapping {
	m := mapping.NewTextFieldMapping()
	m.Analyzer = keyword.Name
	m.Store, m.IncludeInAll, m.IncludeTermVectors = false, false, false
	m.DocValues, m.SkipFreqNorm = true, true
	return m
}

// document is what bleve indexes of d. Fields that x does not declare, or
// declares of another kind, are left out: a stale index goes on taking the
// part that it understands.
func document(x search.Index, d search.Document) map[string]any {
	out := map[string]any{versionField: strconv.FormatInt(d.Version, 10)}
	if d.Point != nil && x.Geo {
		out[pointField] = map[string]any{"lon": d.Point.Lng, "lat": d.Point.Lat}
	}
	for _, f := range x.Fields {
		switch v := d.Fields[f.Name].(type) {
		case string:
			addStrings(out, f, []string{v})
		case []string:
			addStrings(out, f, v)
		case bool:
			addStrings(out, f, []string{strconv.FormatBool(v)})
		case int, int64, float64:
			out[numberPart+f.Name] = number(v)
		}
	}
	return out
}

func addStrings(out map[string]any, f search.Field, list []string) {
	if f.Weight > 0 {
		all := words(strings.Join(list, " "))
		out[wordsPart+f.Name] = strings.Join(all, " ")
		out[gramsPart+f.Name] = strings.Join(grams(all), " ")
	}
	if f.Filter || f.Facet {
		out[valuesPart+f.Name] = list
	}
	if f.Sort && len(list) > 0 {
		order := make([]string, len(list))
		for i, s := range list {
			order[i] = fold(s)
		}
		out[orderPart+f.Name] = slices.Min(order)
	}
}

// number is a value that CheckDocuments took for a number.
func number(v any) float64 {
	switch n := v.(type) {
	case int:
		return float64(n)
	case int64:
		return float64(n)
	case float64:
		return n
	}
	return 0
}
