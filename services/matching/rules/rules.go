package rules

import "lateral/services/matching/candidates"

// rules are applied in this order, the one that most services break first. What each counts
// for stands in Weights; the hard rules already decide whether a leader can come at all.
var rules = weighed(
	relevanceRule, ownSchoolRule, conflictRule, sameTrustRule, declaredRule, designationRule, phaseRule,
	contextRule, recordRule, closenessRule,
	formatRule, modeRule, distanceRule, availabilityRule, priceRule, reachRule, loadRule,
)

// Judge writes the first broken rule into v.
func (q *Question) Judge(c *candidates.Ready, v *Verdict) {
	*v = Verdict{Ready: c, tie: q.tie(c)}
	q.apply(v)
}

// apply applies the hard rules, one after another, until one is broken that no
// change of the need helps with, or a second one.
func (q *Question) apply(v *Verdict) {
	for i := range rules {
		r := &rules[i]
		if r.breaks == nil || !r.breaks(q, v) {
			continue
		}
		again := v.Broke != ""
		if v.lastAt = i; !again {
			v.Broke, v.brokeAt = r.name, i
		}
		if v.lasting = r.eases == nil || r.lasts != nil && r.lasts(q); v.lasting || again {
			return
		}
	}
}

// score gives points to candidates that broke no rule, by the facts that are noted.
func (q *Question) score(v *Verdict) {
	v.total = 0
	for i := range rules {
		if rules[i].most > 0 {
			v.total += rules[i].points(q, v)
		}
	}
}
