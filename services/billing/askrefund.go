package billing

import (
	"context"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/pkg/events"
	"lateral/pkg/idempotency"
	"lateral/pkg/money"
	"lateral/pkg/text"
	"lateral/services/parties"
	"lateral/services/people"
)

// RefundAsk says how much of what a payer has on account is to go back to it.
type RefundAsk struct {
	Issuer         parties.Ref
	Party          parties.Ref
	Amount         money.Amount
	Reason         string
	IdempotencyKey string
}

func (in *RefundAsk) validate() error {
	var c apperr.Check
	in.Reason = text.Required(&c, "reason", in.Reason, text.Short, sayWhyItGoesBack)
	c.That(in.Amount.Currency == money.GBP, "amount.currency", paymentsAreInPounds)
	c.That(in.Amount.Pence > 0, "amount.pence", enterWhatGoesBack)
	return c.Err()
}

// AskRefund asks another person of the seller to send back what a payer has on account. A repeat with the same key
// asks once. NotFound to those who do not handle the seller's money, Conflict where less is on account.
func (s *Service) AskRefund(ctx context.Context, actor people.Actor, in RefundAsk) (Refund, error) {
	if !issues(actor, in.Issuer) {
		return Refund{}, absent(in.Issuer)
	}
	if err := in.validate(); err != nil {
		return Refund{}, err
	}
	var f Refund
	err := s.update(ctx, func(tx docdb.Tx) error {
		scope := actor.AccountID + " ask-refund"
		id, _, err := idempotency.Once(ctx, tx, s.now(), scope, in.IdempotencyKey, in, func() (string, error) {
			return s.askRefund(ctx, tx, actor, in)
		})
		if err != nil {
			return err
		}
		f, err = refunds.Get(ctx, tx, id)
		return err
	})
	return f, err
}

// AskRefundOf asks, within tx, for a refund of money that the transaction puts on account. The errors are those of
// AskRefund.
func (s *Service) AskRefundOf(ctx context.Context, tx docdb.Tx, actor people.Actor, in RefundAsk) (string, error) {
	if !issues(actor, in.Issuer) {
		return "", absent(in.Issuer)
	}
	if err := in.validate(); err != nil {
		return "", err
	}
	return s.askRefund(ctx, tx, actor, in)
}

func (s *Service) askRefund(ctx context.Context, tx docdb.Tx, actor people.Actor, in RefundAsk) (string, error) {
	to, err := parties.Identify(ctx, tx, in.Party)
	if err != nil {
		return "", apperr.NotFoundIf(err, docdb.ErrNotFound, "payer")
	}
	from, err := parties.Identify(ctx, tx, in.Issuer)
	if err != nil {
		return "", err
	}
	f := Refund{
		Meta: docdb.Meta{ID: s.ids.New("refund")}, Issuer: in.Issuer, IssuerName: from.Name, Party: in.Party,
		PartyName: to.Name, Amount: in.Amount, Reason: in.Reason, State: RefundAsked, By: actor.AccountID,
		ByName: actor.Name, AskedAt: s.now(),
	}
	if f.getsItself(actor) {
		return "", apperr.Forbidden(youActForWhoGetsIt)
	}
	if err := UseOnAccount(ctx, tx, in.Issuer, in.Party, in.Amount); err != nil {
		return "", err
	}
	if f.Number, err = number(ctx, tx, "RF", f.Issuer); err != nil {
		return "", err
	}
	if err := refunds.Insert(ctx, tx, &f); err != nil {
		return "", err
	}
	return f.ID, s.tellRefund(ctx, tx, RefundWanted, f, f.Reason)
}

// tellRefund appends an event about a refund.
func (s *Service) tellRefund(ctx context.Context, tx docdb.Tx, what events.Type, f Refund, reason string) error {
	return s.events.Append(ctx, tx, what, f.ID, RefundData{
		RefundID: f.ID, Number: f.Number, Issuer: f.Issuer, IssuerName: f.IssuerName, Party: f.Party,
		PartyName: f.PartyName, Amount: f.Amount, Reason: reason, PaidOn: f.PaidOn, Approved: f.wasApproved(),
	})
}
