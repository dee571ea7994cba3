package matching

import (
	"math"
	"slices"

	"lateral/pkg/geo"
	"lateral/pkg/money"
	"lateral/services/partnerships"
)

// Rule names something that a service is judged by.
type Rule string

// The hard rules, in the order in which they apply.
const (
	Theme        Rule = "theme"
	OwnSchool    Rule = "own_school"
	Conflict     Rule = "conflict"
	Undesignated Rule = "designation"
	Phase        Rule = "phase"
	Format       Rule = "format"
	Mode         Rule = "mode" // in person or remote
	Distance     Rule = "distance"
	Availability Rule = "availability"
	Price        Rule = "price"
	Reach        Rule = "reach"
)

// Words gives points and excludes nobody.
const Words Rule = "words"

// rule is one thing that a service is judged by. A file of its own holds each.
type rule struct {
	name     Rule
	breaks   func(*question, *verdict) bool // excludes, and notes its findings in the verdict; nil excludes nobody
	refusal  func(*question, *verdict) string
	most     int                               // points that it gives at most; 0 gives none
	merit    func(*question, *verdict) float64 // the share of most, from 0 to 1
	sentence func(*question, *verdict) string
}

// rules are applied in this order, the one that most services break first. Theme
// counts most, because the need is about it; the hard rules already decide whether a
// leader can come at all. A score is a share of all points, so a rule that is added
// lessens what the others count for.
var rules = []rule{
	themeRule, ownSchoolRule, conflictRule, designationRule, phaseRule, wordsRule, schoolTypeRule,
	formatRule, modeRule, distanceRule, availabilityRule, priceRule, reachRule,
}

// weighed is how many rules there are; each has its place among the points.
const weighed = 13

// refusal says why the verdict's candidate is left out. It broke a rule.
func (q *question) refusal(v *verdict) string {
	broken := slices.IndexFunc(rules, func(r rule) bool { return r.name == v.broke })
	return rules[broken].refusal(q, v)
}

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

// verdict holds the result for a candidate: the broken rule, else the facts for
// points and sentences.
type verdict struct {
	*Candidate
	broke Rule // "" fits

	themes     int                       // how many of the need's themes it covers
	designated int                       // how many of those a designation covers
	inPerson   bool                      // support in person would do, and is within the distance
	remote     bool                      // remote support would do
	distance   geo.Distance              // between the schools
	placed     bool                      // distance is known
	free       int                       // half-days between the need's first and last day
	first      halfDay                   // of those
	counted    bool                      // free and first were read from the diary
	price      money.Amount              // of the whole need, before VAT
	added      bool                      // the price includes added brokerage
	broker     *partnerships.Partnership // that would broker; nil means that of the question
	words      []string                  // of the need that are in its text
	points     [weighed]int
	total      int
	tie        uint64
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

// score gives points to candidates that broke no rule. It gets the words of the
// need that the candidate's text has.
func (q *question) score(v *verdict, words []string) {
	v.words, v.total = words, 0
	for i := range rules {
		if rules[i].most > 0 {
			v.points[i] = share(rules[i].most, rules[i].merit(q, v))
			v.total += v.points[i]
		}
	}
}

// share is that share of most, to the nearest point.
func share(most int, part float64) int {
	return int(math.Round(float64(most) * min(max(part, 0), 1)))
}
