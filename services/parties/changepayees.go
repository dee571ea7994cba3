package parties

import (
	"context"
	"time"

	"lateral/pkg/docdb"
	"lateral/pkg/jobs"
	"lateral/services/people"
)

// ChangePayees is a job. Changes that have waited for three days take effect. If the one
// who asked no longer has a role there, the change is stopped.
func (s *Service) ChangePayees(ctx context.Context, _ jobs.Job) error {
	for {
		due, _, err := payeeChanges.Find(ctx, s.db, docdb.Query{Index: "due", To: s.now().Add(time.Second)})
		if err != nil || len(due) == 0 {
			return err
		}
		for _, ch := range due {
			if err := s.payeeDue(ctx, ch.ID); err != nil {
				return err
			}
		}
	}
}

func (s *Service) payeeDue(ctx context.Context, id string) error {
	return s.db.Update(ctx, func(tx docdb.Tx) error {
		ch, err := payeeChanges.Get(ctx, tx, id)
		if err != nil || !PayeeSteps.Allows(ch.State, "take effect") || s.now().Before(ch.EffectiveAt) {
			return err
		}
		asker, err := people.OfficerAt(ctx, tx, ch.AskedBy, ch.Ref().Place())
		if err != nil {
			return err
		}
		if !asker.Is {
			return s.endPayeeChange(ctx, tx, &ch, "stop", "")
		}
		return s.applyPayee(ctx, tx, &ch, "take effect", "")
	})
}

// applyPayee makes the change the payee.
func (s *Service) applyPayee(ctx context.Context, tx docdb.Tx, ch *PayeeChange, verb, by string) error {
	p, err := partyOf(ctx, tx, ch.Ref())
	if err != nil {
		return err
	}
	to := ch.To
	to.Address = p.Payee.Address
	if err := p.put(ctx, tx, to); err != nil {
		return err
	}
	return s.endPayeeChange(ctx, tx, ch, verb, by)
}
