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
