package reconciliation

import (
	"context"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/services/billing"
	"lateral/services/people"
)

// reachPaid makes a link to what was paid: a self-bill, or a payment that a person recorded before.
func (s *Service) reachPaid(ctx context.Context, tx docdb.Tx, actor people.Actor, l Line, k *Link,
	in LinkInput) error {
	left, err := k.Amount.Neg()
	if err != nil {
		return err
	}
	var p billing.PaidOut
	var b billing.SelfBill
	if in.Kind == ToSelfBill {
		p, b, err = s.billing.PayFromBank(ctx, tx, actor, billing.BankPayment{
			Book: l.Book, SelfBillID: in.SelfBillID, LineID: l.ID, Amount: left, On: l.On, Text: l.Text,
			From: unexplainedOf(l.Account),
		})
	} else {
		p, b, err = s.billing.PaidOutMet(ctx, tx, actor, l.Book, in.PaidOutID, l.ID)
		if err == nil && p.Amount.Pence > left.Pence {
			err = apperr.Invalid(apperr.Field{Path: "paidOutId", Message: paymentIsMore})
		}
	}
	if err != nil {
		return err
	}
	k.Amount, err = p.Amount.Neg()
	k.PaidOutID, k.SelfBillID, k.Number, k.Party, k.PartyName = p.ID, b.ID, b.Number, p.Party, b.HomeName
	return err
}
