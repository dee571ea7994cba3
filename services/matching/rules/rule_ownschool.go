package rules

// ownSchoolRule: nobody supports their own school.
var ownSchoolRule = rule{
	name: OwnSchool, breaks: func(q *Question, v *Verdict) bool { return v.HomeURN == q.urn },
	refusal: func(q *Question, _ *Verdict) string {
		return q.says("Works at your own school.", "Works at the school itself.")
	},
}
