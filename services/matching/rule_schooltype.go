package matching

// SchoolType is the name of schoolTypeRule.
const SchoolType Rule = "school_type"

// schoolTypeRule gives points where the leader's own school is of the asking school's
// type: they share governance, and who pays for what. It excludes nobody.
var schoolTypeRule = rule{name: SchoolType, most: 5, merit: schoolTypeMerit, sentence: schoolTypeSentence}

// schoolTypeMerit gives half where the register does not say.
func schoolTypeMerit(q *question, v *verdict) float64 {
	switch theirs := v.Home.School.Type; {
	case theirs == "" || q.school.Type == "":
		return 0.5
	case theirs == q.school.Type:
		return 1
	}
	return 0
}

func schoolTypeSentence(q *question, v *verdict) string {
	theirs, asking := v.Home.School.Type, q.says("yours", "the school that asks")
	switch {
	case theirs == "" || q.school.Type == "":
		return "Whether the leader's own school is of the same type as " + asking + " is not known."
	case theirs == q.school.Type:
		return "Comes from a school of the same type as " + asking + " (" + theirs + ")."
	}
	return "Comes from a school of another type (" + theirs + ") than " + asking + " (" + q.school.Type + ")."
}
