package home

import (
	"context"
	"slices"
	"time"

	"lateral/pkg/date"
	"lateral/services/leaders"
	"lateral/services/people"
	"lateral/services/register"
)

// claims are designations to verify.
func (s Service) claims(ctx context.Context, actor people.Actor, place people.Place, p *Page) error {
	found, _, err := s.Leaders.Claims(ctx, actor, place.ID, leaders.Claimed, "", most)
	for _, c := range found {
		p.Items = append(p.Items, Item{
			ID: c.ID, Title: verifyADesignationOf(c), Why: theySayThatTheyAreAccredited,
			Since: c.ClaimedAt, Action: lookAtTheEvidence, Path: "/designations",
		})
	}
	return err
}

// standing is the one thing that stands between the leader and schools: to become a leader, to claim a designation,
// to offer something, to open half-days. Nothing where somebody else is to act.
func (s Service) standing(ctx context.Context, actor people.Actor, place people.Place, p *Page) error {
	mine, _, err := s.Leaders.Profiles(ctx, actor, leaders.ProfilesInput{Mine: true, Limit: most})
	if err != nil {
		return err
	}
	here := slices.DeleteFunc(mine, func(l leaders.Profile) bool { return l.HomeURN != register.URN(place.ID) })
	if len(here) == 0 {
		become := toBecomeALeader()
		become.ID, become.Since = "become", s.Now()
		p.Items = append(p.Items, become)
	}
	for _, l := range here {
		if item, known := nextOf(l.Next); known {
			item.ID, item.Since = "standing"+l.ID, s.sinceNext(l)
			p.Items = append(p.Items, item)
		}
	}
	return nil
}

// sinceNext is since when the next thing waits: the last day of what lapsed, the leader's first day for what they
// never did, and now for what can come again and again.
func (s Service) sinceNext(l leaders.Profile) time.Time {
	switch l.Next.Do {
	case leaders.ToRenew:
		if on, err := time.Parse(time.DateOnly, string(l.Next.LastDay)); err == nil {
			return on
		}
	case leaders.ToClaim, leaders.ToOffer:
		return l.CreatedAt
	case leaders.ToOpenDiary, leaders.ToPublish, leaders.ToWait:
	}
	return s.Now()
}

// soon is how many days before the end of an insurance its renewal appears.
const soon = 14

// checks are the leaders of a school with unconfirmed checks, for people who may
// confirm them.
func (s Service) checks(ctx context.Context, actor people.Actor, place people.Place, p *Page) error {
	found, err := s.Leaders.ChecksAt(ctx, actor, register.URN(place.ID))
	now := s.Now()
	today := date.On(now)
	for _, c := range found {
		lacking := c.Record.LackingSoon(leaders.Whose(c.Leader.Name), today.AddDays(soon), today)
		if len(lacking) == 0 || !c.Confirmers.Has(actor) {
			continue
		}
		p.Items = append(p.Items, Item{
			ID: "checks" + c.Leader.ID, Title: confirmTheChecksOf(c), Action: confirmTheChecks,
			Why: schoolsSeeThisBefore(lacking), Since: sinceOf(c),
			Path: "/leaders/" + c.Leader.ID + "/checks",
		})
	}
	return err
}

// sinceOf is the start of the wait for a confirmation: the day when the
// insurance is about to run out, the last confirmation, or the leader's first
// day.
func sinceOf(c leaders.Checked) time.Time {
	if i := c.Record.Insurance; i != nil && c.Record.Identity != nil && c.Record.DBS != nil {
		if last, err := i.Until.Start(); err == nil {
			return last.AddDate(0, 0, -soon)
		}
	}
	if c.Record.ConfirmedAt != nil {
		return *c.Record.ConfirmedAt
	}
	return c.Leader.CreatedAt
}
