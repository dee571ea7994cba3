package matching

// conflictRule: the leader has no role at the school, and the home school another head.
var conflictRule = rule{
	name:    Conflict,
	breaks:  func(q *question, v *verdict) bool { return q.colleagues[v.AccountID] || q.sharedHeads[v.Home.URN] },
	refusal: conflictRefusal,
}

func conflictRefusal(q *question, v *verdict) string {
	if q.colleagues[v.AccountID] {
		return q.says("Has a role at your school too.", "Has a role at the school too.")
	}
	return q.says("The leader's home school has the same head as yours.",
		"The leader's home school has the same head as the school.")
}
