package rules

// reason names what leaves services out, for a list of reasons.
func (q *Question) reason(r Rule) string {
	switch r {
	case OwnSchool:
		return q.says("Leaders of your own school", "Leaders of the school itself")
	case Conflict:
		return "A role at both schools"
	case SameTrust:
		return q.says("Leaders of your own trust", "Leaders of the school's own trust")
	case Declared:
		return "A conflict of interest that they declared"
	case Undesignated:
		return "No designation in force"
	case Phase:
		return "For other phases"
	case Format:
		return "Another kind of support"
	case Mode:
		return q.says("Not in person or remote as you ask", "Not in person or remote as the school asks")
	case Distance:
		return q.says("Too far from your school", "Too far from the school")
	case Availability:
		return q.says("No half-days left before your last day", "No half-days left before the last day")
	case Price:
		return q.says("More than you set", "More than the school set")
	case Reach:
		return q.says("Your need is not shown to their school yet", "The need is not shown to their school yet")
	}
	return string(r)
}

// reasonFor names what keeps leaders out of a school, where nobody asks for anything yet.
func (q *Question) reasonFor(r Rule) string {
	switch r { //nolint:exhaustive // the others say it already
	case Mode:
		return "Only remotely"
	case Availability:
		return "No half-days left in the next six months"
	}
	return q.reason(r)
}
