package notices

import (
	"lateral/pkg/date"
	"lateral/services/agreements"
	"lateral/services/enquiries"
	"lateral/services/leaders"
	"lateral/services/register"
)

// checksLackToSides tells the leader and both schools.
func checksLackToSides() []saying {
	return []saying{{
		to: agreements.LeaderSide, title: "Your checks are not complete for {date} ({ref})",
		text: "You visit {school} on {date}.",
		then: "Please complete them before the visit. Everybody in the agreement is told. " +
			"{School} decides whom it lets in.",
		action: "See your checks", path: "/leaders/{leaderId}/checks",
	}, {
		to: agreements.HomeSide, title: "Please confirm the checks of {leader} before {date} ({ref})",
		text:   "{leader} visits {school} on {date}.",
		then:   "Please look at the papers, and confirm what you have seen. Everybody in the agreement is told.",
		action: "Confirm the checks", path: "/leaders/{leaderId}/checks",
	}, {
		to: agreements.SchoolSide, title: "The checks of {leader} are not complete for {date} ({ref})",
		text:   "{leader} of {home} visits your school on {date}.",
		then:   "The leader and {home} are told too. Lateral does not stop the visit: your school decides whom it lets in.",
		action: "See the agreement",
	}}
}

func checksLackToBrokers(l leaders.Leader, h enquiries.Happened, who leaders.Confirmers) telling {
	return telling{
		title: "Please confirm the checks of " + l.Name + " before " + h.Date.Words() + " (" + h.AgreementRef + ")",
		text: l.Name + " of " + who.Home.Name + " visits another school on " + h.Date.Words() + ".\n\n" + h.Note +
			"\n\nPlease look at the papers, and confirm what you have seen.",
		path: "/leaders/" + l.ID + "/checks", action: "Confirm the checks", about: h.NeedID + " " + h.LeaderID,
		days: []date.Day{h.Date},
	}
}

func nothingConfirmed() string {
	return "Nothing is confirmed any more."
}

func checksConfirmedToLeader(d leaders.ChecksData, home register.School, said string) telling {
	return telling{
		accountID: d.AccountID, title: "Your checks were confirmed by " + d.Checks.ConfirmedByName,
		text: d.Checks.ConfirmedByName + " has confirmed for " + home.Name + " what was seen of you. " + said +
			"\n\nSchools that you agree with can read this. If something is wrong, please tell them.",
		path: "/leaders/" + d.LeaderID + "/checks", action: "See your checks",
	}
}
