package bleve

import (
	"cmp"
	"container/heap"

	"lateral/pkg/search"
)

// likeHit is a document and how alike it is to the query.
type likeHit struct {
	doc      uint64
	likeness float64
}

// nearest are the documents of docs, which are in order, that are most alike to what is
// meant: so many at most, in no order.
func (s snapshot) nearest(docs []uint64, m search.Meaning, size int) []likeHit {
	wanted := directions(m.Vectors)
	best := leastFirst{}
	segment := 0
	for _, doc := range docs {
		for segment+1 < len(s.begins) && s.begins[segment+1] <= doc {
			segment++
		}
		likeness := s.segments[segment].likeness(int(doc-s.begins[segment]), wanted, size)
		if likeness > 0 && likeness >= m.Least {
			best.keep(likeHit{doc, likeness}, m.Most())
		}
	}
	return best
}

// likeness is that of the vector of a document which is most alike to any that is wanted.
func (v *segmentVectors) likeness(doc int, wanted []direction, size int) float64 {
	best := 0.0
	for i := int(v.starts[doc]); i < int(v.starts[doc+1]); i++ {
		numbers := v.numbers[i*size : (i+1)*size]
		for _, w := range wanted {
			best = max(best, float64(dot(numbers, w.numbers))*v.inverse[i]*w.inverse)
		}
	}
	return best
}

// leastFirst is a heap with the least alike on top, and of equals the later document.
type leastFirst []likeHit

func (l leastFirst) Len() int           { return len(l) }
func (l leastFirst) Less(i, j int) bool { return l[i].compare(l[j]) < 0 }
func (l leastFirst) Swap(i, j int)      { l[i], l[j] = l[j], l[i] }

// Push and Pop are heap's.
func (l *leastFirst) Push(h any) { *l = append(*l, h.(likeHit)) }

// Pop takes the last away.
func (l *leastFirst) Pop() any {
	last := len(*l) - 1
	h := (*l)[last]
	*l = (*l)[:last]
	return h
}

// keep adds a hit, and drops the least alike when there are more than most.
func (l *leastFirst) keep(h likeHit, most int) {
	switch {
	case len(*l) < most:
		heap.Push(l, h)
	case h.compare((*l)[0]) > 0:
		(*l)[0] = h
		heap.Fix(l, 0)
	}
}

func (h likeHit) compare(other likeHit) int {
	return cmp.Or(cmp.Compare(h.likeness, other.likeness), cmp.Compare(other.doc, h.doc))
}
