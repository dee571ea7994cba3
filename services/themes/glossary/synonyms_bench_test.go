package glossary_test

import (
	"testing"

	"lateral/pkg/search"
	"lateral/pkg/search/bleve"
	"lateral/pkg/search/searchtest"
	"lateral/services/themes/glossary"
)

// BenchmarkGlossary asks 10,000 documents by words that the glossary knows and others, with
// the whole glossary as synonyms and without.
func BenchmarkGlossary(b *testing.B) {
	for _, name := range []string{"without", "with"} {
		b.Run(name, func(b *testing.B) {
			e, err := bleve.New(b.TempDir())
			if err != nil {
				b.Fatal(err)
			}
			defer e.Close()
			x := searchtest.Offers()
			if name == "with" {
				x.Synonyms, x.Kin = glossary.Synonyms()
			}
			docs := searchtest.NewDraw(1).Offers(10_000)
			err = e.Rebuild(b.Context(), x, func(put func([]search.Document) error) error { return put(docs) })
			if err != nil {
				b.Fatal(err)
			}
			draw := searchtest.NewDraw(2)
			searchtest.Measure(b, func() error {
				q := search.Query{Words: draw.Words(2) + " English as an additional language"}
				_, err := e.Search(b.Context(), "offers", q)
				return err
			})
		})
	}
}
