package matching

import (
	"fmt"
	"slices"

	"lateral/services/leaders"
	"lateral/services/register"
)

func themeSentence(q *question, v *verdict) string {
	var shared, verified []string
	for _, t := range q.need.Themes {
		if slices.Contains(v.Offer.Themes, t) {
			shared = append(shared, leaders.ThemeName(t))
		}
		if slices.Contains(v.Offer.Themes, t) && q.designatedFor(v.Candidate, t) {
			verified = append(verified, leaders.ThemeName(t))
		}
	}
	says := list(shared) + " " + isAre(len(shared)) + " what this service is about"
	if others := len(v.Offer.Themes) - len(shared); others > 0 {
		says = fmt.Sprintf("%s %s among the %s themes of this service", list(shared), isAre(len(shared)), number(len(v.Offer.Themes)))
	}
	if len(verified) == 0 {
		return says + "; " + q.designations(v) + "."
	}
	return says + "; " + q.designations(v) + ", verified for " + list(verified) + "."
}

// designations names those in force: "designated SLE and LLE".
func (q *question) designations(v *verdict) string {
	var names []string
	for _, h := range v.Held {
		if q.inForce(&h) && !slices.Contains(names, h.name()) {
			names = append(names, h.name())
		}
	}
	return "designated " + list(names)
}

func phaseSentence(q *question, v *verdict) string {
	if !slices.Contains(v.Offer.Phases, q.need.Phase) {
		return "Works with " + phases(v.Offer.Phases) + " schools, which share ages with " + phaseName(q.need.Phase) + " ones."
	}
	says := "Works with " + phases(v.Offer.Phases) + " schools"
	if v.Home.School.Phase == q.need.Phase {
		says += " and comes from " + article(phaseName(q.need.Phase)) + " one"
	}
	return says + "."
}

func wordSentence(_ *question, v *verdict) string {
	switch {
	case len(v.words) == 0:
		return "Its description has none of the words that stand out in yours."
	case len(v.words) == 1:
		return "Its description speaks of “" + v.words[0] + "”, as you do."
	}
	quoted := make([]string, len(v.words))
	for i, w := range v.words {
		quoted[i] = "“" + w + "”"
	}
	return "Its description speaks of " + list(quoted) + ", as you do."
}

func distanceSentence(_ *question, v *verdict) string {
	far := ""
	if v.placed {
		far = kilometres(v.km) + " from you"
	}
	switch {
	case v.inPerson && v.placed:
		return fmt.Sprintf("%s; travels up to %d km.", far, v.Offer.TravelKM)
	case v.inPerson:
		return fmt.Sprintf("How far away it is is not known; travels up to %d km.", v.Offer.TravelKM)
	case v.placed:
		return far + "; supports you remotely."
	}
	return "Supports you remotely."
}

func availabilitySentence(q *question, v *verdict) string {
	first := shortDay(v.first.day())
	if v.free < q.need.HalfDays {
		return fmt.Sprintf("%s free by %s, of the %d that you ask for; the first on %s.",
			halfDays(v.free), longDay(q.last), q.need.HalfDays, first)
	}
	return fmt.Sprintf("%s free by %s, the first on %s.", halfDays(v.free), longDay(q.last), first)
}

func priceSentence(q *question, v *verdict) string {
	whole := v.price.String() + " for " + days(q.need.HalfDays)
	if q.brokerage.Mode == register.Added {
		whole += " with brokerage"
	}
	switch {
	case v.price.IsZero():
		return "Free."
	case inReturn(q.need, v):
		return "Takes days in return; else " + v.Offer.DayRate.String() + " a day."
	case q.need.Budget.IsZero():
		return whole + ", at " + v.Offer.DayRate.String() + " a day."
	}
	return whole + ", within your " + q.need.Budget.String() + "."
}
