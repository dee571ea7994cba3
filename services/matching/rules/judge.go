package rules

import (
	"cmp"
	"iter"
	"slices"
	"sync"
	"unique"

	"lateral/services/matching/candidates"
)

// Sorted holds the candidates after judging.
type Sorted struct {
	fit  []Verdict
	best []*Verdict                     // the first of those that fit, best first; after Rank
	in   map[unique.Handle[string]]bool // leaders who fit with something that is about what is asked for; nil until asked
	misses
}

// spare are those that are done with: each takes a megabyte, and a question needs one.
var spare = sync.Pool{New: func() any { return new(Sorted) }}

// Done gives the memory back. Nothing of s may be used after it, what Best yields neither.
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
		if !c.Judged {
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
	words := q.corpus.Words(q.Ask)
	for i := range found.fit {
		v := &found.fit[i]
		v.Facts = q.rough(v.Ready, words)
	}
	found.best = q.best(found.fit)
	q.weigh(found.near, words)
	q.weigh(found.far.all, words)
}

// RankFit is Rank where nobody is left out.
func (q *Question) RankFit(fit []Verdict) []*Verdict {
	found := Sorted{fit: fit}
	q.Rank(&found)
	return slices.Collect(found.Best(q))
}

// best gives points by the facts that are noted, and returns the first, best first. Where there are enough
// close matches the others get none: they come behind.
func (q *Question) best(fit []Verdict) []*Verdict {
	var near, others []*Verdict
	for i := range fit {
		v := &fit[i]
		if v.Facts.Close() {
			near = append(near, v)
		} else {
			others = append(others, v)
		}
	}
	if len(near) < closer {
		near = append(near, others...)
	}
	first := first(q.scored(near), closer, Better)
	for _, v := range first {
		v.first, v.Facts = true, q.Ask.Closer(v.Said(), v.Facts)
		q.score(v)
	}
	slices.SortFunc(first, Better)
	return first
}

// scored gives points to each.
func (q *Question) scored(all []*Verdict) []*Verdict {
	for _, v := range all {
		v.load = q.Load(v.LeaderID)
		q.score(v)
	}
	return all
}

// Best are those that fit, best first. Those behind the first are put in order only when somebody
// comes so far.
func (s *Sorted) Best(q *Question) iter.Seq[*Verdict] {
	return func(yield func(*Verdict) bool) {
		for _, v := range s.best {
			if !yield(v) {
				return
			}
		}
		var behind []*Verdict
		for i := range s.fit {
			if v := &s.fit[i]; !v.first {
				behind = append(behind, v)
			}
		}
		slices.SortFunc(q.scored(behind), Better)
		for _, v := range behind {
			if !yield(v) {
				return
			}
		}
	}
}

// First are the best of those that fit, so many where there are.
func (s *Sorted) First(many int) []*Verdict { return s.best[:min(many, len(s.best))] }

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
