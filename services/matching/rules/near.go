package rules

import (
	"cmp"
	"slices"
	"sort"

	"lateral/services/matching/candidates"
	"lateral/services/matching/relevance"
)

// Miss is a service that a rule leaves out. It is small: a match makes thousands.
type Miss struct {
	*candidates.Ready
	rule    int    // to name: of those that it breaks one that no change helps with, else the first
	by, or  easing // what lets it in, the smallest first; none where one change is not enough
	tie     uint64
	worth   float64 // how much it would help, if it fitted
	close   bool    // it is about what is asked for
	steps   float64
	easings []easing // all that it takes; known once it is shown
}

// misses are the services that rules leave out.
type misses struct {
	broke []int  // how many break each rule first
	near  []Miss // one change of the need lets them in
	far   fewest // several changes do, perhaps
	never fewest // no change does
}

// Add notes a verdict that broke a rule.
func (m *misses) Add(q *Question, v *Verdict) {
	m.broke[v.brokeAt]++
	one := Miss{Ready: v.Ready, rule: v.lastAt, tie: v.tie}
	if v.lasting {
		m.never.add(one)
		return
	}
	if v.lastAt != v.brokeAt {
		m.far.add(one)
		return
	}
	if one.by, one.or = rules[v.brokeAt].eases(q, v); one.by.way == "" {
		m.never.add(one)
		return
	}
	one.steps = one.by.steps
	m.near = append(m.near, one)
}

// considered is how many of those that several changes let in are looked at for each that
// is shown.
const considered = 3

// fewest keeps the first by their ties: of thousands only a few are read.
type fewest struct {
	keep int
	all  []Miss
}

func (f *fewest) add(m Miss) {
	if len(f.all) == f.keep {
		if m.tie >= f.all[f.keep-1].tie {
			return
		}
		f.all = f.all[:f.keep-1]
	}
	at := sort.Search(len(f.all), func(i int) bool { return f.all[i].tie > m.tie })
	f.all = slices.Insert(f.all, at, m)
}

// Nearest returns misses up to the limit. Those that are about what is asked for come
// first, then those that one change lets in, by the steps to fitting and then by how
// relevant they are; then those that need several changes; then those that no change
// lets in.
func (m *misses) Nearest(q *Question, limit int) []Miss {
	found := m.nearest(limit)
	for i := range found {
		found[i].easings = []easing{found[i].by}
	}
	if len(found) == limit {
		return found
	}
	several, never := m.several(q)
	found = slices.Concat(found, several, never, m.never.all)
	return found[:min(limit, len(found))]
}

// nearest are the first of those that one change lets in, in order.
func (m *misses) nearest(limit int) []Miss {
	all := make([]*Miss, len(m.near))
	for i := range m.near {
		all[i] = &m.near[i]
	}
	var found []Miss
	for _, one := range first(all, limit, nearer) {
		found = append(found, *one)
	}
	return found
}

// first are the first of all by an order, in order: of thousands only a few are wanted.
func first[T any](all []T, limit int, order func(a, b T) int) []T {
	best := make([]T, 0, limit+1)
	for _, one := range all {
		if len(best) == limit && order(one, best[limit-1]) > 0 {
			continue
		}
		at := sort.Search(len(best), func(k int) bool { return order(best[k], one) > 0 })
		best = slices.Insert(best, at, one)
		best = best[:min(limit, len(best))]
	}
	return best
}

// nearer puts those first that are about what is asked for, then fewer steps, then what
// is more relevant.
func nearer(a, b *Miss) int {
	if a.close != b.close {
		if a.close {
			return -1
		}
		return 1
	}
	if by := cmp.Compare((easing{steps: a.steps}).step(), (easing{steps: b.steps}).step()); by != 0 {
		return by
	}
	return cmp.Or(cmp.Compare(b.worth, a.worth), cmp.Compare(a.steps, b.steps), cmp.Compare(a.tie, b.tie))
}

// several returns those that several changes let in, nearest first, and those that
// turn out to be let in by none.
func (m *misses) several(q *Question) (found, never []Miss) {
	for _, one := range m.far.all {
		if one.easings, one.rule = q.easings(one.Ready); one.easings == nil {
			never = append(never, one)
			continue
		}
		for _, e := range one.easings {
			one.steps += e.steps
		}
		found = append(found, one)
	}
	slices.SortFunc(found, func(a, b Miss) int { return nearer(&a, &b) })
	return found, never
}

// easings are the smallest changes that together let a candidate in, and the first
// rule that it breaks; nil where there are none, and then the rule that no change
// helps with.
func (q *Question) easings(c *candidates.Ready) ([]easing, int) {
	v := Verdict{Ready: c, tie: q.tie(c)}
	var all []easing
	first := -1
	for i, r := range rules {
		if r.breaks == nil || !r.breaks(q, &v) {
			continue
		}
		if first < 0 {
			first = i
		}
		if r.eases == nil {
			return nil, i
		}
		by, _ := r.eases(q, &v)
		if by.way == "" {
			return nil, i
		}
		all = append(all, by)
	}
	return all, first
}

// weigh notes how much each would help, if it fitted: how relevant it is, and whether it is about
// what is asked for at all.
func (q *Question) weigh(all []Miss, words relevance.Words) {
	for i := range all {
		facts := q.rough(all[i].Ready, words)
		all[i].worth, all[i].close = facts.Score(), q.isAbout(facts)
	}
}

// isAbout says whether the facts are those of a service that is about what is asked for.
// Where only words are known, a theme in common is enough: few words agree by chance.
func (q *Question) isAbout(f relevance.Facts) bool {
	return f.Close() || !q.Ask.Known() && f.Themes > 0
}
