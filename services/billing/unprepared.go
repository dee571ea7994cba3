package billing

import (
	"context"

	"lateral/pkg/apperr"
	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/services/agreements"
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

// Unprepared returns the active agreements of an issuer whose invoice would lack
// something. NotFound where they are not the actor's.
func (s *Service) Unprepared(ctx context.Context, actor people.Actor, issuerID string) ([]ToPrepare, error) {
	if !issues(actor, issuerID) {
		return nil, apperr.NotFound("partnership")
	}
	var all []ToPrepare
	err := s.db.View(ctx, func(r docdb.Reader) error {
		active, err := agreements.ActiveOf(ctx, r, issuerID)
		if err == nil {
			err = readAhead(ctx, r, issuerID, active)
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
func readAhead(ctx context.Context, r docdb.Reader, issuerID string, active []agreements.Agreement) error {
	var ids []string
	for _, a := range active {
		if !a.Total.IsZero() && MissingFor(a).Any() {
			ids = append(ids, a.ID)
		}
	}
	if err := partnerships.ReadAhead(ctx, r, []string{issuerID}, nil); err != nil {
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
