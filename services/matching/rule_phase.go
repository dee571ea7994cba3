package matching

import (
	"slices"

	"lateral/services/register"
	"lateral/services/themes"
)

// phaseRule: the service is for the need's phase or a related one.
var phaseRule = rule{
	name: Phase, breaks: func(q *question, v *verdict) bool { return v.quick.phases&q.phases == 0 },
	refusal: func(q *question, v *verdict) string {
		return "Works with " + phases(v.Offer.Phases) + " schools, not with " + themes.OfPhase(q.need.Phase).Plural + "."
	},
	eases: phaseEases, lasts: (*question).ownPhase, merit: phaseMerit, sentence: phaseSentence,
}

// related are phases that share some ages with another: their leaders may
// support it, with fewer points.
var related = map[register.Phase][]register.Phase{
	register.Nursery:   {register.Primary, register.AllThrough, register.Special},
	register.Primary:   {register.Nursery, register.Middle, register.AllThrough, register.Special},
	register.Middle:    {register.Primary, register.Secondary, register.AllThrough, register.Special},
	register.Secondary: {register.Middle, register.AllThrough, register.Post16, register.Special},
	register.AllThrough: {register.Nursery, register.Primary, register.Middle, register.Secondary, register.Post16,
		register.Special},
	register.Post16: {register.Secondary, register.AllThrough},
	register.Special: {register.Nursery, register.Primary, register.Middle, register.Secondary, register.AllThrough,
		register.Alternative},
	register.Alternative: {register.Special, register.Secondary},
}

// worksIn says whether a service for the phases may support the phase.
func worksIn(offered []register.Phase, wanted register.Phase) bool {
	return slices.Contains(offered, wanted) ||
		slices.ContainsFunc(related[wanted], func(p register.Phase) bool { return slices.Contains(offered, p) })
}

// ownPhase says whether the need is for the phase of its school, which does not change.
func (q *question) ownPhase() bool { return q.need.Phase == q.school.Phase }

// phaseEases asks for the school's own phase, where the need is for another.
func phaseEases(q *question, v *verdict) (by, or easing) {
	if q.ownPhase() || !worksIn(v.Offer.Phases, q.school.Phase) {
		return easing{}, easing{}
	}
	return easing{OwnPhase, int64(slices.Index(register.Phases(), q.school.Phase)), phaseSteps}, easing{}
}

// phaseMerit gives all where the service names the phase and the leader's own
// school has it, two thirds where only the service does, a tenth for a related
// phase: on the labelled set, five points between the two rank best.
func phaseMerit(q *question, v *verdict) float64 {
	switch {
	case !slices.Contains(v.Offer.Phases, q.need.Phase):
		return 0.1
	case v.Home.School.Phase != q.need.Phase:
		return 2.0 / 3
	}
	return 1
}

func phaseSentence(q *question, v *verdict) string {
	if !slices.Contains(v.Offer.Phases, q.need.Phase) {
		var near []register.Phase
		for _, p := range v.Offer.Phases {
			if slices.Contains(related[q.need.Phase], p) {
				near = append(near, p)
			}
		}
		return "Works with " + phases(near) + " schools, which teach some of the same ages as " +
			themes.OfPhase(q.need.Phase).Plural + "."
	}
	says := "Works with " + phases(v.Offer.Phases) + " schools"
	if v.Home.School.Phase == q.need.Phase {
		says += ", and comes from " + themes.OfPhase(q.need.Phase).One
	}
	return says + "."
}
