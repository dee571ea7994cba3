package rules

import (
	"math"

	"lateral/services/matching/candidates"
)

// availabilityRule: the leader has a free half-day in time.
var availabilityRule = rule{
	name: Availability, breaks: func(q *Question, v *Verdict) bool { return !q.available(v) },
	refusal: func(q *Question, _ *Verdict) string { return "Has no days free by " + q.last.Words() + "." },
	eases:   availabilityEases,
	merit:   availabilityMerit, sentence: availabilitySentence,
}

func (q *Question) available(v *Verdict) bool {
	if free := candidates.Between(v.Free, q.from, q.before); !v.counted && len(free) > 0 {
		v.FreeInTime, v.FirstInTime = len(free), free[0]
	}
	return v.FreeInTime > 0
}

// availabilityMerit gives up to seven tenths for the share of the half-days wanted, and up to
// three for the earliest: all where it is the first that the need could begin on.
func availabilityMerit(q *Question, v *Verdict) float64 {
	enough := min(1, float64(v.FreeInTime)/float64(q.Need.HalfDays))
	early := 1 - float64(v.FirstInTime-q.from)/float64(max(q.before-q.from, 1))
	return 0.7*enough + 0.3*early
}

// availabilityEases moves the last day to the next free half-day, or the first day to the one before.
func availabilityEases(q *Question, v *Verdict) (by, or easing) {
	if later := candidates.Between(v.Free, q.before, math.MaxInt32); len(later) > 0 {
		by = easing{Later, int64(later[0]), float64(later[0].Day().Since(q.last)) / daysOfStep}
	}
	if sooner := candidates.Between(v.Free, candidates.FirstOf(q.Today), q.from); len(sooner) > 0 {
		at := sooner[len(sooner)-1]
		or = easing{Sooner, int64(at), float64(q.Need.StartOn.Since(at.Day())) / daysOfStep}
	}
	if or.way != "" && (by.way == "" || or.steps < by.steps) {
		return or, by
	}
	return by, or
}

func availabilitySentence(q *Question, v *Verdict) string {
	free, first := "Has "+days(v.FreeInTime)+" free by "+q.last.Words(), v.FirstInTime.Day().Words()
	if v.FreeInTime < q.Need.HalfDays {
		return free + ", fewer than the " + days(q.Need.HalfDays) + q.says(" that you ask for", " that the school asks for") +
			"; the first is " + first + "."
	}
	return free + ", the first on " + first + "."
}
