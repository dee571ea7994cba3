package rules

import (
	"lateral/services/matching/candidates"
)

// Closeness is the name of closenessRule.
const Closeness Rule = "closeness"

// closenessRule gives points where the schools stand near each other: in one partnership, in
// partnerships below the same one, in one region. It excludes nobody: the reach does that.
var closenessRule = rule{name: Closeness, merit: closenessMerit, sentence: closenessSentence}

func (q *Question) sameRegion(h *candidates.Home) bool {
	return q.school.Region != "" && q.school.Region == h.School.Region
}

// closenessMerit is all in one partnership, six tenths below the same one, three in one region.
func closenessMerit(q *Question, v *Verdict) float64 {
	switch {
	case q.nearby.shared(&v.Home) != "":
		return 1
	case q.nearby.sharedAbove(&v.Home) != "":
		return 0.6
	case q.sameRegion(&v.Home):
		return 0.3
	}
	return 0
}

func closenessSentence(q *Question, v *Verdict) string {
	ours := q.toThem("Your own school", "The leader's own school")
	if in := q.nearby.shared(&v.Home); in != "" {
		return ours + " is in " + in + q.says(", as yours is.", ", as the school that asks is.")
	}
	if in := q.nearby.sharedAbove(&v.Home); in != "" {
		return ours + " belongs to " + in + " through its partnership" +
			q.says(", as yours does.", ", as the school that asks does.")
	}
	if q.sameRegion(&v.Home) {
		return ours + " is in " + q.says("your", "the same") + " region (" + q.school.Region + ")."
	}
	return ours + " is in no partnership and no region of " + q.says("yours.", "the school that asks.")
}
