package home

import (
	"context"
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

// standing says that none of the leader's designations is in force any more, so
// that no school sees their services.
func (s Service) standing(ctx context.Context, actor people.Actor, place people.Place, p *Page) error {
	mine, _, err := s.Leaders.Profiles(ctx, actor, leaders.ProfilesInput{Mine: true, Limit: most})
	if err != nil {
		return err
	}
	for _, l := range mine {
		if l.HomeURN != register.URN(place.ID) || l.State != leaders.Listed || len(l.InForce) > 0 {
			continue
		}
		all, err := s.Leaders.Designations(ctx, actor, l.ID)
		if err != nil {
			return err
		}
		if on, lapsed := lastDay(all); lapsed {
			p.Items = append(p.Items, Item{
				ID: "standing" + l.ID, Title: yourDesignationHasLapsed, Since: on, Action: seeWhatToDo, Path: "/leader",
				Why: itsLastDayWasSchools(on),
			})
		}
	}
	return nil
}

// lastDay is the last day of the lapsed designations; false where none lapsed,
// or where a newer claim waits for a broker.
func lastDay(all []leaders.Designation) (time.Time, bool) {
	var last date.Day
	for _, d := range all {
		if d.State == leaders.Claimed {
			return time.Time{}, false
		}
		if d.State == leaders.Verified {
			last = max(last, d.ExpiresOn)
		}
	}
	on, err := time.Parse(time.DateOnly, string(last))
	return on, err == nil
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
		lacking := c.Record.Lacking(c.Leader.Name, today.AddDays(soon), today)
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
