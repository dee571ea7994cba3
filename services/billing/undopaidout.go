package billing

import (
	"context"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/pkg/idempotency"
	"lateral/pkg/text"
	"lateral/services/people"
)

// UndoPaidOut takes back a payment of a self-bill or a refund that a person recorded by hand: it is to be paid
// again. A repeat with the same key does nothing more. Conflict where a line of a statement shows it (its link is
// undone instead), or where it was taken back already.
func (s *Service) UndoPaidOut(ctx context.Context, actor people.Actor, in UndoInput) (PaidOut, error) {
	reason, err := text.Reason("reason", in.Reason, sayWhyForBoth)
	if err != nil {
		return PaidOut{}, err
	}
	in.Reason = reason
	var p PaidOut
	err = s.update(ctx, func(tx docdb.Tx) error {
		if p, _, err = paidOutFor(ctx, tx, actor, in.PaymentID); err != nil {
			return err
		}
		scope := actor.AccountID + " undo-paid-out"
		_, _, err := idempotency.Once(ctx, tx, s.now(), scope, in.IdempotencyKey, in, func() (string, error) {
			if !p.InTransit() {
				return "", apperr.Conflict("receipt_not_by_hand", paymentIsNotInTransit)
			}
			return p.ID, s.takePaidOutBack(ctx, tx, actor, p, in.Reason)
		})
		return err
	})
	return p, err
}

// TakePaidOutBack takes back, within tx, a payment that a line of a statement showed: the link was wrong.
func (s *Service) TakePaidOutBack(ctx context.Context, tx docdb.Tx, actor people.Actor, id, reason string) error {
	p, _, err := paidOutFor(ctx, tx, actor, id)
	if err != nil {
		return err
	}
	if !p.Stands() {
		return apperr.Conflict("receipt_undone", paymentIsNotInTransit)
	}
	return s.takePaidOutBack(ctx, tx, actor, p, reason)
}

// takePaidOutBack turns the entry of a payment today, and what it was for is to be paid again.
func (s *Service) takePaidOutBack(ctx context.Context, tx docdb.Tx, actor people.Actor, p PaidOut,
	reason string) error {
	if err := s.turnPaidOut(ctx, tx, actor, &p, reason); err != nil {
		return err
	}
	if p.RefundID != "" {
		return s.unpayRefund(ctx, tx, p, reason)
	}
	b, err := selfBills.Get(ctx, tx, p.SelfBillID)
	if err != nil {
		return err
	}
	if err := b.unpay(p.Amount); err != nil {
		return err
	}
	if err := selfBills.Replace(ctx, tx, &b); err != nil {
		return err
	}
	return s.tellPaidOut(ctx, tx, SelfBillPaymentUndone, b, p, reason)
}

// unpayRefund lets a refund be approved and not paid: its payer is owed it again.
func (s *Service) unpayRefund(ctx context.Context, tx docdb.Tx, p PaidOut, reason string) error {
	f, err := refunds.Get(ctx, tx, p.RefundID)
	if err != nil {
		return err
	}
	if err := f.step("take back"); err != nil {
		return err
	}
	f.PaidOn, f.PaidOutID = "", ""
	if err := refunds.Replace(ctx, tx, &f); err != nil {
		return err
	}
	return s.tellRefund(ctx, tx, RefundUnpaid, f, reason)
}
