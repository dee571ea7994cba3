package billing

import (
	"context"

	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/services/agreements"
	"lateral/services/parties"
	"lateral/services/partnerships"
	"lateral/services/people"
)

// ToPrepare is an agreement with visits still to be invoiced, and what an
// invoice for them lacks.
type ToPrepare struct {
	Agreement agreements.Agreement
	Missing   Missing
	Quote     partnerships.Quote // of the visits that are not cancelled
	FirstOn   date.Day           // day of the first visit

	MayReadThread bool // of the agreement
}

// Unprepared returns the active agreements of a seller whose invoice would lack
// something. NotFound where they are not the actor's.
func (s *Service) Unprepared(ctx context.Context, actor people.Actor, seller parties.Ref) ([]ToPrepare, error) {
	if !issues(actor, seller) {
		return nil, absent(seller)
	}
	var all []ToPrepare
	err := s.db.View(ctx, func(r docdb.Reader) error {
		active, err := agreements.ActiveOf(ctx, r, seller)
		if err == nil {
			err = readAhead(ctx, r, active)
		}
		for _, a := range active {
			if err != nil {
				return err
			}
			if a.Total.IsZero() || !MissingFor(a).Any() {
				continue
			}
			var p ToPrepare
			if p, err = prepare(ctx, r, a); err == nil {
				p.MayReadThread = a.Parties().MayLook(actor)
				all = append(all, p)
			}
		}
		return err
	})
	return all, err
}

// readAhead reads the visits of those that prepare looks at.
func readAhead(ctx context.Context, r docdb.Reader, active []agreements.Agreement) error {
	var ids, brokers []string
	for _, a := range active {
		if !a.Total.IsZero() && MissingFor(a).Any() {
			ids, brokers = append(ids, a.ID), append(brokers, a.PartnershipID)
		}
	}
	if err := partnerships.ReadAhead(ctx, r, brokers, nil); err != nil {
		return err
	}
	return agreements.ReadAhead(ctx, r, ids, nil)
}

func prepare(ctx context.Context, r docdb.Reader, a agreements.Agreement) (ToPrepare, error) {
	p := ToPrepare{Agreement: a, Missing: MissingFor(a)}
	visits, err := agreements.VisitsOf(ctx, r, a.ID)
	if err != nil {
		return p, err
	}
	held := agreements.Held(visits)
	if len(held) > 0 {
		p.FirstOn = held[0].Date
	}
	p.Quote, err = a.Quoted(ctx, r, held...)
	return p, err
}
