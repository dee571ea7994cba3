package rules

import (
	"cmp"
	"slices"
	"unique"

	"lateral/services/matching/candidates"
	"lateral/services/needs"
)

// Chances says who may come to a school, whatever they offer support with.
type Chances struct {
	Leaders int    // who break no hard rule
	Costs   []Cost // what keeps out leaders nearby, the rule that costs most first
}

// Cost is how many leaders one rule alone keeps out.
type Cost struct {
	Rule    Rule
	Reason  string // in words, for a list
	Leaders int
}

// who are leaders.
type who map[unique.Handle[string]]bool

// Chances judges all candidates by the hard rules alone. Of those whom one rule keeps out, it counts
// who belong to the school's partnership or region: that most others are too far away tells nobody
// anything. The school's own leaders are no cost: they never support it.
func (q *Question) Chances(all []*candidates.Ready) Chances {
	in, alone := who{}, make([]who, len(rules))
	for _, c := range all {
		if !c.Judged {
			continue
		}
		switch at, broken := q.brokenBy(c); {
		case broken == 0:
			in[c.Leader] = true
		case broken == 1 && rules[at].name != OwnSchool && q.cover.WouldHave(c.Spot, needs.ToRegion):
			if alone[at] == nil {
				alone[at] = who{}
			}
			alone[at][c.Leader] = true
		}
	}
	out := Chances{Leaders: len(in)}
	for i, kept := range alone {
		n := 0
		for leader := range kept {
			if !in[leader] {
				n++
			}
		}
		if n > 0 {
			out.Costs = append(out.Costs, Cost{Rule: rules[i].name, Reason: q.reasonFor(rules[i].name), Leaders: n})
		}
	}
	slices.SortStableFunc(out.Costs, func(a, b Cost) int { return cmp.Compare(b.Leaders, a.Leaders) })
	return out
}

// brokenBy is how many hard rules a candidate breaks, two at most, and the place of the last of them.
func (q *Question) brokenBy(c *candidates.Ready) (at, broken int) {
	v := Verdict{Ready: c}
	for i := range rules {
		if rules[i].breaks == nil || !rules[i].breaks(q, &v) {
			continue
		}
		if at, broken = i, broken+1; broken == 2 {
			break
		}
	}
	return at, broken
}
