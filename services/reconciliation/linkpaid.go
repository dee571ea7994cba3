package reconciliation

import (
	"context"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/services/billing"
	"lateral/services/people"
)

// reachPaid makes a link to what was paid: a self-bill, a refund, or a payment that a person recorded before.
func (s *Service) reachPaid(ctx context.Context, tx docdb.Tx, actor people.Actor, l Line, k *Link,
	in LinkInput) error {
	left, err := k.Amount.Neg()
	if err != nil {
		return err
	}
	var p billing.PaidOut
	var of billing.PaidFor
	if in.Kind == ToPayment {
		p, of, err = s.billing.PaidOutMet(ctx, tx, actor, l.Book, in.PaidOutID, l.ID)
		if err == nil && p.Amount.Pence > left.Pence {
			err = apperr.Invalid(apperr.Field{Path: "paidOutId", Message: paymentIsMore})
		}
	} else {
		pay := billing.BankPayment{
			Book: l.Book, LineID: l.ID, Amount: left, On: l.On, CountsOn: k.CountsOn, Text: l.Text,
			From: unexplainedOf(l.Account),
		}
		if in.Kind == ToRefund {
			pay.RefundID = in.RefundID
		} else {
			pay.SelfBillID = in.SelfBillID
		}
		p, of, err = s.billing.PayFromBank(ctx, tx, actor, pay)
	}
	if err != nil {
		return err
	}
	k.Amount, err = p.Amount.Neg()
	k.PaidOutID, k.SelfBillID, k.RefundID, k.Party = p.ID, p.SelfBillID, p.RefundID, p.Party
	k.Number, k.PartyName = of.Number, of.Name
	return err
}
