package searchtest

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"lateral/pkg/search"
)

// Offers is an index as large as a product has: texts, facets, places and meanings. Engines
// are measured on it.
func Offers() search.Index {
	facet := func(name string) search.Field {
		return search.Field{Name: name, Kind: search.Keyword, Filter: true, Facet: true}
	}
	return search.Index{
		Name: "offers",
		Fields: []search.Field{
			{Name: "title", Kind: search.Text, Weight: 3},
			{Name: "text", Kind: search.Text, Weight: 1},
			facet("theme"), facet("phase"), facet("kind"), facet("format"), facet("region"),
			{Name: "price", Kind: search.Number, Filter: true, Sort: true},
		},
		Geo:     true,
		Vectors: &search.Vectors{Size: offerVector, Source: "bench"},
	}
}

const (
	offerVector = 384
	offerTopics = 60
	offerWords  = 4000
)

// Draw makes offers and queries by lot, the same for the same seed.
type Draw struct {
	r      *rand.Rand
	zipf   *rand.Zipf
	topics [][]float64
}

// NewDraw returns a draw of that seed.
func NewDraw(seed uint64) *Draw {
	d := &Draw{r: rand.New(rand.NewPCG(seed, 1))}
	d.zipf = rand.NewZipf(d.r, 1.3, 20, offerWords-1)
	same := rand.New(rand.NewPCG(7, 7))
	for range offerTopics {
		topic := make([]float64, offerVector)
		for i := range topic {
			topic[i] = same.NormFloat64()
		}
		d.topics = append(d.topics, topic)
	}
	return d
}

// Offers are so many documents, of 60 words and three vectors each.
func (d *Draw) Offers(n int) []search.Document {
	docs := make([]search.Document, n)
	for i := range docs {
		docs[i] = search.Document{
			ID: fmt.Sprintf("o%05d", i), Version: 1,
			Fields: map[string]any{
				"title": d.Words(5), "text": d.Words(60), "theme": []string{d.one("theme", 50), d.one("theme", 50)},
				"phase": []string{d.one("phase", 6), d.one("phase", 6)}, "kind": d.one("kind", 4),
				"format": d.one("format", 5), "region": d.one("region", 10), "price": 100 + d.r.IntN(800),
			},
			Point:   &search.Point{Lat: 50.5 + 5*d.r.Float64(), Lng: -4 + 5*d.r.Float64()},
			Vectors: []search.Vector{d.Vector(), d.Vector(), d.Vector()},
		}
	}
	return docs
}

func (d *Draw) one(name string, of int) string { return fmt.Sprint(name, d.r.IntN(of)) }

// Words are common and rare words as they fall.
func (d *Draw) Words(n int) string {
	all := make([]string, n)
	for i := range all {
		all[i] = word(d.zipf.Uint64())
	}
	return strings.Join(all, " ")
}

// word is a word of letters that looks like no other.
func word(n uint64) string {
	letters := ""
	for n = n*2654435761%456976 + 456976; n > 0; n /= 26 {
		letters += string(rune('a' + n%26))
	}
	return letters
}

// Vector is near one topic, and a little near another.
func (d *Draw) Vector() search.Vector {
	one, other := d.topics[d.r.IntN(offerTopics)], d.topics[d.r.IntN(offerTopics)]
	v := make(search.Vector, offerVector)
	for i := range v {
		v[i] = int8(max(-127, min(127, 25*(one[i]+0.6*other[i]+0.8*d.r.NormFloat64()))))
	}
	return v
}

// Kinds are the kinds of query that are measured, by name.
func Kinds() []string {
	return []string{"words", "filters", "meaning", "hybrid", "hybrid-filtered", "hybrid-by-distance"}
}

// Query is one of a kind: all ask for facets, and distances from a place.
func (d *Draw) Query(kind string) search.Query {
	at := search.Point{Lat: 51 + 4*d.r.Float64(), Lng: -3.5 + 4*d.r.Float64()}
	q := search.Query{Words: d.Words(2), Facets: []string{"theme", "phase", "kind", "format", "region"},
		Near: &search.Near{Point: at}, Meaning: &search.Meaning{Vectors: []search.Vector{d.Vector()}, Share: 0.5}}
	switch kind {
	case "words":
		q.Meaning = nil
	case "filters":
		q.Words, q.Meaning, q.Near.RadiusKM = "", nil, 150
	case "meaning":
		q.Words = ""
	case "hybrid-filtered":
		q.Near.RadiusKM = 150
		q.Filters = []search.Filter{search.In("phase", "phase1", "phase2", "phase3"), search.AtMost("price", 700)}
	case "hybrid-by-distance":
		q.Sort = search.ByDistance()
	}
	return q
}

// FillOffers builds the index of so many offers.
func FillOffers(b *testing.B, e search.Engine, n int) {
	b.Helper()
	docs := NewDraw(1).Offers(n)
	err := e.Rebuild(b.Context(), Offers(), func(put func([]search.Document) error) error {
		for part := range slices.Chunk(docs, 1000) {
			if err := put(part); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		b.Fatal(err)
	}
}
