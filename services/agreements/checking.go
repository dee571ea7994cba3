package agreements

import (
	"context"

	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/services/leaders"
	"lateral/services/people"
)

// Checking tells the people of a thread about the leader's checks: what was
// seen, and what is missing before the leader enters a school. It keeps nobody
// out.
type Checking struct {
	Today      leaders.Checks
	Agreed     *leaders.Checks     // as on the day of the agreement; nil before, and where not kept
	Lacking    []string            // up to the last proposed or planned date; none once no date is to come
	Visits     map[string][]string // missing on the day of each coming visit, by its id
	Mend       string              // who can confirm what is missing; "" where nothing is
	MayConfirm bool                // whether the actor can confirm it
}

// CheckingOf reads the checks of a leader who is expected until the day; "" where
// nobody expects them.
func CheckingOf(ctx context.Context, r docdb.Reader, actor people.Actor,
	leaderID string, until, today date.Day) (Checking, error) {
	l, err := leaders.GetLeader(ctx, r, leaderID)
	if err != nil {
		return Checking{}, err
	}
	return checkingOf(ctx, r, actor, l, until, today)
}

func checkingOf(ctx context.Context, r docdb.Reader, actor people.Actor, l leaders.Leader,
	until, today date.Day) (Checking, error) {
	c := Checking{Visits: map[string][]string{}}
	var err error
	if c.Today, err = leaders.ChecksOf(ctx, r, l.ID); err != nil {
		return c, err
	}
	if until != "" {
		c.Lacking = c.Today.Lacking(l.Whose(actor.AccountID), max(until, today), today)
	}
	who, err := leaders.ConfirmersOf(ctx, r, l)
	if c.MayConfirm = who.Has(actor); len(c.Lacking) > 0 {
		c.Mend = who.Words()
	}
	return c, err
}

// Checking reads the checks of the leader before the coming visits.
func (s Standing) Checking(ctx context.Context, r docdb.Reader, actor people.Actor, today date.Day) (Checking, error) {
	l, err := leaders.GetLeader(ctx, r, s.Agreement.LeaderID)
	if err != nil {
		return Checking{}, err
	}
	var last date.Day
	for _, v := range s.Visits {
		if v.State == PlannedVisit {
			last = max(last, v.Date)
		}
	}
	c, err := checkingOf(ctx, r, actor, l, last, today)
	if err != nil {
		return c, err
	}
	c.Agreed = s.Agreement.Checks
	for _, v := range s.Visits {
		if v.State == PlannedVisit && v.Date >= today {
			c.Visits[v.ID] = c.Today.Lacking(l.Whose(actor.AccountID), v.Date, today)
		}
	}
	return c, nil
}
