package notices

import (
	"fmt"

	"lateral/pkg/date"
	"lateral/services/partnerships"
)

func seeSchools(partnership string) string { return "See the schools of " + partnership }

func joinAskedToSchool(partnership, school, by string, q partnerships.Request) telling {
	return telling{
		title: partnership + " asks " + school + " to join",
		text: fmt.Sprintf(
			"%s asks, for %s, whether %s will join it.\n\nA partnership brokers support among its schools, under its own "+
				"terms. "+
				"It gets no say over who acts for the school.\n\nPlease say yes or no by %s.",
			by, partnership, school, date.Words(q.ExpiresAt)),
		path: "/joining", action: "Say yes or no", by: date.On(q.ExpiresAt),
	}
}

func joinDeclinedWords() string {
	return "You asked %s to join %s, and it said no.\n\nYou can ask again in 30 days."
}

func joinExpiredWords() string {
	return "You asked %s to join %s, but nobody answered in 30 days, and the request has ended.\n\nYou can ask again."
}

func joinWithdrawnToSchool(partnership, school string) telling {
	return telling{
		title: partnership + " no longer asks " + school + " to join",
		text:  fmt.Sprintf("%s asked %s to join, and has taken this back.\n\nYou need do nothing.", partnership, school),
		path:  "/joining", action: "See who asks",
	}
}

func memberJoinedWords(school, partnership, by string) telling {
	return telling{
		title: school + " has joined " + partnership,
		text: fmt.Sprintf("%s said yes: %s is a member of %s now.\n\nThe head of the school can end this at any time.",
			by, school, partnership),
		path: "/joining", action: "See your school's partnerships",
	}
}

func memberLeftWords(school, partnership, by string) telling {
	return telling{
		title: school + " has left " + partnership,
		text: fmt.Sprintf("%s ended it: %s was a member of %s until now.\n\nWhat was agreed before stays as it was agreed.",
			by, school, partnership),
		path: "/joining", action: "See your school's partnerships",
	}
}

// These titles name the school, and then the partnership.
const (
	joinDeclinedTitle = "%s does not join %s"
	joinExpiredTitle  = "%s has not answered whether it joins %s"
)
