package notices

import (
	"context"
	"fmt"

	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/pkg/events"
	"lateral/services/partnerships"
	"lateral/services/people"
	"lateral/services/register"
)

func partnershipRules() map[events.Type]rule {
	return map[events.Type]rule{
		partnerships.JoinAsked:     on(joinAsked),
		partnerships.JoinDeclined:  on(joinDeclined),
		partnerships.JoinWithdrawn: on(joinWithdrawn),
		partnerships.JoinExpired:   on(joinExpired),
		partnerships.MemberJoined:  on(memberJoined),
		partnerships.MemberLeft:    on(memberLeft),
	}
}

// names are the names of a school and a partnership.
func names(ctx context.Context, r docdb.Reader, urn register.URN,
	partnershipID string) (school, partnership string, err error) {
	if school, err = people.NameOf(ctx, r, people.School(urn)); err != nil {
		return "", "", err
	}
	partnership, err = people.NameOf(ctx, r, people.Partnership(partnershipID))
	return school, partnership, err
}

// byName is the name of the person who did something.
func byName(ctx context.Context, r docdb.Reader, accountID, otherwise string) string {
	account, err := people.GetAccount(ctx, r, accountID)
	if err != nil {
		return otherwise
	}
	return account.Name
}

// toAnswerers tells the heads of a school, or the operators where it has none.
func toAnswerers(ctx context.Context, r docdb.Reader, t telling, urn register.URN) ([]telling, error) {
	told, err := toHolders(ctx, r, t, people.School(urn), people.Head)
	if err != nil || len(told) > 0 {
		return told, err
	}
	return toHolders(ctx, r, t, people.Service(), people.Operator)
}

// toBoth tells the heads of a school and the brokers of a partnership.
func toBoth(ctx context.Context, r docdb.Reader, m partnerships.Member,
	school, partnership telling) ([]telling, error) {
	heads, err := toHolders(ctx, r, school, people.School(m.URN), people.Head)
	if err != nil {
		return nil, err
	}
	brokers, err := toHolders(ctx, r, partnership, people.Partnership(m.PartnershipID), people.Broker)
	return merge(heads, brokers), err
}

func joinAsked(ctx context.Context, r docdb.Reader, q partnerships.Request) ([]telling, error) {
	if now, err := partnerships.GetRequest(ctx, r, q.ID); err != nil || !now.Live {
		return nil, err // answered before the letter went out
	}
	school, partnership, err := names(ctx, r, q.URN, q.PartnershipID)
	if err != nil {
		return nil, err
	}
	return toAnswerers(ctx, r, telling{
		title: partnership + " asks " + school + " to join",
		text: fmt.Sprintf(
			"%s asks, for %s, whether %s will join it.\n\nA partnership brokers support among its schools, under its own "+
				"terms. "+
				"It gets no say over who acts for the school.\n\nPlease say yes or no by %s.",
			byName(ctx, r, q.AskedBy, "Somebody"), partnership, school, date.Words(q.ExpiresAt)),
		path: "/joining", action: "Say yes or no",
	}, q.URN)
}

func joinDeclined(ctx context.Context, r docdb.Reader, q partnerships.Request) ([]telling, error) {
	return toAsking(ctx, r, q, "%s does not join %s",
		"You asked %s to join %s. It said no.\n\nYou can ask again in 30 days.")
}

func joinExpired(ctx context.Context, r docdb.Reader, q partnerships.Request) ([]telling, error) {
	return toAsking(ctx, r, q, "%s has not answered whether it joins %s",
		"You asked %s to join %s. Nobody answered in 30 days, and the request has ended.\n\nYou can ask again.")
}

// toAsking tells the brokers of the partnership that asked.
func toAsking(ctx context.Context, r docdb.Reader, q partnerships.Request, title, text string) ([]telling, error) {
	school, partnership, err := names(ctx, r, q.URN, q.PartnershipID)
	if err != nil {
		return nil, err
	}
	return toHolders(ctx, r, telling{
		title: fmt.Sprintf(title, school, partnership), text: fmt.Sprintf(text, school, partnership),
		path: "/partnerships/" + q.PartnershipID, action: "See the schools of " + partnership,
	}, people.Partnership(q.PartnershipID), people.Broker)
}

func joinWithdrawn(ctx context.Context, r docdb.Reader, q partnerships.Request) ([]telling, error) {
	school, partnership, err := names(ctx, r, q.URN, q.PartnershipID)
	if err != nil {
		return nil, err
	}
	return toAnswerers(ctx, r, telling{
		title: partnership + " no longer asks " + school + " to join",
		text:  fmt.Sprintf("%s asked %s to join, and has taken this back.\n\nYou need do nothing.", partnership, school),
		path:  "/joining", action: "See who asks",
	}, q.URN)
}

func memberJoined(ctx context.Context, r docdb.Reader, m partnerships.Member) ([]telling, error) {
	if m.By == "" {
		return nil, nil // no person did it: the demonstration sets its stage
	}
	school, partnership, err := names(ctx, r, m.URN, m.PartnershipID)
	if err != nil {
		return nil, err
	}
	t := telling{
		title: school + " has joined " + partnership,
		text: fmt.Sprintf("%s said yes: %s is a member of %s now.\n\nThe head of the school can end this at any time.",
			byName(ctx, r, m.By, "Lateral"), school, partnership),
		path: "/joining", action: "See your school's partnerships",
	}
	brokers := t
	brokers.path, brokers.action = "/partnerships/"+m.PartnershipID, "See the schools of "+partnership
	return toBoth(ctx, r, m, t, brokers)
}

func memberLeft(ctx context.Context, r docdb.Reader, m partnerships.Member) ([]telling, error) {
	school, partnership, err := names(ctx, r, m.URN, m.PartnershipID)
	if err != nil {
		return nil, err
	}
	t := telling{
		title: school + " has left " + partnership,
		text: fmt.Sprintf("%s ended it: %s is no longer a member of %s.\n\nWhat was agreed before stays as it was agreed.",
			byName(ctx, r, m.By, "Lateral"), school, partnership),
		path: "/joining", action: "See your school's partnerships",
	}
	brokers := t
	brokers.path, brokers.action = "/partnerships/"+m.PartnershipID, "See the schools of "+partnership
	return toBoth(ctx, r, m, t, brokers)
}
