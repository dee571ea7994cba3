package rules

import (
	"slices"

	"lateral/services/register"
	"lateral/services/themes"
)

// phaseRule: the service is for the need's phase or a related one.
var phaseRule = rule{
	name: Phase, breaks: func(q *Question, v *Verdict) bool { return v.Phases&q.phases == 0 },
	refusal: func(q *Question, v *Verdict) string {
		return "Works with " + phases(v.Offer.Phases) + " schools, not with " + themes.OfPhase(q.Need.Phase).Plural + "."
	},
	eases: phaseEases, lasts: (*Question).ownPhase, merit: phaseMerit, sentence: phaseSentence,
}

// ownPhase says whether the need is for the phase of its school, which does not change.
func (q *Question) ownPhase() bool { return q.Need.Phase == q.school.Phase }

// phaseEases asks for the school's own phase, where the need is for another.
func phaseEases(q *Question, v *Verdict) (by, or easing) {
	if q.ownPhase() || !worksIn(v.Offer.Phases, q.school.Phase) {
		return easing{}, easing{}
	}
	return easing{OwnPhase, int64(slices.Index(register.Phases(), q.school.Phase)), phaseSteps}, easing{}
}

// phaseMerit gives all where the service names the phase and the leader's own
// school has it, two thirds where only the service does, a tenth for a related
// phase: on the labelled set, five points between the two rank best.
func phaseMerit(q *Question, v *Verdict) float64 {
	switch {
	case v.Phases&q.phase == 0:
		return 0.1
	case v.HomePhase != q.phase:
		return 2.0 / 3
	}
	return 1
}

func phaseSentence(q *Question, v *Verdict) string {
	if !slices.Contains(v.Offer.Phases, q.Need.Phase) {
		var near []register.Phase
		for _, p := range v.Offer.Phases {
			if slices.Contains(related[q.Need.Phase], p) {
				near = append(near, p)
			}
		}
		return "Works with " + phases(near) + " schools, which teach some of the same ages as " +
			themes.OfPhase(q.Need.Phase).Plural + "."
	}
	says := "Works with " + phases(v.Offer.Phases) + " schools"
	if v.Home.School.Phase == q.Need.Phase {
		says += ", and comes from " + themes.OfPhase(q.Need.Phase).One
	}
	return says + "."
}
