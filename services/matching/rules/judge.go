package rules

import (
	"cmp"
	"slices"

	"lateral/services/matching/candidates"
)

// Sorted holds the candidates after judging.
type Sorted struct {
	Fit    []Verdict
	Unread int // whose meaning is not known yet, of those that are shown
	misses
}

// JudgeAll judges every candidate that is shown, and those that only the end of
// their leader's designation hid. It keeps up to keep examples of those that no one
// change of the need lets in.
func (q *Question) JudgeAll(all []*candidates.Candidate, keep int) Sorted {
	out := Sorted{misses: misses{
		broke: make([]int, len(rules)), Far: fewest{keep: considered * keep}, never: fewest{keep: keep},
	}}
	var v Verdict
	for _, c := range all {
		if !c.Shown && !c.Lapsed {
			continue
		}
		if c.Shown && !c.Said().Known() {
			out.Unread++
		}
		if q.Judge(c, &v); v.Broke == "" {
			out.Fit = append(out.Fit, v)
		} else {
			out.Add(q, &v)
		}
	}
	return out
}

// closer is how many of the best are looked at passage by passage: ten times what a page shows.
const closer = 100

// Rank gives points to the fitting candidates and puts the best first.
func (q *Question) Rank(fit []Verdict) {
	q.rough(fit)
	for i := range fit {
		fit[i].load = q.Load(fit[i].LeaderID)
		q.score(&fit[i])
	}
	slices.SortFunc(fit, Better)
	best := fit[:min(closer, len(fit))]
	for i := range best {
		best[i].Facts = q.Ask.Closer(best[i].Said(), best[i].Facts)
		q.score(&best[i])
	}
	slices.SortFunc(best, Better)
}

// Better puts more points first, and orders equals by their ties.
func Better(a, b Verdict) int {
	return cmp.Or(cmp.Compare(b.total, a.total), cmp.Compare(a.tie, b.tie))
}
