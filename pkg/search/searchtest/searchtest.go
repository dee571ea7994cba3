package searchtest

import (
	"testing"
)

// Run runs the suite.
func Run(t *testing.T, e Engine) {
	t.Helper()
	groups := []struct {
		name string
		test func(t *testing.T, open opener)
	}{
		{"settings", testSettings},
		{"documents", testDocuments},
		{"digests", testDigests},
		{"words", testWords},
		{"synonyms of several words", testSynonyms},
		{"filters", testFilters},
		{"facets", testFacets},
		{"places", testPlaces},
		{"orders and pages", testOrders},
		{"meaning", testMeaning},
		{"meaning and words", testMeaningAndWords},
		{"meaning among many", testMeaningAmongMany},
		{"meaning of changes", testMeaningOfChanges},
		{"meaning of another source", testMeaningOfAnotherSource},
		{"listing", testListing},
		{"rebuild", testRebuild},
		{"searches during rebuilds", testConcurrency},
		{"bad input", testBadInput},
		{"unavailable", testUnavailable},
	}
	for _, g := range groups {
		t.Run(g.name, func(t *testing.T) { g.test(t, e.fresh) })
	}
	t.Run("restart", func(t *testing.T) { testRestart(t, e) })
	if e.OneProcess {
		t.Run("one process", func(t *testing.T) { testOneProcess(t, e) })
	}
}
