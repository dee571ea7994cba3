package matching

import "math"

// availabilityRule: the leader has a free half-day in time.
var availabilityRule = rule{
	name: Availability, breaks: func(q *question, v *verdict) bool { return !q.available(v) },
	refusal: func(q *question, _ *verdict) string { return "Has no days free by " + q.last.Words() + "." },
	eases:   availabilityEases,
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

// availabilityEases moves the last day to the next free half-day, or the first day to the one before.
func availabilityEases(q *question, v *verdict) (by, or easing) {
	if later := between(v.Free, q.before, math.MaxInt32); len(later) > 0 {
		by = easing{Later, int64(later[0]), float64(later[0].day().Since(q.last)) / daysOfStep}
	}
	if sooner := between(v.Free, firstOf(q.today), q.from); len(sooner) > 0 {
		at := sooner[len(sooner)-1]
		or = easing{Sooner, int64(at), float64(q.need.StartOn.Since(at.day())) / daysOfStep}
	}
	if or.way != "" && (by.way == "" || or.steps < by.steps) {
		return or, by
	}
	return by, or
}

func availabilitySentence(q *question, v *verdict) string {
	free, first := "Has "+days(v.free)+" free by "+q.last.Words(), v.first.day().Words()
	if v.free < q.need.HalfDays {
		return free + ", fewer than the " + days(q.need.HalfDays) + q.says(" that you ask for", " that the school asks for") +
			"; the first is " + first + "."
	}
	return free + ", the first on " + first + "."
}
