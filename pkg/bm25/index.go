package bm25

import (
	"cmp"
	"math"
	"slices"
	"sync"
)

// The usual values: how soon a further time adds nothing, and how much length matters.
const (
	saturation = 1.2
	lengthPart = 0.75
)

// Index holds documents as weighted terms. Use New.
type Index struct {
	mu       sync.RWMutex
	slots    map[string]int32 // of documents, by id
	docs     []document       // by slot
	free     []int32          // slots of documents that are gone
	postings map[string][]posting
	length   float64 // of all documents together
}

type document struct {
	terms  map[string]float64
	length float64
}

// posting is how often a term stands in a document. A term's are in the order of slots.
type posting struct {
	slot  int32
	times float64
}

// New returns an empty Index.
func New() *Index { return &Index{slots: map[string]int32{}, postings: map[string][]posting{}} }

// Put adds a document, or replaces it. A term's weight is how many times it counts as being
// there; those that are not above zero count as absent. The index keeps terms: do not change it.
func (x *Index) Put(id string, terms map[string]float64) {
	x.mu.Lock()
	defer x.mu.Unlock()
	x.remove(id)
	slot := int32(len(x.docs))
	if n := len(x.free); n > 0 {
		slot, x.free = x.free[n-1], x.free[:n-1]
	} else {
		x.docs = append(x.docs, document{})
	}
	d := document{terms: terms}
	for term, times := range terms {
		if times <= 0 {
			continue
		}
		d.length += times
		list := x.postings[term]
		at, _ := slices.BinarySearchFunc(list, slot, bySlot)
		x.postings[term] = slices.Insert(list, at, posting{slot, times})
	}
	x.slots[id], x.docs[slot] = slot, d
	x.length += d.length
}

// Delete removes a document, if it is there.
func (x *Index) Delete(id string) {
	x.mu.Lock()
	defer x.mu.Unlock()
	x.remove(id)
}

func (x *Index) remove(id string) {
	slot, there := x.slots[id]
	if !there {
		return
	}
	for term, times := range x.docs[slot].terms {
		if times <= 0 {
			continue
		}
		list := x.postings[term]
		if at, found := slices.BinarySearchFunc(list, slot, bySlot); found {
			list = slices.Delete(list, at, at+1)
		}
		if x.postings[term] = list; len(list) == 0 {
			delete(x.postings, term)
		}
	}
	x.length -= x.docs[slot].length
	x.docs[slot] = document{}
	x.free = append(x.free, slot)
	delete(x.slots, id)
}

func bySlot(p posting, slot int32) int { return cmp.Compare(p.slot, slot) }

// Len is how many documents there are.
func (x *Index) Len() int {
	x.mu.RLock()
	defer x.mu.RUnlock()
	return len(x.slots)
}

// Rarity is how much a term tells: zero if no document has it, else more the fewer have it.
func (x *Index) Rarity(term string) float64 {
	x.mu.RLock()
	defer x.mu.RUnlock()
	return x.rarity(len(x.postings[term]))
}

// Rarest is how much a term tells that one document alone has.
func (x *Index) Rarest() float64 {
	x.mu.RLock()
	defer x.mu.RUnlock()
	return x.rarity(1)
}

// rarity is the inverse document frequency, in the form that is never negative.
func (x *Index) rarity(have int) float64 {
	if have == 0 {
		return 0
	}
	n, all := float64(have), float64(len(x.slots))
	return math.Log(1 + (all-n+0.5)/(n+0.5))
}

// Scores are the scores of the documents for a query, a term's weight being how much it
// counts. Of a document that is not there it is zero.
func (x *Index) Scores(query map[string]float64, ids []string) []float64 {
	x.mu.RLock()
	defer x.mu.RUnlock()
	scores, found := make([]float64, len(ids)), x.all(query)
	for i, id := range ids {
		if slot, there := x.slots[id]; there {
			scores[i] = found[slot]
		}
	}
	return scores
}

// all are the scores of every document, by slot. Terms are added in one order, so that sums
// are the same each time.
func (x *Index) all(query map[string]float64) []float64 {
	scores := make([]float64, len(x.docs))
	middle := x.length / math.Max(1, float64(len(x.slots)))
	for _, term := range sorted(query) {
		list := x.postings[term]
		tells := x.rarity(len(list)) * query[term] * (saturation + 1)
		for _, p := range list {
			long := 1 - lengthPart + lengthPart*x.docs[p.slot].length/middle
			scores[p.slot] += tells * p.times / (p.times + saturation*long)
		}
	}
	return scores
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
