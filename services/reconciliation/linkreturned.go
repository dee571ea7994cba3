package reconciliation

import (
	"context"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/services/people"
)

// linkReturned explains two lines of an account by each other: one takes the other back. What the other was linked
// to is undone first, so what it paid is owed again. It returns the link of the line that was asked about.
func (s *Service) linkReturned(ctx context.Context, tx docdb.Tx, of linking, in LinkInput) (string, error) {
	other, _, err := lineFor(ctx, tx, of.actor, in.OtherID)
	if err != nil {
		return "", err
	}
	if err := of.line.cancels(other); err != nil {
		return "", err
	}
	if err := s.giveBack(ctx, tx, of.actor, other, wasReturned(*of.line, other)); err != nil {
		return "", err
	}
	if other, err = lines.Get(ctx, tx, other.ID); err != nil {
		return "", err
	}
	in.Amount = of.line.Amount
	id, err := s.link(ctx, tx, of, in)
	if err != nil {
		return "", err
	}
	of.line, in.LineID, in.OtherID, in.Amount = &other, other.ID, in.LineID, other.Amount
	_, err = s.link(ctx, tx, of, in)
	return id, err
}

// cancels is Invalid unless another line of the account has the same sum with the other sign, and Conflict where a
// part of the line is explained already.
func (l Line) cancels(other Line) error {
	back, err := other.Amount.Neg()
	switch {
	case err != nil:
		return err
	case l.State != Unexplained:
		return apperr.Conflict("line_explained", lineIsExplained)
	case other.Account != l.Account || back != l.Amount:
		return apperr.Invalid(apperr.Field{Path: "otherLine", Message: linesDoNotCancel})
	}
	return nil
}

// giveBack undoes what a line was linked to whose money went back. A payment that a person had recorded by hand, and
// that the line showed, is taken back with it.
func (s *Service) giveBack(ctx context.Context, tx docdb.Tx, actor people.Actor, l Line, why string) error {
	all, err := links.All(ctx, tx, docdb.Query{Index: "by_line", Equal: []any{l.ID}})
	if err != nil {
		return err
	}
	for i := range all {
		k := &all[i]
		switch {
		case k.State != Made:
			continue
		case k.Kind == Returned:
			return apperr.Conflict("line_returned", lineIsReturned)
		}
		if err := s.undo(ctx, tx, actor, k, why); err != nil {
			return err
		}
		switch k.Kind {
		case ToReceipt:
			err = s.billing.TakeBack(ctx, tx, actor, k.PaymentID, why)
		case ToPayment:
			err = s.billing.TakePaidOutBack(ctx, tx, actor, k.PaidOutID, why)
		case ToInvoice, ToSelfBill, ToRefund, OnAccount, Charges, Interest, Outside, Returned:
		}
		if err != nil {
			return err
		}
	}
	return nil
}
