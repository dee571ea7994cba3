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
	// between queries, scores of two engines do not. Where a query has a meaning it is the sum
	// of Words and Meaning by their shares.
	Score float64
	// Words is what the words alone score, 0 where they did not find it.
	Words float64
	// Meaning is how alike the document and the query are: the cosine of the vectors that are
	// nearest to each other, 0 where meaning did not find it. Both engines give the same.
	Meaning float64
	// Metres is the distance from the query's Near; nil when it has none or wants none measured,
	// or the document has no point.
	Metres *float64
}

// Count is how often a value occurs.
type Count struct {
	Value string
	Count int
}
