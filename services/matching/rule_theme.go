package matching

import (
	"fmt"
	"slices"

	"lateral/services/themes"
)

// themeRule: the service is about one of the need's themes.
var themeRule = rule{
	name: Theme, breaks: func(q *question, v *verdict) bool { return !q.sharesTheme(v) },
	refusal: themeRefusal, merit: themeMerit, sentence: themeSentence,
}

func (q *question) sharesTheme(v *verdict) bool {
	for _, t := range q.need.Themes {
		if !slices.Contains(v.Offer.Themes, t) {
			continue
		}
		v.themes++
		if q.designatedFor(v.Candidate, t) {
			v.designated++
		}
	}
	return v.themes > 0
}

// designatedFor says whether a designation in force is for the theme.
func (q *question) designatedFor(c *Candidate, t themes.ID) bool {
	return slices.ContainsFunc(c.Held, func(h Held) bool { return q.inForce(&h) && slices.Contains(h.Themes, t) })
}

// themeMerit gives three quarters for the themes that the service covers, and a
// quarter for those that a verified designation covers.
func themeMerit(q *question, v *verdict) float64 {
	wanted := float64(len(q.need.Themes))
	return 0.75*float64(v.themes)/wanted + 0.25*float64(v.designated)/wanted
}

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
		says = fmt.Sprintf("%s %s %s of the %s themes of this service", list(shared), isAre(len(shared)), number(len(shared)),
			number(len(v.Offer.Themes)))
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

func themeRefusal(q *question, v *verdict) string {
	return "Is about " + list(themeNames(v.Offer.Themes)) + ", not " + either(themeNames(q.need.Themes)) + "."
}

func themeNames(ids []themes.ID) []string {
	names := make([]string, len(ids))
	for i, id := range ids {
		names[i] = themes.Name(id)
	}
	return names
}
