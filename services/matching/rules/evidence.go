package rules

import "math"

// Evidence says how many points one rule gave, and why.
type Evidence struct {
	Rule     Rule
	Points   int     // to the nearest
	Exact    float64 // the same, unrounded: the order is by these
	Most     int
	Sentence string
}

// Evidence says how many points each rule gave and why, and the share of all points.
func (q *Question) Evidence(v *Verdict) (all []Evidence, score float64) {
	most := 0
	for i := range rules {
		r := &rules[i]
		if r.most == 0 {
			continue
		}
		most += r.most
		points := r.points(q, v)
		all = append(all, Evidence{
			Rule: r.name, Points: int(math.Round(points)), Exact: points, Most: r.most, Sentence: r.sentence(q, v),
		})
	}
	return all, v.total / float64(most)
}
