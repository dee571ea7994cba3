package enquiries

import (
	"context"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/pkg/events"
	"lateral/services/agreements"
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
		err = s.endThread(ctx, tx, &others[i], agreements.NoSide, people.Actor{}, why, "withdraw", EnquiryWithdrawn)
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
		return s.withdrawAll(ctx, tx, need.ID, theNeedIsNoLonger)
	})
}

// FollowSuccession moves the enquiries, releases and agreements of a closed
// school to its successor. It consumes register.SchoolSucceeded and may run
// again.
func (s *Service) FollowSuccession(ctx context.Context, e events.Event) error {
	var data register.SucceededData
	if err := e.Decode(&data); err != nil {
		return err
	}
	err := register.MoveAll(ctx, s.db, data,
		register.Move(enquiries, "by_school", func(e *Enquiry, to register.URN) { e.URN = to }),
		register.Move(enquiries, "by_home", func(e *Enquiry, to register.URN) { e.HomeURN = to }),
	)
	if err != nil {
		return err
	}
	if err := s.diary.FollowSuccession(ctx, e); err != nil {
		return err
	}
	return s.agreements.FollowSuccession(ctx, e)
}
