package rules

import (
	"slices"

	"lateral/services/matching/candidates"
)

// designationRule: a designation of the leader is in force.
var designationRule = rule{
	name: Undesignated, breaks: func(q *Question, v *Verdict) bool { return !q.designated(v) },
	refusal: undesignatedRefusal,
}

func (q *Question) designated(v *Verdict) bool { return v.DesignatedOn(q.morning) }

func undesignatedRefusal(_ *Question, v *Verdict) string {
	if v.Lapsed {
		return "Has no designation in force any more: the last one has lapsed or was ended."
	}
	return "Has no designation in force."
}

// designations names the designations in force: "an SLE and an LLE".
func (q *Question) designations(v *Verdict) string {
	var names []string
	for _, h := range v.Held {
		if name := designated(h); h.InForce(q.Today) && !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return list(names)
}

// designated is a designation with its article. The national ones are spoken
// letter by letter, and each begins with a vowel sound.
func designated(h candidates.Held) string {
	if h.Title == "" {
		return "an " + h.Name()
	}
	return article(h.Title)
}
