package rules

import (
	"slices"

	"lateral/services/matching/candidates"
	"lateral/services/themes"
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

// designations names the designations in force, in full: "a specialist leader of education".
func (q *Question) designations(v *Verdict) string {
	var names []string
	for _, h := range v.Held {
		if name := designated(h); h.InForce(q.Today) && !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return list(names)
}

// designated is a designation with its article.
func designated(h candidates.Held) string {
	if h.Title == "" {
		return themes.OfDesignation(string(h.Kind)).One
	}
	return article(h.Title)
}
