package rules

// sameTrustRule: the leader's school is of another trust, unless the partnership brokers
// within a trust.
var sameTrustRule = rule{
	name: SameTrust,
	breaks: func(q *Question, v *Verdict) bool {
		return v.Trust == q.trust && q.broker.KeepsApart(&q.school, &v.Home.School)
	},
	refusal: sameTrustRefusal,
}

func sameTrustRefusal(q *Question, v *Verdict) string {
	says := q.says("Belongs to the same trust as your school", "Belongs to the same trust as the school") +
		" (" + v.Home.School.Trust + ")"
	if q.broker.ID == "" {
		return says + ", which gives such help itself."
	}
	return says + ". " + q.broker.Name + " does not broker within a trust; its brokers can allow it."
}
