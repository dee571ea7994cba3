package notices

import (
	"context"

	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/pkg/events"
	"lateral/services/agreements"
	"lateral/services/leaders"
	"lateral/services/people"
	"lateral/services/register"
)

// checksLack says before a visit which checks the leader lacks: to the leader,
// to both schools, and to the brokers where they may confirm them.
func checksLack() rule {
	sides := thread(saying{
		to: agreements.LeaderSide, title: "Your checks are not complete for {date} ({ref})",
		text:   "You visit {school} on {date}.",
		then:   "Please complete them before the visit. Everybody in the agreement is told. {School} decides whom it lets in.",
		action: "See your checks", path: "/leaders/{leaderId}/checks",
	}, saying{
		to: agreements.HomeSide, title: "Please confirm the checks of {leader} before {date} ({ref})",
		text:   "{leader} visits {school} on {date}.",
		then:   "Please look at the papers, and confirm what you have seen. Everybody in the agreement is told.",
		action: "Confirm the checks", path: "/leaders/{leaderId}/checks",
	}, saying{
		to: agreements.SchoolSide, title: "The checks of {leader} are not complete for {date} ({ref})",
		text:   "{leader} of {home} visits your school on {date}.",
		then:   "The leader and {home} are told too. Lateral does not stop the visit: your school decides whom it lets in.",
		action: "See the agreement",
	})
	return func(ctx context.Context, r docdb.Reader, e events.Event) ([]telling, error) {
		told, err := sides(ctx, r, e)
		if err != nil {
			return nil, err
		}
		brokers, err := on(checksLackForBrokers)(ctx, r, e)
		return merge(told, brokers), err
	}
}

// checksLackForBrokers tells the home school's brokers where they may confirm.
// They need not know which school is visited.
func checksLackForBrokers(ctx context.Context, r docdb.Reader, h agreements.Happened) ([]telling, error) {
	l, err := leaders.GetLeader(ctx, r, h.LeaderID)
	if err != nil {
		return nil, err
	}
	who, err := leaders.ConfirmersOf(ctx, r, l)
	if err != nil {
		return nil, err
	}
	var all []telling
	for _, id := range who.Partnerships {
		some, err := toHolders(ctx, r, telling{
			title: "Please confirm the checks of " + l.Name + " before " + date.DayWords(h.Date) + " (" + h.AgreementRef + ")",
			text: l.Name + " of " + who.Home.Name + " visits another school on " + date.DayWords(h.Date) + ".\n\n" + h.Note +
				"\n\nPlease look at the papers, and confirm what you have seen.",
			path: "/leaders/" + l.ID + "/checks", action: "Confirm the checks", about: h.NeedID + " " + h.LeaderID,
		}, people.Partnership(id), people.Broker)
		if err != nil {
			return nil, err
		}
		all = merge(all, some)
	}
	return all, nil
}

// checksConfirmed tells the leader which of their checks were confirmed.
func checksConfirmed(ctx context.Context, r docdb.Reader, d leaders.ChecksData) ([]telling, error) {
	home, err := register.GetSchool(ctx, r, d.HomeURN)
	said := d.Checks.Words()
	if said == "" {
		said = "Nothing is confirmed any more."
	}
	return []telling{{
		accountID: d.AccountID, title: "Your checks were confirmed by " + d.Checks.ConfirmedByName,
		text: d.Checks.ConfirmedByName + " has confirmed for " + home.Name + " what was seen of you. " + said +
			"\n\nSchools that you agree with can read this. If something is wrong, please tell them.",
		path: "/leaders/" + d.LeaderID + "/checks", action: "See your checks",
	}}, err
}
