package billing

import (
	"context"
	"time"

	"lateral/pkg/apperr"
	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/pkg/idempotency"
	"lateral/services/people"
)

// RefundPayment is a bank transfer that a person made for a refund.
type RefundPayment struct {
	RefundID       string
	PaidOn         date.Day // 2006-01-02
	Reference      string
	IdempotencyKey string
}

func (in *RefundPayment) validate(now time.Time) error {
	var c apperr.Check
	in.Reference = checkByHand(&c, "paidOn", in.PaidOn, enterTheDateOfThePayment, in.Reference, now)
	return c.Err()
}

// PayRefund records that a person sent an approved refund, before a statement shows it. A repeat with the same key
// records it once. Conflict where it is not approved, Invalid on a day before it was asked or that is closed.
func (s *Service) PayRefund(ctx context.Context, actor people.Actor, in RefundPayment) (Refund, error) {
	if err := in.validate(s.now()); err != nil {
		return Refund{}, err
	}
	var refund Refund
	err := s.update(ctx, func(tx docdb.Tx) error {
		f, err := refundFor(ctx, tx, actor, in.RefundID)
		if err != nil {
			return err
		}
		scope := actor.AccountID + " pay-refund"
		_, _, err = idempotency.Once(ctx, tx, s.now(), scope, in.IdempotencyKey, in, func() (string, error) {
			if in.PaidOn < date.On(f.AskedAt) {
				return "", apperr.Invalid(apperr.Field{Path: "paidOn", Message: refundWasAskedOnEnter(f)})
			}
			if err := isInOpenBook(ctx, tx, f.Issuer, "paidOn", in.PaidOn); err != nil {
				return "", err
			}
			p, err := s.payRefund(ctx, tx, &f, PaidOut{
				PaidOn: in.PaidOn, Reference: in.Reference, RecordedBy: actor.AccountID,
			})
			return p.ID, err
		})
		if err != nil {
			return err
		}
		refund, err = refunds.Get(ctx, tx, f.ID)
		return err
	})
	return refund, err
}

// payRefund writes the payment of a refund, its entry and the refund.
func (s *Service) payRefund(ctx context.Context, tx docdb.Tx, f *Refund, p PaidOut) (PaidOut, error) {
	if err := f.step("pay"); err != nil {
		return p, err
	}
	p.RefundID, p.Issuer, p.Party, p.Amount = f.ID, f.Issuer, f.Party, f.Amount
	if err := s.postPaidOut(ctx, tx, &p); err != nil {
		return p, err
	}
	f.PaidOn, f.PaidOutID = p.PaidOn, p.ID
	if err := refunds.Replace(ctx, tx, f); err != nil {
		return p, err
	}
	return p, s.tellRefund(ctx, tx, RefundSent, *f, f.Reason)
}
