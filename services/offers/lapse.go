package offers

import (
	"context"

	"lateral/pkg/docdb"
	"lateral/pkg/jobs"
)

// LapseDue is the job that ends every live offer that has to lapse, for any reason. It may run
// again at any time.
func (s *Service) LapseDue(ctx context.Context, _ jobs.Job) error {
	return s.review(ctx, docdb.Query{Index: "unanswered", Limit: docdb.MaxLimit})
}

// review lets those of the found offers lapse that have to. Each gets its own transaction, which
// reads it again.
func (s *Service) review(ctx context.Context, q docdb.Query) error {
	var ids []string
	err := offers.Each(ctx, s.db, q, func(o Offer) error {
		ids = append(ids, o.ID)
		return nil
	})
	for _, id := range ids {
		if err != nil {
			return err
		}
		err = s.lapse(ctx, id)
	}
	return err
}

func (s *Service) lapse(ctx context.Context, id string) error {
	return s.update(ctx, func(tx docdb.Tx) error {
		o, err := get(ctx, tx, id)
		if err != nil || !o.Live {
			return err
		}
		why, err := s.whyOver(ctx, tx, o)
		if err != nil || why == "" {
			return err
		}
		o.Why = why
		if err := o.end("lapse", s.now()); err != nil {
			return err
		}
		return s.store(ctx, tx, &o, OfferLapsed, "")
	})
}
