package billing

import (
	"lateral/pkg/apperr"
	"lateral/pkg/money"
)

// Standing is the state of a self-bill, also of those that earlier programs issued.
func (b SelfBill) Standing() BillState {
	switch {
	case b.State != "":
		return b.State
	case b.Credited:
		return BillCredited
	}
	return BillIssued
}

// pay counts money that went to the home school or, below nothing, that it paid back. Conflict where
// nothing is owed in that direction, Invalid where less is.
func (b *SelfBill) pay(amount money.Amount) error {
	owed := b.Owed()
	switch {
	case owed.IsZero() || owed.IsNegative() != amount.IsNegative():
		return apperr.Conflict("self_bill_not_owed", nothingIsOwedOnBill(*b))
	case amount.Unsigned().Pence > owed.Unsigned().Pence:
		return apperr.Invalid(apperr.Field{Path: "amount.pence", Message: onlyIsOwedOnBill(owed.Unsigned(), *b)})
	}
	verb := "pay in part"
	switch {
	case owed.IsNegative():
		verb = "pay back"
	case amount == owed:
		verb = "pay"
	}
	return b.count(amount, verb)
}

// unpay takes off money that was no payment.
func (b *SelfBill) unpay(amount money.Amount) error {
	back, err := amount.Neg()
	if err != nil {
		return err
	}
	verb := "take back in part"
	switch {
	case amount.IsNegative():
		verb = "pay back" // it stays what it is, whatever is owed back
	case b.Paid.Pence == amount.Pence:
		verb = "take back"
	}
	return b.count(back, verb)
}

func (b *SelfBill) count(amount money.Amount, verb string) error {
	sum, err := money.Pence(b.Paid.Pence).Add(amount)
	if err != nil {
		return err
	}
	if b.State, err = BillSteps.After(b.Standing(), verb); err != nil {
		return err
	}
	b.Paid = sum
	return nil
}

// creditedBy counts a credit note of the self-bill.
func (b *SelfBill) creditedBy(n CreditNote) error {
	was := b.Standing()
	var err error
	if b.CreditedSum, err = b.CreditedSum.Sub(n.Total); err != nil {
		return err
	}
	b.Credited = b.CreditedSum == b.Total
	verb := ""
	switch {
	case b.Credited:
		verb = "credit"
	case was == BillPartPaid && b.Owed().Pence <= 0:
		verb = "settle by credit"
	default:
		return nil
	}
	b.State, err = BillSteps.After(was, verb)
	return err
}
