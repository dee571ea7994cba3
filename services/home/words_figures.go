package home

import "strconv"

// counted are words for a number of things: for one, and for any other number.
type counted struct{ one, others string }

func (c counted) label(n int) string {
	if n == 1 {
		return c.one
	}
	return c.others
}

// of is the number and what there is of it: 3 lines.
func (c counted) of(n int) string { return strconv.Itoa(n) + " " + c.label(n) }

func openEnquiries() counted {
	return counted{"enquiry to you is open", "enquiries to you are open"}
}

func activeAgreements() counted {
	return counted{"active agreement supports your school", "active agreements support your school"}
}

func agreementsByLeaders() counted {
	return counted{"active agreement is by a leader of your school", "active agreements are by leaders of your school"}
}

func needsOfYourSchool() counted {
	return counted{"need of your school is open", "needs of your school are open"}
}

func needsOfMembers() counted {
	return counted{"need of members is open", "needs of members are open"}
}

func jobsGivenUp() counted { return counted{"job was given up", "jobs were given up"} }

func closedSchools() counted {
	return counted{"closed school waits for a successor", "closed schools wait for a successor"}
}

// What a sum is, after the sum.
const (
	isOwedToThePartnership = "is owed to the partnership"
	isOwedToYourSchool     = "is owed to your school"
	isToBePaidByYourSchool = "is to be paid by your school"
	ofItIsOverdue          = "of it is overdue"
)
