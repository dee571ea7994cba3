package rules

import (
	"lateral/pkg/date"
	"lateral/services/needs"
)

// reachRule: the need is shown to the leader's school now.
var reachRule = rule{
	name: Reach, breaks: func(q *Question, v *Verdict) bool { return !q.cover.Has(v.Spot) }, refusal: reachRefusal,
	eases: reachEases,
}

// reachEases shows the need as far as the leader's school.
func reachEases(q *Question, v *Verdict) (by, or easing) {
	for i, to := range needs.Reaches() {
		if !to.Within(q.Need.Reach) && q.cover.WouldHave(v.Spot, to) {
			return easing{Wider, int64(i), wideningStep}, easing{}
		}
	}
	return easing{}, easing{}
}

func reachRefusal(q *Question, _ *Verdict) string {
	if q.Need.WidenAt != nil {
		return q.says("Your", "The") + " need is not shown to the leader's school yet. It is shown further from " +
			date.Words(*q.Need.WidenAt) + " on."
	}
	most := string(q.Need.MostReach) + "."
	return q.says("Your need is not shown to the leader's school: you keep it to your ",
		"The need is not shown to the leader's school: the school keeps it to its ") + most
}
