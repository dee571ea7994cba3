package matching

// availabilityRule: the leader has a free half-day in time.
var availabilityRule = rule{
	name: Availability, most: 15, breaks: func(q *question, v *verdict) bool { return !q.available(v) },
	refusal:  func(q *question, _ *verdict) string { return "Has no days free by " + q.last.Words() + "." },
	merit:    func(q *question, v *verdict) float64 { return float64(v.free) / float64(q.need.HalfDays) },
	sentence: availabilitySentence,
}

func (q *question) available(v *verdict) bool {
	if free := between(v.Free, q.from, q.before); !v.counted && len(free) > 0 {
		v.free, v.first = len(free), free[0]
	}
	return v.free > 0
}

func availabilitySentence(q *question, v *verdict) string {
	free, first := "Has "+days(v.free)+" free by "+q.last.Words(), v.first.day().Words()
	if v.free < q.need.HalfDays {
		return free + ", fewer than the " + days(q.need.HalfDays) + q.says(" that you ask for", " that the school asks for") +
			"; the first is " + first + "."
	}
	return free + ", the first on " + first + "."
}
