package bleve

import (
	"slices"
	"strconv"
	"strings"

	"github.com/blevesearch/bleve/v2/analysis"
	"github.com/blevesearch/bleve/v2/document"
	index "github.com/blevesearch/bleve_index_api"

	"lateral/pkg/search"
)

// layout counts the ways of laying out documents that this package has had; an
// index of another layout is stale.
const layout = 2

// The parts of a field in bleve, by the prefix of their names.
const (
	wordsPart  = "w_" // folded words, searched
	gramsPart  = "g_" // their beginnings
	valuesPart = "k_" // keywords as they are, filtered and counted
	numberPart = "n_" // numbers
	orderPart  = "s_" // folded text to order by

	versionField = "_v"
	digestField  = "_d"
	pointField   = "_p"
	vectorsField = "_m" // end to end
)

// What bleve keeps of each part. Nothing is stored for show except points,
// which distances are reported from, and vectors.
const (
	wordsOptions = index.IndexField
	gramsOptions = index.IndexField | index.SkipFreqNorm
	valueOptions = index.IndexField | index.DocValues | index.SkipFreqNorm
	pointOptions = index.IndexField | index.DocValues | index.StoreField
)

// documentOf is what bleve indexes of d. Fields that x does not declare, or
// declares of another kind, are left out: a stale index goes on taking the
// part that it understands. It is put together by hand because bleve's mapping
// of Go values takes as long as all the rest.
func documentOf(x search.Index, t thesaurus, d search.Document) *document.Document {
	doc := document.NewDocument(d.ID)
	addValues(doc, versionField, strconv.FormatInt(d.Version, 10))
	addValues(doc, digestField, d.Digest())
	if d.Point != nil && x.Geo {
		doc.AddField(document.NewGeoPointFieldWithIndexingOptions(pointField, nil, d.Point.Lng, d.Point.Lat, pointOptions))
	}
	if of := bytesOf(d.Vectors); len(of) > 0 && x.Vectors != nil {
		doc.AddField(document.NewTextFieldCustom(vectorsField, nil, of, index.StoreField, nil))
	}
	for _, f := range x.Fields {
		switch v := d.Fields[f.Name].(type) {
		case string:
			addStrings(doc, t, f, v)
		case []string:
			addStrings(doc, t, f, v...)
		case int, int64, float64:
			doc.AddField(document.NewNumericFieldWithIndexingOptions(numberPart+f.Name, nil, number(v), valueOptions))
		}
	}
	return doc
}

func addStrings(doc *document.Document, t thesaurus, f search.Field, list ...string) {
	if f.Weight > 0 {
		all := words(strings.Join(list, " "))
		signed := tokens(append(t.signs(all), all...))
		doc.AddField(document.NewTextFieldCustom(wordsPart+f.Name, nil, nil, wordsOptions, signed))
		doc.AddField(document.NewTextFieldCustom(gramsPart+f.Name, nil, nil, gramsOptions, tokens(grams(all))))
	}
	if f.Filter || f.Facet {
		addValues(doc, valuesPart+f.Name, list...)
	}
	if f.Sort && len(list) > 0 {
		order := make([]string, len(list))
		for i, s := range list {
			order[i] = search.Fold(s)
		}
		addValues(doc, orderPart+f.Name, slices.Min(order))
	}
}

func addValues(doc *document.Document, name string, list ...string) {
	for i, s := range list {
		doc.AddField(document.NewTextFieldCustom(name, []uint64{uint64(i)}, []byte(s), valueOptions, nil))
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

// tokens are words that need no further analysis.
type tokens []string

// One block of memory holds all tokens: making them one by one dominates the
// building of an index.
func (t tokens) Analyze([]byte) analysis.TokenStream {
	block := make([]analysis.Token, len(t))
	stream := make(analysis.TokenStream, len(t))
	for i, word := range t {
		block[i] = analysis.Token{Term: []byte(word), Position: i + 1}
		stream[i] = &block[i]
	}
	return stream
}

// bytesOf are the vectors of a document as it stores them.
func bytesOf(all []search.Vector) []byte {
	var out []byte
	for _, v := range search.Directions(all) {
		for _, n := range v {
			out = append(out, byte(n))
		}
	}
	return out
}
