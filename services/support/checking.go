package support

import (
	"context"

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

// checking reads the checks that the actor may see.
func (s *Service) checking(ctx context.Context, r docdb.Reader, actor people.Actor, d dossier) (Checking, error) {
	l, err := leaders.GetLeader(ctx, r, d.enquiry.LeaderID)
	if err != nil {
		return Checking{}, err
	}
	c := Checking{Visits: map[string][]string{}}
	if c.Today, err = leaders.ChecksOf(ctx, r, l.ID); err != nil {
		return c, err
	}
	today := today(s.now())
	if d.agreement != nil {
		c.Agreed = d.agreement.Checks
	}
	for _, v := range d.visits {
		if v.State == VisitPlanned && v.Date >= today {
			c.Visits[v.ID] = c.Today.Lacking(l.Name, v.Date, today)
		}
	}
	if last := d.lastOn(today); last != "" {
		c.Lacking = c.Today.Lacking(l.Name, last, today)
	}
	who, err := leaders.ConfirmersOf(ctx, r, l)
	if c.MayConfirm = who.Has(actor); len(c.Lacking) > 0 {
		c.Mend = who.Words()
	}
	return c, err
}

// lastOn is the last day, not before today, on which the thread expects the
// leader; "" where it expects them no more.
func (d dossier) lastOn(today string) string {
	last := ""
	if p, open := d.open(); open {
		last = p.Slots[len(p.Slots)-1].Date
	}
	for _, v := range d.visits {
		if v.State == VisitPlanned {
			last = max(last, v.Date)
		}
	}
	if last == "" && !d.enquiry.Live {
		return ""
	}
	return max(last, today)
}
