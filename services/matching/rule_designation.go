package matching

import "slices"

// designationRule: a designation of the leader is in force.
var designationRule = rule{
	name: Undesignated, breaks: func(q *question, v *verdict) bool { return !q.designated(v) },
	refusal: undesignatedRefusal,
}

func (q *question) designated(v *verdict) bool { return v.quick.until >= q.today }

func (q *question) inForce(h *Held) bool { return h.Until == "" || h.Until >= q.today }

func undesignatedRefusal(_ *question, v *verdict) string {
	if v.Lapsed {
		return "Has no designation in force any more: the last one has lapsed or was ended."
	}
	return "Has no designation in force."
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
