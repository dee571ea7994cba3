package support

import (
	"context"
	"time"

	"lateral/pkg/docdb"
	"lateral/services/people"
)

// Expire ends the enquiries whose leader has not answered in time, and says how
// many. It may be run again at any time.
func (s *Service) Expire(ctx context.Context) (int, error) {
	total := 0
	for {
		now := s.now()
		late, _, err := enquiries.Find(ctx, s.db, docdb.Query{Index: "unanswered", To: now.Add(time.Second), Limit: 100})
		if err != nil || len(late) == 0 {
			return total, err
		}
		for _, e := range late {
			if err := s.expire(ctx, e.ID, now); err != nil {
				return total, err
			}
			total++
		}
	}
}

// expire looks again: the leader may have answered meanwhile.
func (s *Service) expire(ctx context.Context, id string, now time.Time) error {
	return s.update(ctx, func(tx docdb.Tx) error {
		e, err := get(ctx, tx, enquiries, id, "enquiry")
		if err != nil || e.State != EnquirySent || now.Before(e.ReplyBy) {
			return err
		}
		return s.endThread(ctx, tx, &e, NoSide, people.Actor{}, "", EnquiryExpired, EnquiryHasExpired)
	})
}
