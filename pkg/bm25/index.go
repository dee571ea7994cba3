package bm25

import (
	"cmp"
	"math"
	"slices"
	"sync"
	"sync/atomic"
)

// The usual values: how soon a further time adds nothing, and how much length matters.
const (
	saturation = 1.2
	lengthPart = 0.75
)

// Index holds documents as weighted terms. Documents have numbers, small ones. Use New.
type Index struct {
	mu       sync.RWMutex
	docs     []document                // by number
	many     int                       // of docs that are there
	length   float64                   // of all documents together
	terms    map[string]int32          // the numbers of terms, also of those that no document has any more
	postings [][]posting               // by the number of the term
	long     atomic.Pointer[[]float64] // see lengths; nil after a change
}

type document struct {
	terms  []int32
	length float64
	there  bool
}

// posting is how often a term stands in a document. A term's are in the order of documents.
type posting struct {
	doc   int32
	times float32
}

// New returns an empty Index.
func New() *Index { return &Index{terms: map[string]int32{}} }

// Put adds a document, or replaces it. A term's weight is how many times it counts as being
// there, to seven digits; those that are not above zero count as absent.
func (x *Index) Put(n int, terms map[string]float64) {
	x.mu.Lock()
	defer x.mu.Unlock()
	x.remove(n)
	if n >= len(x.docs) {
		x.docs = append(x.docs, make([]document, n+1-len(x.docs))...)
	}
	d := document{there: true, terms: make([]int32, 0, len(terms))}
	for term, times := range terms {
		if times <= 0 {
			continue
		}
		number := x.number(term)
		d.length, d.terms = d.length+times, append(d.terms, number)
		list := x.postings[number]
		at, _ := slices.BinarySearchFunc(list, int32(n), byDoc)
		x.postings[number] = slices.Insert(list, at, posting{int32(n), float32(times)})
	}
	x.docs[n] = d
	x.many++
	x.long.Store(nil)
	x.length += d.length
}

// number is that of a term, a new one where it has none.
func (x *Index) number(term string) int32 {
	number, known := x.terms[term]
	if !known {
		number = int32(len(x.postings))
		x.terms[term], x.postings = number, append(x.postings, nil)
	}
	return number
}

// Delete removes a document, if it is there.
func (x *Index) Delete(n int) {
	x.mu.Lock()
	defer x.mu.Unlock()
	x.remove(n)
}

func (x *Index) remove(n int) {
	if n >= len(x.docs) || !x.docs[n].there {
		return
	}
	for _, number := range x.docs[n].terms {
		list := x.postings[number]
		if at, found := slices.BinarySearchFunc(list, int32(n), byDoc); found {
			x.postings[number] = slices.Delete(list, at, at+1)
		}
	}
	x.length -= x.docs[n].length
	x.docs[n] = document{}
	x.many--
	x.long.Store(nil)
}

func byDoc(p posting, doc int32) int { return cmp.Compare(p.doc, doc) }

// Len is how many documents there are.
func (x *Index) Len() int {
	x.mu.RLock()
	defer x.mu.RUnlock()
	return x.many
}

// Rarity is how much a term tells: zero if no document has it, else more the fewer have it.
func (x *Index) Rarity(term string) float64 {
	x.mu.RLock()
	defer x.mu.RUnlock()
	return x.rarity(len(x.having(term)))
}

// Rarest is how much a term tells that one document alone has.
func (x *Index) Rarest() float64 {
	x.mu.RLock()
	defer x.mu.RUnlock()
	return x.rarity(1)
}

// having are the postings of a term; none where no document has it.
func (x *Index) having(term string) []posting {
	number, known := x.terms[term]
	if !known {
		return nil
	}
	return x.postings[number]
}

// rarity is the inverse document frequency, in the form that is never negative.
func (x *Index) rarity(have int) float64 {
	if have == 0 {
		return 0
	}
	n, all := float64(have), float64(x.many)
	return math.Log(1 + (all-n+0.5)/(n+0.5))
}

// Scores are the scores of all documents for a query, by their numbers, a term's weight being how
// much it counts. Of a document that is not there it is zero. Terms are added in one order, so that
// sums are the same each time.
func (x *Index) Scores(query map[string]float64) []float64 {
	x.mu.RLock()
	defer x.mu.RUnlock()
	scores, long := make([]float64, len(x.docs)), x.lengths()
	for _, term := range sorted(query) {
		list := x.having(term)
		tells := x.rarity(len(list)) * query[term] * (saturation + 1)
		for _, p := range list {
			times := float64(p.times)
			scores[p.doc] += tells * times / (times + long[p.doc])
		}
	}
	return scores
}

// lengths are how much the length of each document lessens what its words count.
func (x *Index) lengths() []float64 {
	if known := x.long.Load(); known != nil {
		return *known
	}
	all, middle := make([]float64, len(x.docs)), x.length/math.Max(1, float64(x.many))
	for n := range x.docs {
		all[n] = saturation * (1 - lengthPart + lengthPart*x.docs[n].length/middle)
	}
	x.long.Store(&all)
	return all
}

func sorted(query map[string]float64) []string {
	var terms []string
	for term, weight := range query {
		if weight > 0 {
			terms = append(terms, term)
		}
	}
	slices.Sort(terms)
	return terms
}
