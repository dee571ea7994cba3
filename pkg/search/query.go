package search

const (
	// DefaultLimit is the number of hits when a query names none.
	DefaultLimit = 20
	// MaxWindow is the largest offset plus limit that an engine answers.
	MaxWindow = 10_000
	// MaxFacetValues is the largest number of values counted for one facet;
	// the most frequent are kept.
	MaxFacetValues = 100
	// MaxWords is the number of words of a query that count; further words
	// are left out.
	MaxWords = 10
	// MaxWordsBytes is the largest length of a query's words in bytes.
	MaxWordsBytes = 1000
)

// Query is one search. The zero query finds every document.
type Query struct {
	// Words must all be found in the searched fields, in any order. Words of
	// 4 letters and more may have one typing error, of 8 and more two, but not
	// in the first letter. A word without typing error scores more.
	Words string
	// Prefix lets the last word be unfinished, for search while somebody types.
	Prefix bool
	// Meaning finds documents by their vectors, beside those that Words find; nil when only
	// words count. Filters, facets and orders hold for both.
	Meaning *Meaning
	// Filters must all hold.
	Filters []Filter
	// Facets names the fields whose values are counted over all hits.
	Facets []string
	// Near asks for distances from a place, and may limit them.
	Near *Near
	// Sort orders the hits; the zero value is by relevance.
	Sort Sort
	// Limit is the number of hits on the page; 0 means DefaultLimit.
	Limit int
	// Offset is the number of hits to skip.
	Offset int
}

// Near is a circle around a place.
type Near struct {
	Point Point
	// RadiusKM leaves out what is further away, or has no point. 0 leaves
	// nothing out. Engines differ by up to 0.5 % in the radius they take the
	// earth to have, so a hit at the very edge may be in one and not in
	// another.
	RadiusKM float64
	// Unmeasured leaves out the distances of hits, which take time, where the circle or the order
	// is all that is wanted.
	Unmeasured bool
}

// Sort is an order of hits. Make one with ByRelevance, ByDistance, Ascending
// or Descending. Hits that are equal in it come in an order that stays the same
// while the index does not change.
type Sort struct {
	Key   SortKey
	Field string // for SortField
	Desc  bool   // for SortField
}

// SortKey says what hits are ordered by.
type SortKey int

// The sort keys.
const (
	SortRelevance SortKey = iota
	SortDistance
	SortField
)

// ByRelevance puts the best hit first.
func ByRelevance() Sort { return Sort{} }

// ByDistance puts the nearest hit first and hits without a point last. The
// query must have Near.
func ByDistance() Sort { return Sort{Key: SortDistance} }

// Ascending orders by a field, smallest first, documents without it last.
func Ascending(field string) Sort { return Sort{Key: SortField, Field: field} }

// Descending orders by a field, largest first, documents without it last.
func Descending(field string) Sort { return Sort{Key: SortField, Field: field, Desc: true} }

// PageSize is the limit, or DefaultLimit when the query names none.
func (q Query) PageSize() int {
	if q.Limit == 0 {
		return DefaultLimit
	}
	return q.Limit
}

// ByMeaning is the query with what its meaning can be: without words where their share is
// nothing, and with all of the share where there are no words.
func (q Query) ByMeaning(hasWords bool) Query {
	m := *q.Meaning
	m.Vectors = Directions(m.Vectors)
	if !hasWords {
		m.Share = 1
	}
	if m.Share == 1 {
		q.Words = ""
	}
	q.Meaning = &m
	return q
}
