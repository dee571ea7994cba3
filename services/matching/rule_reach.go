package matching

import (
	"lateral/pkg/date"
	"lateral/services/needs"
)

// reachRule: the need is shown to the leader's school now.
var reachRule = rule{
	name: Reach, breaks: func(q *question, v *verdict) bool { return !q.cover.Has(v.Home.School) }, refusal: reachRefusal,
	eases: reachEases,
}

// reachEases shows the need as far as the leader's school.
func reachEases(q *question, v *verdict) (by, or easing) {
	for i, to := range needs.Reaches() {
		if !to.Within(q.need.Reach) && q.cover.WouldHave(v.Home.School, to) {
			return easing{Wider, int64(i), wideningStep}, easing{}
		}
	}
	return easing{}, easing{}
}

func reachRefusal(q *question, _ *verdict) string {
	if q.need.WidenAt != nil {
		return q.says("Your", "The") + " need is not shown to the leader's school yet. It is shown further from " +
			date.Words(*q.need.WidenAt) + " on."
	}
	most := string(q.need.MostReach) + "."
	return q.says("Your need is not shown to the leader's school: you keep it to your ",
		"The need is not shown to the leader's school: the school keeps it to its ") + most
}
