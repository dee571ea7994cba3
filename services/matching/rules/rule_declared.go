package rules

import (
	"slices"

	"lateral/pkg/text"
	"lateral/services/leaders"
)

// declaredRule: the leader has declared no conflict of interest with the school, or its
// head waived it for this need.
var declaredRule = rule{
	name:    Declared,
	breaks:  func(q *Question, v *Verdict) bool { return q.declared(v) != nil && !q.Need.Waives(v.LeaderID) },
	refusal: func(q *Question, v *Verdict) string { return q.declaration(v) },
}

// declared is what the leader declared about the school; nil where they declared nothing.
func (q *Question) declared(v *Verdict) *leaders.Interest {
	if !v.Interested {
		return nil
	}
	at := slices.IndexFunc(v.Interests, func(i leaders.Interest) bool { return i.URN == q.Need.URN })
	if at < 0 {
		return nil
	}
	return &v.Interests[at]
}

func (q *Question) declaration(v *Verdict) string {
	return q.says("Has declared a conflict of interest with your school: ",
		"Has declared a conflict of interest with the school: ") + text.QuoteEnd(q.declared(v).Why)
}

// Waived says that a conflict was declared and waived; "" where none was.
func (q *Question) Waived(v *Verdict) string {
	if q.declared(v) == nil {
		return ""
	}
	return q.declaration(v) + q.says(" Your head waived it: ", " Its head waived it: ") +
		text.QuoteEnd(q.Need.Waiver(v.LeaderID).Reason)
}
