package agreements

import (
	"context"

	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/services/parties"
	"lateral/services/partnerships"
	"lateral/services/people"
	"lateral/services/register"
)

// Paper is an agreement with the other facts of its page and its PDF.
type Paper struct {
	Agreement       Agreement
	Visits          []Visit  // by date
	Changes         []Change // of what was agreed, oldest first
	Buyer           register.School
	Home            register.School
	PartnershipName string             // "" where nobody brokered it
	Quote           partnerships.Quote // of the visits that are not cancelled
	Checking        Checking           // what was seen of the leader
	On              date.Day           // the day on which it is printed: 2006-01-02
}

// Paper returns an agreement to print, or NotFound.
func (s *Service) Paper(ctx context.Context, actor people.Actor, id string) (Paper, error) {
	var p Paper
	err := s.db.View(ctx, func(r docdb.Reader) error {
		a, err := agreementFor(ctx, r, actor, id)
		if err != nil {
			return err
		}
		st := Standing{Agreement: a}
		if err := st.read(ctx, r); err != nil {
			return err
		}
		p.Agreement, p.Visits, p.Changes, p.On = a, st.Visits, st.Changes(), date.On(s.now())
		if p.Checking, err = st.Checking(ctx, r, actor, p.On); err != nil {
			return err
		}
		if p.Quote, err = a.Quoted(ctx, parties.TablesOn(r, p.On), Counted(p.Visits)...); err != nil {
			return err
		}
		if p.Buyer, err = register.GetSchool(ctx, r, a.BuyerURN); err != nil {
			return err
		}
		if p.Home, err = register.GetSchool(ctx, r, a.HomeURN); err != nil {
			return err
		}
		if a.PartnershipID == "" {
			return nil
		}
		partnership, err := partnerships.Get(ctx, r, a.PartnershipID)
		p.PartnershipName = partnership.Name
		return err
	})
	return p, err
}
