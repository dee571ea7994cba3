package support

import (
	"context"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/pkg/events"
	"lateral/services/needs"
	"lateral/services/people"
	"lateral/services/register"
)

// withdrawAll withdraws the live enquiries of a need, politely, because of
// something outside their threads.
func (s *Service) withdrawAll(ctx context.Context, tx docdb.Tx, needID, why string) error {
	others, err := enquiries.All(ctx, tx, docdb.Query{Index: "by_need", Equal: []any{needID, true}})
	for i := range others {
		if err != nil {
			return err
		}
		err = s.endThread(ctx, tx, &others[i], NoSide, people.Actor{}, why, EnquiryWithdrawn, EnquiryWasWithdrawn)
	}
	return err
}

// FollowNeed withdraws the live enquiries of a need that is over. It consumes
// needs.NeedWithdrawn and needs.NeedLapsed and may run again; a reopened need
// keeps its enquiries.
func (s *Service) FollowNeed(ctx context.Context, e events.Event) error {
	return s.update(ctx, func(tx docdb.Tx) error {
		need, err := needs.GetNeed(ctx, tx, e.Subject)
		if apperr.Is(err, apperr.KindNotFound) || err == nil && need.State == needs.Open {
			return nil
		}
		if err != nil {
			return err
		}
		return s.withdrawAll(ctx, tx, need.ID, "The need is no longer open.")
	})
}

// FollowSuccession moves the enquiries, releases, agreements and visits of a
// closed school to its successor. It consumes register.SchoolSucceeded and may
// run again.
func (s *Service) FollowSuccession(ctx context.Context, e events.Event) error {
	var data register.SucceededData
	if err := e.Decode(&data); err != nil {
		return err
	}
	moves := []func(context.Context, docdb.Tx, register.URN, register.URN) (int, error){
		follow(enquiries, "by_school", func(e *Enquiry, to register.URN) { e.URN = to }),
		follow(enquiries, "by_home", func(e *Enquiry, to register.URN) { e.HomeURN = to }),
		follow(releases, "by_home", func(r *Release, to register.URN) { r.HomeURN = to }),
		follow(agreements, "by_buyer", func(a *Agreement, to register.URN) { a.BuyerURN = to }),
		follow(agreements, "by_home", func(a *Agreement, to register.URN) { a.HomeURN = to }),
		follow(moves, "by_buyer", func(m *Move, to register.URN) { m.BuyerURN = to }),
		follow(moves, "by_home", func(m *Move, to register.URN) { m.HomeURN = to }),
		follow(visits, "by_buyer", func(v *Visit, to register.URN) { v.BuyerURN = to }),
	}
	for _, move := range moves {
		for moved := 1; moved > 0; {
			err := s.update(ctx, func(tx docdb.Tx) error {
				var err error
				moved, err = move(ctx, tx, data.From, data.To)
				return err
			})
			if err != nil {
				return err
			}
		}
	}
	return nil
}

// follow makes a function that moves some documents found by the index, which
// begins with a URN, and counts them: zero when all have moved.
func follow[T any](of docdb.Collection[T], index string, set func(*T, register.URN)) func(context.Context, docdb.Tx, register.URN, register.URN) (int, error) {
	return func(ctx context.Context, tx docdb.Tx, from, to register.URN) (int, error) {
		found, _, err := of.Find(ctx, tx, docdb.Query{Index: index, Equal: []any{from}, Limit: 200})
		for i := range found {
			if err != nil {
				break
			}
			set(&found[i], to)
			err = of.Replace(ctx, tx, &found[i])
		}
		return len(found), err
	}
}
