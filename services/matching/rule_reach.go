package matching

import "lateral/pkg/date"

// reachRule: the need is shown to the leader's school now.
var reachRule = rule{
	name: Reach, breaks: func(q *question, v *verdict) bool { return !q.cover.Has(v.Home.School) }, refusal: reachRefusal,
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
