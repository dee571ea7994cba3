package needs

import (
	"context"
	"time"

	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/pkg/events"
	"lateral/pkg/jobs"
)

// WidenDue is the job that widens the reach of every due open need by one step.
func (s *Service) WidenDue(ctx context.Context, _ jobs.Job) error {
	due := docdb.Query{Index: "to_widen", To: s.now().Add(time.Second), Limit: docdb.MaxLimit}
	return s.eachDue(ctx, due, func(n *Need) events.Type {
		now := s.now()
		if n.State != Open || n.WidenAt == nil || n.WidenAt.After(now) {
			return ""
		}
		to := n.Reach.next()
		if !to.Within(n.MostReach) {
			return "" // the head has narrowed it meanwhile
		}
		n.widen(to, now)
		return NeedWidened
	})
}

// LapseDue is the job that ends every open need whose last day has passed.
func (s *Service) LapseDue(ctx context.Context, _ jobs.Job) error {
	today := date.On(s.now())
	due := docdb.Query{Index: "to_lapse", To: today, Limit: docdb.MaxLimit}
	return s.eachDue(ctx, due, func(n *Need) events.Type {
		if n.ByOn >= today || !NeedSteps.Allows(n.State, "lapse") || n.end("lapse", s.now()) != nil {
			return ""
		}
		return NeedLapsed
	})
}

// eachDue changes every need that the query finds. Each gets its own
// transaction, which reads it again. change names the event, "" for none.
func (s *Service) eachDue(ctx context.Context, due docdb.Query, change func(*Need) events.Type) error {
	var ids []string
	err := needs.Each(ctx, s.db, due, func(n Need) error {
		ids = append(ids, n.ID)
		return nil
	})
	for _, id := range ids {
		if err != nil {
			return err
		}
		err = s.db.Update(ctx, func(tx docdb.Tx) error {
			n, err := GetNeed(ctx, tx, id)
			if err != nil {
				return err
			}
			if what := change(&n); what != "" {
				return s.store(ctx, tx, &n, what)
			}
			return nil
		})
	}
	return err
}
