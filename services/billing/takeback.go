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

// UndoInput says which receipt was not one, and why.
type UndoInput struct {
	PaymentID      string
	Reason         string
	IdempotencyKey string
}

// UndoReceipt takes back a payment that a person recorded by hand or took from the payer's account, as after a
// slip: the invoice is owed again. A repeat with the same key does nothing more. Conflict where it came by card,
// where a line of a statement shows it (its link is undone instead), or where it was taken back already.
func (s *Service) UndoReceipt(ctx context.Context, actor people.Actor, in UndoInput) (Invoice, error) {
	reason, err := text.Reason("reason", in.Reason, sayWhyForBoth)
	if err != nil {
		return Invoice{}, err
	}
	in.Reason = reason
	var invoice Invoice
	err = s.update(ctx, func(tx docdb.Tx) error {
		p, i, err := s.receiptOf(ctx, tx, actor, in.PaymentID)
		if err != nil {
			return err
		}
		scope := actor.AccountID + " undo-receipt"
		_, _, err = idempotency.Once(ctx, tx, s.now(), scope, in.IdempotencyKey, in, func() (string, error) {
			if !p.Undoable() {
				return "", apperr.Conflict("receipt_not_by_hand", receiptIsNotInTransit)
			}
			return p.ID, s.takePaymentBack(ctx, tx, actor, p, i, in.Reason)
		})
		if err != nil {
			return err
		}
		invoice, err = invoices.Get(ctx, tx, i.ID)
		return err
	})
	return invoice, err
}

// TakeBack takes back, within tx, a payment that a line of a statement showed: the link was wrong.
func (s *Service) TakeBack(ctx context.Context, tx docdb.Tx, actor people.Actor, paymentID, reason string) error {
	p, i, err := s.receiptOf(ctx, tx, actor, paymentID)
	if err != nil {
		return err
	}
	if !p.Stands() {
		return apperr.Conflict("receipt_undone", receiptIsNotInTransit)
	}
	return s.takePaymentBack(ctx, tx, actor, p, i, reason)
}

// takePaymentBack turns the entry of a payment today, and the invoice is owed again.
func (s *Service) takePaymentBack(ctx context.Context, tx docdb.Tx, actor people.Actor, p Payment, i Invoice,
	reason string) error {
	if i.State == Credited || !i.OnAccount.IsZero() {
		return apperr.Conflict("invoice_credited", whatWasPaidIsOnAccount(i))
	}
	if i.State == WrittenOff {
		return apperr.Conflict("written_off", isWrittenOff(i))
	}
	now := s.now()
	p.UndoneAt, p.UndoneBy, p.UndoneWhy = &now, actor.AccountID, reason
	if err := payments.Replace(ctx, tx, &p); err != nil {
		return err
	}
	if err := i.takeOff(p); err != nil {
		return err
	}
	if err := invoices.Replace(ctx, tx, &i); err != nil {
		return err
	}
	entry, err := received(i, p)
	if err != nil {
		return err
	}
	postings, err := ledger.Turned(entry.Postings)
	if err != nil {
		return err
	}
	entry.Kind, entry.On, entry.Postings = Undone, date.On(now), postings
	if err := Post(ctx, tx, s.ledger, entry); err != nil {
		return err
	}
	moved := i.moved(p.Amount, reason)
	if moved.Owed, err = i.Owed(); err != nil {
		return err
	}
	return s.events.Append(ctx, tx, PaymentTakenBack, i.ID, moved)
}

// takeOff takes a payment off the sum paid.
func (i *Invoice) takeOff(p Payment) error {
	left, err := i.Paid.Sub(p.Amount)
	if err != nil {
		return err
	}
	verb := "take back in part"
	if left.IsZero() {
		verb = "take back"
	}
	if i.State, err = InvoiceSteps.After(i.State, verb); err != nil {
		return err
	}
	i.Paid, i.Unpaid, i.PaidAt = left, true, nil
	return nil
}
