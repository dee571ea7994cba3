package billing

import (
	"context"
	"time"

	"lateral/pkg/apperr"
	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/pkg/idempotency"
	"lateral/pkg/money"
	"lateral/services/people"
)

// PayInput is a bank transfer that a person made for a self-bill.
type PayInput struct {
	SelfBillID     string
	Amount         money.Amount
	PaidOn         date.Day // 2006-01-02
	Reference      string
	IdempotencyKey string
}

func (in *PayInput) validate(now time.Time) error {
	var c apperr.Check
	c.That(in.Amount.Currency == money.GBP, "amount.currency", paymentsAreInPounds)
	c.That(in.Amount.Pence > 0, "amount.pence", enterWhatWasPaid)
	in.Reference = checkByHand(&c, "paidOn", in.PaidOn, enterTheDateOfThePayment, in.Reference, now)
	return c.Err()
}

// PaySelfBill records money that a person paid to the home school by bank transfer, in full or in part, before
// a statement shows it. A repeat with the same key records nothing more. NotFound to those who do not handle
// the issuer's money; Invalid where it is more than is owed, before the self-bill, or on a closed day.
func (s *Service) PaySelfBill(ctx context.Context, actor people.Actor, in PayInput) (SelfBill, error) {
	if err := in.validate(s.now()); err != nil {
		return SelfBill{}, err
	}
	var bill SelfBill
	err := s.update(ctx, func(tx docdb.Tx) error {
		b, err := billFor(ctx, tx, actor, in.SelfBillID)
		if err != nil {
			return err
		}
		if in.PaidOn < date.On(b.IssuedAt) {
			return apperr.Invalid(apperr.Field{Path: "paidOn", Message: billWasIssuedOnEnter(b)})
		}
		scope := actor.AccountID + " pay-self-bill"
		_, _, err = idempotency.Once(ctx, tx, s.now(), scope, in.IdempotencyKey, in, func() (string, error) {
			if err := isInOpenBook(ctx, tx, b.Issuer, "paidOn", in.PaidOn); err != nil {
				return "", err
			}
			p, err := s.payOut(ctx, tx, b, PaidOut{
				Amount: in.Amount, PaidOn: in.PaidOn, Reference: in.Reference, RecordedBy: actor.AccountID,
			})
			return p.ID, err
		})
		if err != nil {
			return err
		}
		bill, err = selfBills.Get(ctx, tx, b.ID)
		return err
	})
	return bill, err
}

// payOut writes a payment of a self-bill, its entry and the self-bill.
func (s *Service) payOut(ctx context.Context, tx docdb.Tx, b SelfBill, p PaidOut) (PaidOut, error) {
	if err := b.pay(p.Amount); err != nil {
		return p, err
	}
	p.SelfBillID, p.Issuer, p.Party = b.ID, b.Issuer, b.home()
	if err := s.postPaidOut(ctx, tx, &p); err != nil {
		return p, err
	}
	if err := selfBills.Replace(ctx, tx, &b); err != nil {
		return p, err
	}
	return p, s.tellPaidOut(ctx, tx, SelfBillPaid, b, p, p.Reference)
}
