package rules

import (
	"cmp"
	"slices"
	"sync"

	"lateral/services/matching/candidates"
	"lateral/services/matching/relevance"
)

// Sorted holds the candidates after judging.
type Sorted struct {
	Best []*Verdict // those that fit, best first; after Rank
	fit  []Verdict
	in   map[string]bool // leaders who fit with something that is about what is asked for; nil until asked
	misses
}

// spare are those that are done with: each takes a megabyte, and a question needs one.
var spare = sync.Pool{New: func() any { return new(Sorted) }}

// Done gives the memory back. Nothing of s may be used after it, what Best points to neither.
func (s *Sorted) Done() { spare.Put(s) }

// Fitting is how many candidates fit.
func (s *Sorted) Fitting() int { return len(s.fit) }

// JudgeAll judges every candidate that is shown, and those that only the end of
// their leader's designation hid. It keeps up to keep examples of those that no one
// change of the need lets in.
func (q *Question) JudgeAll(all []*candidates.Ready, keep int) *Sorted {
	out := spare.Get().(*Sorted)
	*out = Sorted{fit: out.fit[:0], misses: misses{
		broke: make([]int, len(rules)), near: out.near[:0], far: fewest{keep: considered * keep},
		never: fewest{keep: keep},
	}}
	var v Verdict
	for _, c := range all {
		if !c.Shown && !c.Lapsed {
			continue
		}
		if q.Judge(c, &v); v.Broke == "" {
			out.fit = append(out.fit, v)
		} else {
			out.Add(q, &v)
		}
	}
	return out
}

// closer is how many of the best are looked at passage by passage: ten times what a page shows.
const closer = 100

// Rank gives points to those that fit and puts the best first, and notes how much those that are
// left out would help.
func (q *Question) Rank(found *Sorted) {
	all := make([]*candidates.Ready, 0, len(found.fit)+len(found.near)+len(found.far.all))
	for i := range found.fit {
		all = append(all, found.fit[i].Ready)
	}
	missed := [][]Miss{found.near, found.far.all}
	for _, some := range missed {
		for i := range some {
			all = append(all, some[i].Ready)
		}
	}
	facts := q.rough(all)
	found.Best = q.best(found.fit, facts)
	facts = facts[len(found.fit):]
	for _, some := range missed {
		q.weigh(some, facts)
		facts = facts[len(some):]
	}
}

// RankFit is Rank where nobody is left out.
func (q *Question) RankFit(fit []Verdict) []*Verdict {
	found := Sorted{fit: fit}
	q.Rank(&found)
	return found.Best
}

// best gives points by the facts of each, and puts the best first.
func (q *Question) best(fit []Verdict, facts []relevance.Facts) []*Verdict {
	all := make([]*Verdict, len(fit))
	for i := range fit {
		v := &fit[i]
		v.Facts, v.load = facts[i], q.Load(v.LeaderID)
		q.score(v)
		all[i] = v
	}
	slices.SortFunc(all, Better)
	first := all[:min(closer, len(all))]
	for _, v := range first {
		v.Facts = q.Ask.Closer(v.Said(), v.Facts)
		q.score(v)
	}
	slices.SortFunc(first, Better)
	return all
}

// Better puts close matches first, then more points, and orders equals by their ties.
func Better(a, b *Verdict) int {
	if near := a.Facts.Close(); near != b.Facts.Close() {
		if near {
			return -1
		}
		return 1
	}
	return cmp.Or(cmp.Compare(b.total, a.total), cmp.Compare(a.tie, b.tie))
}
