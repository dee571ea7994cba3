package bleve_test

import (
	"testing"

	"lateral/pkg/search/searchtest"
)

// BenchmarkOffers asks an index of 10,000 documents by words, by meaning and by both, with
// filters, facets and distance.
func BenchmarkOffers(b *testing.B) {
	e := open(b, b.TempDir())
	defer e.Close()
	searchtest.FillOffers(b, e, 10_000)
	for _, kind := range searchtest.Kinds() {
		b.Run(kind, func(b *testing.B) {
			draw := searchtest.NewDraw(2)
			searchtest.Measure(b, func() error {
				_, err := e.Search(b.Context(), "offers", draw.Query(kind))
				return err
			})
		})
	}
	b.ReportMetric(residentMB(b), "resident-MB")
}
