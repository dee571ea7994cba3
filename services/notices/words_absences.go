package notices

import (
	"fmt"

	"lateral/pkg/date"
	"lateral/services/people"
)

func deputyNamedToDeputy(a people.Absence, d people.DescribedAbsence, when string) telling {
	return telling{
		accountID: a.DeputyID, path: "/account", action: "See your roles", days: []date.Day{a.From},
		title: fmt.Sprintf("You stand in for %s at %s", d.Person, d.Where),
		text: fmt.Sprintf(
			"%s is away and named you as deputy: %s you act for %s as %s too. You get the letters of that role, and may do "+
				"everything that it allows.\n\nIf you cannot, say so on the page of your account.",
			d.Person, when, d.Where, d.Role.Words()),
	}
}

func deputyNamedToOthers(d people.DescribedAbsence, when string) telling {
	return telling{
		path: "/people", action: "See who acts for " + d.Where,
		title: fmt.Sprintf("%s stands in for %s", d.Deputy, d.Person),
		text: fmt.Sprintf(
			"%s is away and named %s as deputy: %s they act for %s as %s too.\n\nIf this was not expected, end that role.",
			d.Person, d.Deputy, when, d.Where, d.Role.Words()),
	}
}

func deputyEndedToDeputy(a people.Absence, d people.DescribedAbsence) telling {
	return telling{
		accountID: a.DeputyID, path: "/account", action: "See your roles",
		title: fmt.Sprintf("You no longer stand in for %s", d.Person),
		text: fmt.Sprintf("You no longer act in the place of %s, for %s as %s.\n\nThank you for standing in.", d.Person,
			d.Where, d.Role.Words()),
	}
}

func deputyEndedToPerson(a people.Absence, d people.DescribedAbsence) telling {
	return telling{
		accountID: a.AccountID, path: "/account", action: "See your roles",
		title: fmt.Sprintf("%s no longer stands in for you", d.Deputy),
		text: fmt.Sprintf("%s no longer acts for %s as %s in your place.\n\nIf you are still away, name a deputy again.",
			d.Deputy, d.Where, d.Role.Words()),
	}
}
