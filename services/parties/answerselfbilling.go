package parties

import (
	"context"

	"lateral/pkg/apperr"
	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/pkg/events"
	"lateral/services/people"
)

// AcceptSelfBilling agrees for the side that was asked. It holds from today at the earliest, since
// both must have agreed before the first document. Another person than the one who asked accepts.
// NotFound to those who handle the money of neither side, Forbidden to those of the side that asked,
// Conflict if it no longer waits or its last day has passed.
func (s *Service) AcceptSelfBilling(ctx context.Context, actor people.Actor, id string) (SelfBillingView, error) {
	return s.moveSelfBilling(ctx, actor, id, "accept", func(tx docdb.Tx, a *SelfBillingAgreement) error {
		if err := a.mayAnswer(actor); err != nil {
			return err
		}
		now := s.now()
		today := date.On(now)
		if a.Until < today {
			return apperr.Conflict("self_billing_over", itsTimeHasPassed)
		}
		supplier, err := Get(ctx, tx, a.Supplier)
		a.From, a.VATNumber = max(a.From, today), supplier.VATNumber
		a.Live, a.AnsweredBy, a.AnsweredAt = false, actor.AccountID, &now
		return err
	})
}

// DeclineSelfBilling says no for the side that was asked. The errors are those of AcceptSelfBilling.
func (s *Service) DeclineSelfBilling(ctx context.Context, actor people.Actor, id string) (SelfBillingView, error) {
	return s.moveSelfBilling(ctx, actor, id, "decline", func(_ docdb.Tx, a *SelfBillingAgreement) error {
		now := s.now()
		a.Live, a.AnsweredBy, a.AnsweredAt = false, actor.AccountID, &now
		return a.mayAnswer(actor)
	})
}

// WithdrawSelfBilling takes the question back, for the side that asked. Forbidden to the other.
func (s *Service) WithdrawSelfBilling(ctx context.Context, actor people.Actor, id string) (SelfBillingView, error) {
	return s.moveSelfBilling(ctx, actor, id, "withdraw", func(_ docdb.Tx, a *SelfBillingAgreement) error {
		now := s.now()
		a.Live, a.AnsweredBy, a.AnsweredAt = false, actor.AccountID, &now
		if !a.AskedFor.Handles(actor) {
			return apperr.Forbidden(onlyWhoAskedWithdraws)
		}
		return nil
	})
}

// EndSelfBilling ends an agreement at once, for either side: from today on nothing is drawn up by it.
func (s *Service) EndSelfBilling(ctx context.Context, actor people.Actor, id string) (SelfBillingView, error) {
	return s.moveSelfBilling(ctx, actor, id, "end", func(_ docdb.Tx, a *SelfBillingAgreement) error {
		a.EndedFor, a.EndedBy, a.EndedOn = a.Customer, actor.AccountID, date.On(s.now())
		if !a.Customer.Handles(actor) {
			a.EndedFor = a.Supplier
		}
		return nil
	})
}

// moveSelfBilling does a step of an agreement that concerns the caller.
func (s *Service) moveSelfBilling(ctx context.Context, actor people.Actor, id, verb string,
	do func(docdb.Tx, *SelfBillingAgreement) error) (SelfBillingView, error) {
	var v SelfBillingView
	err := s.db.Update(ctx, func(tx docdb.Tx) error {
		a, err := getSelfBilling(ctx, tx, id)
		if err != nil {
			return err
		}
		if !a.concerns(actor) {
			return apperr.NotFound("self-billing agreement")
		}
		next, not := SelfBillingSteps.After(a.State, verb)
		if not != nil {
			return apperr.Conflict("self_billing_"+string(a.State), a.over())
		}
		if err := do(tx, &a); err != nil {
			return err
		}
		a.State = next
		if err := selfBillings.Replace(ctx, tx, &a); err != nil {
			return err
		}
		if err := s.events.Append(ctx, tx, selfBillingEvent(next), a.Customer.ID(), a.data()); err != nil {
			return err
		}
		v, err = s.viewSelfBilling(ctx, tx, actor, a)
		return err
	})
	return v, err
}

// selfBillingEvent is what has happened to an agreement that is in a state now.
func selfBillingEvent(now SelfBillingState) events.Type {
	switch now {
	case SelfBillingAgreed:
		return SelfBillingAccepted
	case SelfBillingDeclined:
		return SelfBillingRefused
	case SelfBillingWithdrawn:
		return SelfBillingTakenBack
	case SelfBillingEnded:
		return SelfBillingStopped
	case SelfBillingAsked:
	}
	return SelfBillingAskedFor
}
