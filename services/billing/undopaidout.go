package billing

import (
	"context"

	"lateral/pkg/apperr"
	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/pkg/idempotency"
	"lateral/pkg/ledger"
	"lateral/pkg/text"
	"lateral/services/people"
)

// UndoPaidOut takes back a payment of a self-bill that a person recorded by hand: it is owed again. A repeat
// with the same key does nothing more. Conflict where a line of a statement shows it (its link is undone
// instead), or where it was taken back already.
func (s *Service) UndoPaidOut(ctx context.Context, actor people.Actor, in UndoInput) (SelfBill, error) {
	reason, err := text.Reason("reason", in.Reason, sayWhyForBoth)
	if err != nil {
		return SelfBill{}, err
	}
	in.Reason = reason
	var bill SelfBill
	err = s.update(ctx, func(tx docdb.Tx) error {
		p, b, err := paidOutFor(ctx, tx, actor, in.PaymentID)
		if err != nil {
			return err
		}
		scope := actor.AccountID + " undo-paid-out"
		_, _, err = idempotency.Once(ctx, tx, s.now(), scope, in.IdempotencyKey, in, func() (string, error) {
			if !p.InTransit() {
				return "", apperr.Conflict("receipt_not_by_hand", paymentIsNotInTransit)
			}
			return p.ID, s.takePaidOutBack(ctx, tx, actor, p, b, in.Reason)
		})
		if err != nil {
			return err
		}
		bill, err = selfBills.Get(ctx, tx, b.ID)
		return err
	})
	return bill, err
}

// TakePaidOutBack takes back, within tx, a payment that a line of a statement showed: the link was wrong.
func (s *Service) TakePaidOutBack(ctx context.Context, tx docdb.Tx, actor people.Actor, id, reason string) error {
	p, b, err := paidOutFor(ctx, tx, actor, id)
	if err != nil {
		return err
	}
	if !p.Stands() {
		return apperr.Conflict("receipt_undone", paymentIsNotInTransit)
	}
	return s.takePaidOutBack(ctx, tx, actor, p, b, reason)
}

// takePaidOutBack turns the entry of a payment today, and the self-bill is owed again.
func (s *Service) takePaidOutBack(ctx context.Context, tx docdb.Tx, actor people.Actor, p PaidOut, b SelfBill,
	reason string) error {
	now := s.now()
	p.UndoneAt, p.UndoneBy, p.UndoneWhy = &now, actor.AccountID, reason
	if err := paidOuts.Replace(ctx, tx, &p); err != nil {
		return err
	}
	if err := b.unpay(p.Amount); err != nil {
		return err
	}
	if err := selfBills.Replace(ctx, tx, &b); err != nil {
		return err
	}
	entry, err := p.entry()
	if err != nil {
		return err
	}
	entry.Kind, entry.On = PaidAwayUndone, date.On(now)
	if entry.Postings, err = ledger.Turned(entry.Postings); err != nil {
		return err
	}
	if err := Post(ctx, tx, s.ledger, entry); err != nil {
		return err
	}
	return s.tellPaidOut(ctx, tx, SelfBillPaymentUndone, b, p, reason)
}
