package rules

import (
	"lateral/pkg/date"
	"lateral/services/needs"
	"lateral/services/register"
)

// AskTo is the question that a need puts to a leader of the home school, made of nothing but what
// the leader may see of it.
func AskTo(seen needs.Seen, home register.School, today date.Day) *Question {
	n := seen.Need
	n.Funding = needs.FromOther // hidden: whether the school pays or gives days in return is its own matter
	q := newQuestion(n, placeOf(seen, home), today)
	q.toLeader, q.cover = true, needs.Everybody() // it reaches the leader, or it would not be here
	q.Load = func(string) float64 { return 0 }    // a leader compares needs, not leaders
	return q
}

// placeOf is the asking school where the leader may know it. Else it is a school of which only
// the phase and the region are known. It stands in the middle of that region; in the region of
// the leader's own school nobody can say how far it is, and it keeps no leader out.
func placeOf(seen needs.Seen, home register.School) register.School {
	if seen.School != nil {
		return *seen.School
	}
	hidden := register.School{Entry: register.Entry{Phase: seen.SchoolPhase, Region: seen.Region}}
	if home.Region != seen.Region {
		hidden.Point = register.MiddleOf(seen.Region)
	}
	return hidden
}
