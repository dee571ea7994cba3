package matching

// availabilityRule: the leader has a free half-day in time.
var availabilityRule = rule{
	name: Availability, breaks: func(q *question, v *verdict) bool { return !q.available(v) },
	refusal: func(q *question, _ *verdict) string { return "Has no days free by " + q.last.Words() + "." },
	merit:   availabilityMerit, sentence: availabilitySentence,
}

func (q *question) available(v *verdict) bool {
	if free := between(v.Free, q.from, q.before); !v.counted && len(free) > 0 {
		v.free, v.first = len(free), free[0]
	}
	return v.free > 0
}

// availabilityMerit gives up to seven tenths for the share of the half-days wanted, and up to
// three for the earliest: all where it is the first that the need could begin on.
func availabilityMerit(q *question, v *verdict) float64 {
	enough := min(1, float64(v.free)/float64(q.need.HalfDays))
	early := 1 - float64(v.first-q.from)/float64(max(q.before-q.from, 1))
	return 0.7*enough + 0.3*early
}

func availabilitySentence(q *question, v *verdict) string {
	free, first := "Has "+days(v.free)+" free by "+q.last.Words(), v.first.day().Words()
	if v.free < q.need.HalfDays {
		return free + ", fewer than the " + days(q.need.HalfDays) + q.says(" that you ask for", " that the school asks for") +
			"; the first is " + first + "."
	}
	return free + ", the first on " + first + "."
}
