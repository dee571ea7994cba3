package reconciliation

import (
	"context"

	"lateral/pkg/apperr"
	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/pkg/text"
	"lateral/services/billing"
	"lateral/services/people"
)

// UndoLink takes a link back, with a reason: its entry is turned today, and what it explained waits
// again. An invoice that it paid is owed again. NotFound to those who do not handle the book's money;
// Conflict where it was undone already.
func (s *Service) UndoLink(ctx context.Context, actor people.Actor, id, why string) (Link, error) {
	why, err := text.Reason("reason", why, sayWhyItIsUndone)
	if err != nil {
		return Link{}, err
	}
	var k Link
	err = s.update(ctx, func(tx docdb.Tx) error {
		if k, err = linkFor(ctx, tx, actor, id); err != nil {
			return err
		}
		if !LinkSteps.Allows(k.State, "undo") {
			return apperr.Conflict("link_undone", linkIsUndone)
		}
		return s.undo(ctx, tx, actor, &k, why)
	})
	return k, err
}

// UndoLine takes all links of a line back, with a reason, all of them or none. The errors are those of
// UndoLink; Conflict where none stands.
func (s *Service) UndoLine(ctx context.Context, actor people.Actor, id, why string) error {
	why, err := text.Reason("reason", why, sayWhyItIsUndone)
	if err != nil {
		return err
	}
	return s.update(ctx, func(tx docdb.Tx) error {
		l, _, err := lineFor(ctx, tx, actor, id)
		if err != nil {
			return err
		}
		all, err := links.All(ctx, tx, docdb.Query{Index: "by_line", Equal: []any{l.ID}})
		undone := 0
		for i := range all {
			if err == nil && all[i].State == Made {
				undone++
				err = s.undo(ctx, tx, actor, &all[i], why)
			}
		}
		if err == nil && undone == 0 {
			return apperr.Conflict("link_undone", linkIsUndone)
		}
		return err
	})
}

// undo takes a link back, with that of the other line where two cancel each other.
func (s *Service) undo(ctx context.Context, tx docdb.Tx, actor people.Actor, k *Link, why string) error {
	if err := s.undoOne(ctx, tx, actor, k, why); err != nil || k.Kind != Returned {
		return err
	}
	all, err := links.All(ctx, tx, docdb.Query{Index: "by_line", Equal: []any{k.Other}})
	for i := range all {
		if o := &all[i]; err == nil && o.State == Made && o.Kind == Returned {
			err = s.undoOne(ctx, tx, actor, o, why)
		}
	}
	return err
}

func (s *Service) undoOne(ctx context.Context, tx docdb.Tx, actor people.Actor, k *Link, why string) error {
	l, a, err := lineFor(ctx, tx, actor, k.Line)
	if err != nil {
		return err
	}
	if err := s.turn(ctx, tx, actor, l, *k, why); err != nil {
		return err
	}
	back, err := k.Amount.Neg()
	if err != nil {
		return err
	}
	if err := l.explain(back, "undo"); err != nil {
		return err
	}
	l.linkedBy(false) // a person has looked at it
	if err := lines.Replace(ctx, tx, &l); err != nil {
		return err
	}
	now := s.now()
	if k.State, err = LinkSteps.After(k.State, "undo"); err != nil {
		return err
	}
	k.UndoneAt, k.UndoneBy, k.Why = &now, actor.AccountID, why
	if err := links.Replace(ctx, tx, k); err != nil {
		return err
	}
	if err := leaveAdvice(ctx, tx, *k); err != nil {
		return err
	}
	return s.events.Append(ctx, tx, LinkUndone, a.ID, a.about(*k))
}

// turn takes back what a link posted.
func (s *Service) turn(ctx context.Context, tx docdb.Tx, actor people.Actor, l Line, k Link, why string) error {
	switch k.Kind {
	case ToInvoice:
		return s.billing.TakeBack(ctx, tx, actor, k.PaymentID, why)
	case ToReceipt:
		if err := s.billing.ReceiptLeft(ctx, tx, actor, k.PaymentID); err != nil {
			return err
		}
	case ToSelfBill, ToRefund:
		return s.billing.TakePaidOutBack(ctx, tx, actor, k.PaidOutID, why)
	case ToPayment:
		if err := s.billing.PaidOutLeft(ctx, tx, actor, k.PaidOutID); err != nil {
			return err
		}
	case Returned:
		return nil // it posted nothing
	case OnAccount:
		if err := s.withdraw(ctx, tx, actor, k, why); err != nil {
			return err
		}
		if err := billing.UseOnAccount(ctx, tx, k.Book, k.Party, k.Amount); err != nil {
			return err
		}
	case Charges, Interest, Outside:
	}
	e, err := between(k.Book, date.On(s.now()), unexplained, k.ID, k.counter(), unexplainedOf(l.Account), k.Amount)
	return s.post(ctx, tx, e, err)
}

// withdraw gives up a refund that was asked for with a link.
func (s *Service) withdraw(ctx context.Context, tx docdb.Tx, actor people.Actor, k Link, why string) error {
	if k.Asked == "" {
		return nil
	}
	return s.billing.WithdrawAsked(ctx, tx, actor, k.Asked, why)
}
