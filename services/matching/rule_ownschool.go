package matching

// ownSchoolRule: nobody supports their own school.
var ownSchoolRule = rule{
	name: OwnSchool, breaks: func(q *question, v *verdict) bool { return v.Home.URN == q.need.URN },
	refusal: func(q *question, _ *verdict) string {
		return q.says("Works at your own school.", "Works at the school itself.")
	},
}
