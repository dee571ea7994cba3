package search

// Result is one page of hits, with counts over all of them.
type Result struct {
	// Hits are in the order that the query asked for.
	Hits []Hit
	// Facets has an entry for each facet that the query named, most frequent
	// value first, then by value.
	Facets map[string][]Count
	// Total is the number of hits on all pages. An engine may estimate it where
	// they are more than MaxWindow.
	Total int
}

// Hit is one document that was found.
type Hit struct {
	ID string
	// Score is from 0 to 1; 1 is a perfect match. Scores of one engine compare
	// between queries, scores of two engines do not.
	Score float64
	// Metres is the distance from the query's Near; nil when it has none or
	// the document has no point.
	Metres *float64
}

// Count is how often a value occurs.
type Count struct {
	Value string
	Count int
}
