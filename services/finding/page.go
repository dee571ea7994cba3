package finding

import (
	"context"

	"lateral/pkg/apperr"
	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/pkg/geo"
	"lateral/services/diary"
	"lateral/services/evidence"
	"lateral/services/leaders"
	"lateral/services/register"
)

// page is what is shown of the offers.
type page struct {
	cards  []Card
	next   int // place of the first offer of the next page; 0 if there is none
	hidden int // offers that were counted and that nobody may see any more
}

// page reads the offers from a place on, as many as the limit. Those that may not be seen by
// now are left out.
func (s *Service) page(ctx context.Context, r docdb.Reader, q *question, offers []offer,
	from, limit int) (page, error) {
	var p page
	offers = offers[min(from, len(offers)):]
	p.cards = make([]Card, 0, min(limit, len(offers)))
	if err := readAhead(ctx, r, offers[:cap(p.cards)]); err != nil {
		return p, err
	}
	for i, o := range offers {
		if len(p.cards) == limit {
			p.next = from + i
			break
		}
		c, err := s.card(ctx, r, q, o.ID)
		if apperr.Is(err, apperr.KindNotFound) {
			if o.close {
				p.hidden++
			}
			continue
		}
		if err != nil {
			return p, err
		}
		c.Others, c.Close = o.others, o.close
		if q.typed != nil {
			c.Quotes = q.typed.Quotes(o.Ready, c.Service.Title, c.Service.Description)
		}
		c.Evidence = q.evidence(c, o.named)
		p.cards = append(p.cards, c)
	}
	return p, nil
}

// readAhead reads in a few calls what cards are made of.
func readAhead(ctx context.Context, r docdb.Reader, offers []offer) error {
	ids, who := make([]string, len(offers)), make([]string, len(offers))
	homes := make([]register.URN, len(offers))
	for i, o := range offers {
		ids[i], who[i], homes[i] = o.ID, o.LeaderID, o.Home.URN
	}
	if err := leaders.ReadAhead(ctx, r, ids, who); err != nil {
		return err
	}
	if err := register.ReadAhead(ctx, r, homes...); err != nil {
		return err
	}
	if err := leaders.ReadDesignationsAhead(ctx, r, who); err != nil {
		return err
	}
	return evidence.ReadAhead(ctx, r, who)
}

// horizon is how far ahead half-days are counted, in months: as far as diaries go.
const horizon = 18

// card reads a service from the documents; NotFound if it is not shown.
func (s *Service) card(ctx context.Context, r docdb.Reader, q *question, serviceID string) (Card, error) {
	var c Card
	var err error
	if c.Service, err = leaders.GetService(ctx, r, serviceID); err != nil {
		return c, err
	}
	if c.Designations, err = leaders.DesignationsInForce(ctx, r, c.Service.LeaderID, s.now()); err != nil {
		return c, err
	}
	if !shown(c.Service, c.Designations) {
		return c, apperr.NotFound("service")
	}
	if c.Leader, err = leaders.GetLeader(ctx, r, c.Service.LeaderID); err != nil {
		return c, err
	}
	if c.Home, err = register.GetSchool(ctx, r, c.Service.HomeURN); err != nil {
		return c, err
	}
	if c.Record, err = evidence.RecordOf(ctx, r, c.Leader.ID); err != nil {
		return c, err
	}
	until := date.On(s.now().AddDate(0, horizon, 0))
	if c.Free, c.FirstFree, err = diary.CountFree(ctx, r, c.Leader.ID, q.from(), until); err != nil {
		return c, err
	}
	if q.school != nil && q.school.Point != nil && c.Home.Point != nil {
		away := geo.Distance(q.school.Point.DistanceTo(*c.Home.Point))
		km := away.KM()
		c.KM, c.Away = &km, away.Words()
	}
	c.Close = true
	return c, nil
}
