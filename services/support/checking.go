package support

import (
	"context"

	"lateral/pkg/docdb"
	"lateral/services/leaders"
	"lateral/services/people"
)

// Checking is what the people of a thread are told of the leader's checks: what
// was seen, and what lacks before a school is entered. It keeps nobody out.
type Checking struct {
	Today      leaders.Checks
	Agreed     *leaders.Checks     // as on the day of the agreement; nil before, and where that was not kept
	Lacking    []string            // until the last date that is proposed or planned; none once nothing is to come
	Visits     map[string][]string // what lacks on the day of each visit that is to come, by its id
	Mend       string              // who can mend what lacks; "" where nothing does
	MayConfirm bool                // the actor can
}

// checking reads what the actor is told of the leader's checks.
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

// lastOn is the last day, not before today, on which the leader is to come as far
// as the thread says; "" where they are not to come any more.
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
