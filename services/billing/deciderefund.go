package billing

import (
	"context"

	"lateral/pkg/apperr"
	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/pkg/text"
	"lateral/services/people"
)

// ApproveRefund lets money on account go back, as another person of the seller asked. From then on it is owed to
// the payer, and nothing else may use it. Forbidden to who asked, Conflict where less is on account by now
// or where it was decided already.
func (s *Service) ApproveRefund(ctx context.Context, actor people.Actor, id string, seen int64) (Refund, error) {
	return s.changeRefund(ctx, actor, id, seen, func(tx docdb.Tx, f *Refund) error {
		if err := s.decideRefund(actor, f, "approve"); err != nil {
			return err
		}
		if err := UseOnAccount(ctx, tx, f.Issuer, f.Party, f.Amount); err != nil {
			return err
		}
		if err := Post(ctx, tx, s.ledger, f.owed(RefundOwed, date.On(s.now()), f.Amount.Pence)); err != nil {
			return err
		}
		return s.tellRefund(ctx, tx, RefundAllowed, *f, f.Reason)
	})
}

// RefuseRefund leaves on account what somebody else wants to send back. The errors are those of ApproveRefund.
func (s *Service) RefuseRefund(ctx context.Context, actor people.Actor, id string, seen int64,
	why string) (Refund, error) {
	why, err := text.Reason("reason", why, sayWhyItStays)
	if err != nil {
		return Refund{}, err
	}
	return s.changeRefund(ctx, actor, id, seen, func(tx docdb.Tx, f *Refund) error {
		if err := s.decideRefund(actor, f, "refuse"); err != nil {
			return err
		}
		f.Why = why
		return s.tellRefund(ctx, tx, RefundDenied, *f, why)
	})
}

func (s *Service) decideRefund(actor people.Actor, f *Refund, verb string) error {
	if f.By == actor.AccountID {
		return apperr.Forbidden(anotherDecidesTheRefund)
	}
	now := s.now()
	f.DecidedBy, f.DecidedByName, f.DecidedAt = actor.AccountID, actor.Name, &now
	return f.step(verb)
}

// WithdrawRefund gives a refund up that is not paid: what it would have taken stays on account.
func (s *Service) WithdrawRefund(ctx context.Context, actor people.Actor, id string, seen int64,
	why string) (Refund, error) {
	why, err := text.Reason("reason", why, sayWhyItStays)
	if err != nil {
		return Refund{}, err
	}
	return s.changeRefund(ctx, actor, id, seen, func(tx docdb.Tx, f *Refund) error {
		return s.withdrawRefund(ctx, tx, actor, f, why)
	})
}

func (s *Service) withdrawRefund(ctx context.Context, tx docdb.Tx, actor people.Actor, f *Refund, why string) error {
	approved := f.State == RefundApproved
	if err := f.step("withdraw"); err != nil {
		return err
	}
	now := s.now()
	f.EndedBy, f.EndedByName, f.EndedAt, f.Why = actor.AccountID, actor.Name, &now, why
	if approved {
		if err := Post(ctx, tx, s.ledger, f.owed(RefundNotOwed, date.On(now), -f.Amount.Pence)); err != nil {
			return err
		}
	}
	return s.tellRefund(ctx, tx, RefundGivenUp, *f, why)
}

// WithdrawAsked gives up, within tx, a refund that was asked for with its money, which is no longer on account. One
// that ended already stays as it is. Conflict where it was approved: that is for a person to withdraw.
func (s *Service) WithdrawAsked(ctx context.Context, tx docdb.Tx, actor people.Actor, id, why string) error {
	f, err := refundFor(ctx, tx, actor, id)
	if err != nil {
		return err
	}
	switch f.State {
	case RefundRefused, RefundWithdrawn:
		return nil
	case RefundApproved, RefundPaid:
		return apperr.Conflict("refund_moved", goesBackBy(f))
	case RefundAsked:
	}
	if err := s.withdrawRefund(ctx, tx, actor, &f, why); err != nil {
		return err
	}
	return refunds.Replace(ctx, tx, &f)
}
