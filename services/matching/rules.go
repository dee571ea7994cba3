package matching

import "slices"

// rules are applied in this order, the one that most services break first. What each counts
// for stands in Weights; the hard rules already decide whether a leader can come at all.
var rules = weighed(
	relevanceRule, ownSchoolRule, conflictRule, designationRule, phaseRule, contextRule, recordRule, closenessRule,
	formatRule, modeRule, distanceRule, availabilityRule, priceRule, reachRule, loadRule,
)

// Rules lists the hard rules in the order in which they apply.
func Rules() []Rule {
	var all []Rule
	for _, r := range rules {
		if r.breaks != nil {
			all = append(all, r.name)
		}
	}
	return all
}

// refusal says why the verdict's candidate is left out. It broke a rule.
func (q *question) refusal(v *verdict) string {
	broken := slices.IndexFunc(rules, func(r rule) bool { return r.name == v.broke })
	return rules[broken].refusal(q, v)
}

// judge writes the first broken rule into v.
func (q *question) judge(c *Candidate, v *verdict) {
	*v = verdict{Candidate: c, tie: q.tie(c.ID)}
	q.apply(v)
}

// apply applies the hard rules, one after another.
func (q *question) apply(v *verdict) {
	for i := range rules {
		if breaks := rules[i].breaks; breaks != nil && breaks(q, v) {
			v.broke = rules[i].name
			return
		}
	}
}

// score gives points to candidates that broke no rule, by the facts that are noted.
func (q *question) score(v *verdict) {
	v.total = 0
	for i := range rules {
		if rules[i].most > 0 {
			v.points[i] = part(rules[i].most, rules[i].merit(q, v))
			v.total += v.points[i]
		}
	}
}
