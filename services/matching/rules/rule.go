package rules

import (
	"lateral/pkg/geo"
	"lateral/pkg/money"
	"lateral/services/matching/candidates"
	"lateral/services/matching/relevance"
	"lateral/services/parties"
)

// Rule names something that a service is judged by.
type Rule string

// The hard rules, in the order in which they apply.
const (
	OwnSchool    Rule = "own_school"
	Conflict     Rule = "conflict"
	SameTrust    Rule = "same_trust"
	Declared     Rule = "declared" // a conflict of interest
	Undesignated Rule = "designation"
	Phase        Rule = "phase"
	Format       Rule = "format"
	Mode         Rule = "mode" // in person or remote
	Distance     Rule = "distance"
	Availability Rule = "availability"
	Price        Rule = "price"
	Reach        Rule = "reach"
)

// Relevance gives points and excludes nobody.
const Relevance Rule = "relevance"

// rule is one thing that a service is judged by. A file of its own holds each.
type rule struct {
	name    Rule
	breaks  func(*Question, *Verdict) bool // excludes, and notes its findings in the verdict; nil excludes nobody
	refusal func(*Question, *Verdict) string
	// eases says what in the need would have to change, the smallest first, and another way where there is one; none
	// where nothing helps. nil: nothing ever helps who breaks the rule.
	eases    func(*Question, *Verdict) (easing, easing)
	lasts    func(*Question) bool              // nothing helps with this need; nil: see eases
	most     int                               // points that it gives at most, by Weights; 0 gives none
	merit    func(*Question, *Verdict) float64 // the share of most, from 0 to 1
	sentence func(*Question, *Verdict) string
}

// Verdict holds the result for a candidate: the broken rule, else the facts for
// points and sentences.
type Verdict struct {
	*candidates.Ready
	Broke   Rule // the first; "" fits
	brokeAt int  // its place among the rules
	lastAt  int  // of the last broken rule that was looked for
	lasting bool // no change of the need lets it in

	inPerson    bool               // support in person would do, and is within the distance
	remote      bool               // remote support would do
	Distance    geo.Distance       // between the schools
	Placed      bool               // distance is known
	FreeInTime  int                // half-days between the need's first and last day
	FirstInTime candidates.HalfDay // of those
	counted     bool               // free and first were read from the diary
	Price       money.Amount       // of the whole need, before VAT
	Added       bool               // the price includes added brokerage
	broker      *parties.Seller    // that would broker; nil means that of the question
	Facts       relevance.Facts
	load        float64 // of the leader, today
	total       float64
	first       bool // it is one of the first; see best
	tie         uint64
}

// points are what the rule gives.
func (r *rule) points(q *Question, v *Verdict) float64 {
	return float64(r.most) * min(max(r.merit(q, v), 0), 1)
}
