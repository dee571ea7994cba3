package matching

import (
	"fmt"
	"slices"

	"lateral/services/register"
	"lateral/services/themes"
)

func themeSentence(q *question, v *verdict) string {
	var shared, verified []string
	for _, t := range q.need.Themes {
		if slices.Contains(v.Offer.Themes, t) {
			shared = append(shared, themes.Name(t))
		}
		if slices.Contains(v.Offer.Themes, t) && q.designatedFor(v.Candidate, t) {
			verified = append(verified, themes.Name(t))
		}
	}
	says := "This service is about " + list(shared)
	if others := len(v.Offer.Themes) - len(shared); others > 0 {
		says = fmt.Sprintf("%s %s %s of the %s themes of this service", list(shared), isAre(len(shared)), number(len(shared)), number(len(v.Offer.Themes)))
	}
	says += ", and the leader is " + q.designations(v)
	switch {
	case len(verified) == 0:
		return says + "."
	case len(verified) == len(shared) && len(shared) == 1:
		return says + ", verified for it."
	case len(verified) == len(shared):
		return says + ", verified for them."
	}
	return says + ", verified for " + list(verified) + "."
}

// designations names the designations in force: "an SLE and an LLE".
func (q *question) designations(v *verdict) string {
	var names []string
	for _, h := range v.Held {
		if name := designated(h); q.inForce(&h) && !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return list(names)
}

// designated is a designation with its article. The national ones are spoken
// letter by letter, and each begins with a vowel sound.
func designated(h Held) string {
	if h.Title == "" {
		return "an " + h.name()
	}
	return article(h.Title)
}

func phaseSentence(q *question, v *verdict) string {
	if !slices.Contains(v.Offer.Phases, q.need.Phase) {
		var near []register.Phase
		for _, p := range v.Offer.Phases {
			if slices.Contains(related[q.need.Phase], p) {
				near = append(near, p)
			}
		}
		return "Works with " + phases(near) + " schools, which teach some of the same ages as " + phaseName(q.need.Phase) + " schools."
	}
	says := "Works with " + phases(v.Offer.Phases) + " schools"
	if v.Home.School.Phase == q.need.Phase {
		says += ", and comes from " + article(phaseName(q.need.Phase)) + " school"
	}
	return says + "."
}

func wordSentence(q *question, v *verdict) string {
	like := q.says(", as you do.", ", as the school does.")
	switch {
	case len(v.words) == 0:
		return q.says("Its description has none of the words that stand out in your need.", "Its description has none of the words that stand out in the need.")
	case len(v.words) == 1:
		return "Its description speaks of “" + v.words[0] + "”" + like
	}
	quoted := make([]string, len(v.words))
	for i, w := range v.words {
		quoted[i] = "“" + w + "”"
	}
	return "Its description speaks of " + list(quoted) + like
}

// distanceSentence leaves out the distance itself: it already stands beside the
// name of the leader's school.
func distanceSentence(q *question, v *verdict) string {
	travels := "Travels up to " + inMiles(v.Offer.TravelKM)
	switch {
	case v.inPerson && v.placed:
		return travels + q.says(", and your school is within that.", ", and the school is within that.")
	case v.inPerson:
		return travels + q.says(", but the distance to your school is not known.", ", but the distance to the school is not known.")
	}
	return q.says("Supports you remotely.", "Supports the school remotely.")
}

func availabilitySentence(q *question, v *verdict) string {
	free, first := "Has "+days(v.free)+" free by "+longDay(q.last), shortDay(v.first.day())
	if v.free < q.need.HalfDays {
		return free + ", fewer than the " + days(q.need.HalfDays) + q.says(" that you ask for", " that the school asks for") + "; the first is " + first + "."
	}
	return free + ", the first on " + first + "."
}

func priceSentence(q *question, v *verdict) string {
	whole := q.whole(v)
	switch {
	case v.price.IsZero():
		return "Free of charge."
	case inReturn(q.need, v):
		return "Takes days in return, or " + v.Offer.DayRate.String() + " a day."
	case q.need.Budget.IsZero():
		return whole + ", at " + v.Offer.DayRate.String() + " a day."
	}
	return whole + ", within " + q.says("your", "the school's") + " budget of " + q.need.Budget.String() + "."
}

// whole is the price of the whole need.
func (q *question) whole(v *verdict) string {
	text := v.price.String() + " for " + days(q.need.HalfDays)
	if v.added {
		text += " with brokerage"
	}
	return text
}
