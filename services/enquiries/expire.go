package enquiries

import (
	"context"
	"time"

	"lateral/pkg/docdb"
	"lateral/pkg/jobs"
	"lateral/services/agreements"
	"lateral/services/people"
)

// ExpireDue is the job that ends the enquiries whose leader has not answered in
// time. It may run again at any time.
func (s *Service) ExpireDue(ctx context.Context, _ jobs.Job) error {
	for {
		now := s.now()
		late, _, err := enquiries.Find(ctx, s.db, docdb.Query{Index: "unanswered", To: now.Add(time.Second)})
		if err != nil || len(late) == 0 {
			return err
		}
		for _, e := range late {
			if err := s.expire(ctx, e.ID, now); err != nil {
				return err
			}
		}
	}
}

// expire checks again: the leader may have answered meanwhile.
func (s *Service) expire(ctx context.Context, id string, now time.Time) error {
	return s.update(ctx, func(tx docdb.Tx) error {
		e, err := one(ctx, tx, enquiries, id, "enquiry")
		if err != nil || !EnquirySteps.Allows(e.State, "expire") || now.Before(e.ReplyBy) {
			return err
		}
		return s.endThread(ctx, tx, &e, agreements.NoSide, people.Actor{}, "", "expire", EnquiryExpired)
	})
}
