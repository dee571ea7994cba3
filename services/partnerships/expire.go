package partnerships

import (
	"context"
	"time"

	"lateral/pkg/docdb"
	"lateral/pkg/jobs"
)

// ExpireRequests is a job: it ends the requests that nobody answered in time.
func (s *Service) ExpireRequests(ctx context.Context, _ jobs.Job) error {
	for {
		due, _, err := requests.Find(ctx, s.db, docdb.Query{Index: "due", To: s.now().Add(time.Second)})
		if err != nil || len(due) == 0 {
			return err
		}
		for _, q := range due {
			if err := s.expire(ctx, q.ID); err != nil {
				return err
			}
		}
	}
}

func (s *Service) expire(ctx context.Context, id string) error {
	return s.db.Update(ctx, func(tx docdb.Tx) error {
		q, err := requests.Get(ctx, tx, id)
		if err != nil || !RequestSteps.Allows(q.State, "expire") || s.now().Before(q.ExpiresAt) {
			return err
		}
		if err := q.end("expire", "", s.now()); err != nil {
			return err
		}
		if err := requests.Replace(ctx, tx, &q); err != nil {
			return err
		}
		return s.events.Append(ctx, tx, JoinExpired, q.ID, q)
	})
}
