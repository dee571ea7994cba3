package matching

import (
	"slices"

	"lateral/pkg/geo"
	"lateral/pkg/money"
	"lateral/services/partnerships"
	"lateral/services/themes"
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

// Words is the one rule that gives points and excludes nobody.
const Words Rule = "words"

// Rules lists the hard rules in the order in which they apply.
func Rules() []Rule {
	all := make([]Rule, len(hard))
	for i, h := range hard {
		all[i] = h.rule
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

// hard are the hard rules, the one that most services break first. broken says
// whether the candidate breaks the rule, and notes its findings in the verdict.
var hard = []struct {
	rule   Rule
	broken func(*question, *verdict) bool
}{
	{Theme, func(q *question, v *verdict) bool { return !q.sharesTheme(v) }},
	{OwnSchool, func(q *question, v *verdict) bool { return v.Home.URN == q.need.URN }},
	{Conflict, func(q *question, v *verdict) bool { return q.colleagues[v.AccountID] || q.sharedHeads[v.Home.URN] }},
	{Undesignated, func(q *question, v *verdict) bool { return !q.designated(v) }},
	{Phase, func(q *question, v *verdict) bool { return !worksIn(v.Offer.Phases, q.need.Phase) }},
	{Format, func(q *question, v *verdict) bool { return !sharesFormat(q.need.Formats, v.Offer.Formats) }},
	{Mode, func(q *question, v *verdict) bool { return !q.sharesMode(v) }},
	{Distance, func(q *question, v *verdict) bool { return !q.withinDistance(v) }},
	{Availability, func(q *question, v *verdict) bool { return !q.available(v) }},
	{Price, func(q *question, v *verdict) bool { return !q.affordable(v) }},
	{Reach, func(q *question, v *verdict) bool { return !q.cover.Has(v.Home.School) }},
}

// judge writes the first broken rule into v.
func (q *question) judge(c *Candidate, v *verdict) {
	*v = verdict{Candidate: c, tie: q.tie(c.ID)}
	q.apply(v)
}

// apply applies the hard rules, one after another.
func (q *question) apply(v *verdict) {
	for i := range hard {
		if hard[i].broken(q, v) {
			v.broke = hard[i].rule
			return
		}
	}
}

// score gives points to candidates that broke no rule. It gets the words of the
// need that the candidate's text has.
func (q *question) score(v *verdict, words []string) {
	v.words, v.total = words, 0
	for i := range weights {
		v.points[i] = weights[i].points(q, v)
		v.total += v.points[i]
	}
}

func (q *question) designated(v *verdict) bool {
	for i := range v.Held { // by index: this runs ten thousand times
		if q.inForce(&v.Held[i]) {
			return true
		}
	}
	return false
}

func (q *question) inForce(h *Held) bool { return h.Until == "" || h.Until >= q.today }

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

// sharesFormat is true for a need that takes any format.
func sharesFormat(wanted, offered []themes.Format) bool {
	return len(wanted) == 0 || slices.ContainsFunc(wanted, func(f themes.Format) bool { return slices.Contains(offered, f) })
}

func (q *question) sharesMode(v *verdict) bool {
	v.inPerson = q.need.InPerson && v.Offer.InPerson
	v.remote = q.need.Remote && v.Offer.Remote
	return v.inPerson || v.remote
}

// withinDistance is true where the distance is unknown: people can tell. A
// leader who is too far to come may still support remotely.
func (q *question) withinDistance(v *verdict) bool {
	if q.school.Point != nil && v.Home.School.Point != nil {
		v.distance, v.placed = geo.Distance(q.school.Point.DistanceTo(*v.Home.School.Point)), true
	}
	if v.placed && v.distance.KM() > float64(v.Offer.TravelKM) {
		v.inPerson = false
	}
	return v.inPerson || v.remote
}

func (q *question) available(v *verdict) bool {
	if free := between(v.Free, q.from, q.before); !v.counted && len(free) > 0 {
		v.free, v.first = len(free), free[0]
	}
	return v.free > 0
}
