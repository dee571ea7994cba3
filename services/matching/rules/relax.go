package rules

import (
	"cmp"
	"slices"
	"unique"
)

// Relaxation is a change of a need, and how many leaders it lets in who can help with
// what is asked for, and have no service that fits as it is.
type Relaxation struct {
	Change
	Rule    Rule // that keeps them out
	Leaders int
}

// Count is the number of services that broke a hard rule first.
type Count struct {
	Rule    Rule
	Reason  string // in words, for a list
	Count   int
	Leaders int // who could help, whom this rule alone keeps out, and whom a change of the need lets in
}

// MaxRelaxations is how many ways of relaxing a need one answer holds at most.
const MaxRelaxations = 8

// amounts are the numbers of leaders for which a way that has amounts is offered:
// the next one, some, and as many as anybody looks at.
var amounts = []int{1, 3, 10}

// gain is that an easing lets in a leader.
type gain struct {
	easing
	leader unique.Handle[string]
	rule   int
}

// eased is how many leaders an easing lets in.
type eased struct {
	easing
	rule    int // of the last of them
	leaders int
}

// Counts says how many services each rule excluded first, and how many leaders it
// alone keeps out.
func (s *Sorted) Counts(q *Question) []Count {
	in := s.leaders(q)
	alone := make([]map[unique.Handle[string]]bool, len(rules))
	for i := range s.near {
		one := &s.near[i]
		if !one.close || in[one.Leader] {
			continue
		}
		if alone[one.rule] == nil {
			alone[one.rule] = map[unique.Handle[string]]bool{}
		}
		alone[one.rule][one.Leader] = true
	}
	var all []Count
	for i, n := range s.broke {
		if n > 0 {
			all = append(all, Count{Rule: rules[i].name, Reason: q.reason(rules[i].name), Count: n, Leaders: len(alone[i])})
		}
	}
	return all
}

// leaders are those who fit with something that is about what is asked for.
func (s *Sorted) leaders(q *Question) map[unique.Handle[string]]bool {
	if s.in == nil {
		s.in = make(map[unique.Handle[string]]bool, len(s.fit))
		for i := range s.fit {
			if v := &s.fit[i]; q.isAbout(v.Facts) {
				s.in[v.Leader] = true
			}
		}
	}
	return s.in
}

// Relaxations are the changes of the need that let somebody in, best first: those
// that let in more for fewer steps.
func (s *Sorted) Relaxations(q *Question) []Relaxation {
	in := s.leaders(q)
	by := map[Way][]gain{}
	for i := range s.near {
		one := &s.near[i]
		if !one.close || in[one.Leader] {
			continue
		}
		for _, e := range [...]easing{one.by, one.or} {
			if e.way != "" {
				by[e.way] = append(by[e.way], gain{e, one.Leader, one.rule})
			}
		}
	}
	var all []Relaxation
	for _, way := range ways() {
		all = append(all, q.relaxing(way, by[way])...)
	}
	slices.SortStableFunc(all, func(a, b Relaxation) int {
		return cmp.Or(cmp.Compare(a.easing.step(), b.easing.step()), cmp.Compare(b.Leaders, a.Leaders))
	})
	return all[:min(len(all), MaxRelaxations)]
}

// relaxing are the changes of one way.
func (q *Question) relaxing(way Way, gains []gain) []Relaxation {
	some := together(way, gains)
	if way.ordered() {
		some = enough(some)
	}
	all := make([]Relaxation, len(some))
	for i, e := range some {
		all[i] = Relaxation{Change: q.changed(e.easing), Rule: rules[e.rule].name, Leaders: e.leaders}
	}
	return all
}

// together says whom each amount of a way lets in: where more lets in whoever less does, all of
// them.
func together(way Way, gains []gain) []eased {
	slices.SortFunc(gains, func(a, b gain) int {
		by := cmp.Compare(a.value, b.value)
		if way == Sooner { // an earlier day is more
			by = -by
		}
		if by != 0 {
			return by
		}
		return cmp.Compare(a.leader.Value(), b.leader.Value())
	})
	var all []eased
	leaders := map[unique.Handle[string]]bool{}
	for i, g := range gains {
		leaders[g.leader] = true
		if i+1 < len(gains) && gains[i+1].value == g.value {
			continue
		}
		all = append(all, eased{g.easing, g.rule, len(leaders)})
		if !way.ordered() {
			clear(leaders)
		}
	}
	return all
}

// enough leaves, of growing amounts, the smallest that let in one, some and many.
func enough(all []eased) []eased {
	var kept []eased
	for _, leaders := range amounts {
		at := slices.IndexFunc(all, func(e eased) bool { return e.leaders >= leaders })
		if at < 0 {
			at = len(all) - 1
		}
		if at >= 0 && (len(kept) == 0 || kept[len(kept)-1].leaders < all[at].leaders) {
			kept = append(kept, all[at])
		}
	}
	return kept
}

func ways() []Way {
	return []Way{MoreMoney, Paying, InReturn, Remotely, OnSite, Later, Sooner, Farther, MoreFormat, OwnPhase, Wider}
}
