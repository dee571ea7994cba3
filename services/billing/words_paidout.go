package billing

import (
	"lateral/pkg/date"
	"lateral/pkg/money"
)

const enterWhatWasPaid = "Enter what was paid, more than £0."

const youActForTheHomeSchool = "You also act for the school that gets this money. Let somebody else record it."

const paymentIsNotInTransit = "This payment was taken back, or belongs to a line of a bank statement. Look at it again."

func nothingIsOwedOnBill(b SelfBill) string {
	if b.Owed().IsNegative() {
		return "Nothing is to be paid on " + b.Number + ": " + b.HomeName + " owes " + b.Owed().Unsigned().String() +
			" on it, since it was credited after it was paid."
	}
	return "Nothing is owed on " + b.Number + " now. Look at it again."
}

func onlyIsOwedOnBill(owed money.Amount, b SelfBill) string {
	return "Only " + owed.String() + " is owed on " + b.Number + "."
}

func billWasIssuedOnEnter(b SelfBill) string {
	return b.Number + " was issued on " + date.Words(b.IssuedAt) + ". Enter that day or a later one."
}

// whereItIsHeld says where the money of a self-bill is, and why.
func whereItIsHeld(b SelfBill, behind Invoice, today date.Day) string {
	switch owed := b.Owed(); {
	case owed.IsNegative():
		return b.HomeName + " owes " + owed.Unsigned().String() + " on it, since it was credited after it was paid."
	case owed.IsZero():
		return ""
	case behind.State == WrittenOff:
		return "The invoice of this support was written off. " + b.IssuerName + " owes this all the same."
	case !behind.Unpaid:
		return "Nothing is owed on the invoice of this support any more, so " + b.IssuerName + " can pay this now."
	case behind.DueOn < today:
		return b.IssuerName + " waits for the invoice of this support to be paid. It was due on " + behind.DueOn.Words() +
			"."
	}
	return b.IssuerName + " waits for the invoice of this support to be paid. It is due on " + behind.DueOn.Words() + "."
}
