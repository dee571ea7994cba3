package leaders

import (
	"context"
	"slices"

	"lateral/pkg/docdb"
	"lateral/services/partnerships"
	"lateral/services/people"
	"lateral/services/register"
)

// Confirmers are the people who may confirm the checks of a leader: the heads of
// the home school. Nobody confirms their own. So brokers of the school's
// partnerships may too where the leader is a head of it, or where it has no
// head.
type Confirmers struct {
	Home         register.School
	leader       Leader
	Heads        []people.Account // all but the leader
	LeaderHeads  bool             // the leader is a head of the home school
	Partnerships []string         // whose brokers may
}

// ConfirmersOf returns who may confirm the leader's checks.
func ConfirmersOf(ctx context.Context, r docdb.Reader, l Leader) (Confirmers, error) {
	c := Confirmers{leader: l}
	var err error
	if c.Home, err = register.GetSchool(ctx, r, l.HomeURN); err != nil {
		return c, err
	}
	heads, err := people.HoldersOf(ctx, r, people.School(l.HomeURN), people.Head)
	if err != nil {
		return c, err
	}
	c.Heads = slices.DeleteFunc(slices.Clone(heads), func(a people.Account) bool { return a.ID == l.AccountID })
	c.LeaderHeads = len(c.Heads) < len(heads)
	if !c.LeaderHeads && len(c.Heads) > 0 {
		return c, nil
	}
	of, err := partnerships.Of(ctx, r, l.HomeURN)
	for _, p := range of {
		c.Partnerships = append(c.Partnerships, p.ID)
	}
	return c, err
}

// Has says whether the actor is one of them.
func (c Confirmers) Has(actor people.Actor) bool {
	if actor.AccountID == "" || actor.AccountID == c.leader.AccountID {
		return false
	}
	return actor.At(c.leader.HomeURN, people.Head) || slices.ContainsFunc(c.Partnerships, actor.Brokers)
}

// Words says who can add a missing check.
func (c Confirmers) Words() string {
	home := c.Home.Name
	switch {
	case len(c.Heads) > 0 && !c.LeaderHeads:
		return theHeadOfCanConfirm(home)
	case len(c.Heads) > 0 && len(c.Partnerships) > 0:
		return anotherHeadOfCanConfirm(home)
	case len(c.Heads) > 0:
		return anotherHeadOfCanConfirmThisInLateral(home)
	case len(c.Partnerships) > 0:
		return aBrokerOfThePartnership(home)
	}
	return nobodyCanConfirmThisInLateral(home)
}

// seesChecks says whether the actor may read the checks on their own page: the
// leader, whoever leads the home school, and whoever may confirm them. People of
// a thread read them in the thread.
func (c Confirmers) seesChecks(actor people.Actor) bool {
	return c.leader.IsOf(actor) || actor.At(c.leader.HomeURN, people.Head, people.Senior) || c.Has(actor)
}
