package matching

import (
	"slices"

	"lateral/services/leaders"
)

// declaredRule: the leader has declared no conflict of interest with the school, or its
// head waived it for this need.
var declaredRule = rule{
	name:    Declared,
	breaks:  func(q *question, v *verdict) bool { return q.declared(v) != nil && !q.need.Waives(v.LeaderID) },
	refusal: func(q *question, v *verdict) string { return q.declaration(v) + "." },
}

// declared is what the leader declared about the school; nil where they declared nothing.
func (q *question) declared(v *verdict) *leaders.Interest {
	if len(v.Interests) == 0 {
		return nil
	}
	at := slices.IndexFunc(v.Interests, func(i leaders.Interest) bool { return i.URN == q.need.URN })
	if at < 0 {
		return nil
	}
	return &v.Interests[at]
}

func (q *question) declaration(v *verdict) string {
	return q.says("Has declared a conflict of interest with your school",
		"Has declared a conflict of interest with the school") +
		": “" + q.declared(v).Why + "”"
}

// waived says that a conflict was declared and waived; "" where none was.
func (q *question) waived(v *verdict) string {
	if q.declared(v) == nil {
		return ""
	}
	return q.declaration(v) + q.says(". Your head waived it: “", ". Its head waived it: “") +
		q.need.Waiver(v.LeaderID).Reason + "”."
}
