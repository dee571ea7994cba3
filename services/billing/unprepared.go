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
		tables := s.tables(r)
		lacking, err := lackingOf(ctx, r, tables, seller)
		if err != nil {
			return err
		}
		if err := readAhead(ctx, r, lacking); err != nil {
			return err
		}
		all = lacking
		for n := range all {
			if err := all[n].prepare(ctx, r, tables); err != nil {
				return err
			}
			all[n].MayReadThread = all[n].Agreement.Parties().MayLook(actor)
		}
		return nil
	})
	return all, err
}

// lackingOf are the active agreements of a seller whose invoice would lack something.
func lackingOf(ctx context.Context, r docdb.Reader, t *parties.Tables, seller parties.Ref) ([]ToPrepare, error) {
	active, err := agreements.ActiveOf(ctx, r, seller)
	if err != nil {
		return nil, err
	}
	var all []ToPrepare
	for _, a := range active {
		if a.Total.IsZero() {
			continue
		}
		lacks, err := MissingFor(ctx, t, a)
		if err != nil {
			return nil, err
		}
		if lacks.Any() {
			all = append(all, ToPrepare{Agreement: a, Missing: lacks})
		}
	}
	return all, nil
}

// readAhead reads the visits of those that prepare looks at.
func readAhead(ctx context.Context, r docdb.Reader, all []ToPrepare) error {
	var ids, brokers []string
	for _, p := range all {
		ids, brokers = append(ids, p.Agreement.ID), append(brokers, p.Agreement.PartnershipID)
	}
	if err := partnerships.ReadAhead(ctx, r, brokers, nil); err != nil {
		return err
	}
	return agreements.ReadAhead(ctx, r, ids, nil)
}

func (p *ToPrepare) prepare(ctx context.Context, r docdb.Reader, t *parties.Tables) error {
	visits, err := agreements.VisitsOf(ctx, r, p.Agreement.ID)
	if err != nil {
		return err
	}
	held := agreements.Held(visits)
	if len(held) > 0 {
		p.FirstOn = held[0].Date
	}
	p.Quote, err = p.Agreement.Quoted(ctx, t, agreements.Counted(visits)...)
	return err
}
