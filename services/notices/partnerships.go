package notices

import (
	"context"
	"fmt"

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
	by := byName(ctx, r, q.AskedBy, "Somebody")
	return toAnswerers(ctx, r, joinAskedToSchool(partnership, school, by, q), q.URN)
}

func joinDeclined(ctx context.Context, r docdb.Reader, q partnerships.Request) ([]telling, error) {
	return toAsking(ctx, r, q, joinDeclinedTitle, joinDeclinedWords())
}

func joinExpired(ctx context.Context, r docdb.Reader, q partnerships.Request) ([]telling, error) {
	return toAsking(ctx, r, q, joinExpiredTitle, joinExpiredWords())
}

// toAsking tells the brokers of the partnership that asked.
func toAsking(ctx context.Context, r docdb.Reader, q partnerships.Request, title, text string) ([]telling, error) {
	school, partnership, err := names(ctx, r, q.URN, q.PartnershipID)
	if err != nil {
		return nil, err
	}
	return toHolders(ctx, r, telling{
		title: fmt.Sprintf(title, school, partnership), text: fmt.Sprintf(text, school, partnership),
		path: "/partnerships/" + q.PartnershipID, action: seeSchools(partnership),
	}, people.Partnership(q.PartnershipID), people.Broker)
}

func joinWithdrawn(ctx context.Context, r docdb.Reader, q partnerships.Request) ([]telling, error) {
	school, partnership, err := names(ctx, r, q.URN, q.PartnershipID)
	if err != nil {
		return nil, err
	}
	return toAnswerers(ctx, r, joinWithdrawnToSchool(partnership, school), q.URN)
}

func memberJoined(ctx context.Context, r docdb.Reader, m partnerships.Member) ([]telling, error) {
	if m.By == "" {
		return nil, nil // no person did it: the demonstration sets its stage
	}
	school, partnership, err := names(ctx, r, m.URN, m.PartnershipID)
	if err != nil {
		return nil, err
	}
	by := byName(ctx, r, m.By, "Lateral")
	t := memberJoinedWords(school, partnership, by)
	brokers := t
	brokers.path, brokers.action = "/partnerships/"+m.PartnershipID, seeSchools(partnership)
	return toBoth(ctx, r, m, t, brokers)
}

func memberLeft(ctx context.Context, r docdb.Reader, m partnerships.Member) ([]telling, error) {
	school, partnership, err := names(ctx, r, m.URN, m.PartnershipID)
	if err != nil {
		return nil, err
	}
	by := byName(ctx, r, m.By, "Lateral")
	t := memberLeftWords(school, partnership, by)
	brokers := t
	brokers.path, brokers.action = "/partnerships/"+m.PartnershipID, seeSchools(partnership)
	return toBoth(ctx, r, m, t, brokers)
}
