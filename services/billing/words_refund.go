package billing

import (
	"lateral/pkg/date"
	"lateral/pkg/money"
)

const enterWhatIsUsed = "Enter how much pays this invoice, more than £0."

const enterWhatGoesBack = "Enter how much goes back, more than £0."

const sayWhyItGoesBack = "Say why it goes back, for the payer to read."

const sayWhyItStays = "Say why it stays on account, for those who look at it later."

const youActForWhoGetsIt = "You also act for who gets this money. Let somebody else see to it."

const anotherDecidesTheRefund = "You asked for this refund, so somebody else who handles this money decides about it."

const nameASellerOrAPayer = "Name a seller or a payer, one of the two."

func onlyIsOnAccount(free money.Amount) string {
	if free.Pence <= 0 {
		return "Nothing is on account now. Look at it again."
	}
	return "Only " + free.String() + " is on account. Enter that or less."
}

func goesBackBy(f Refund) string {
	if f.State == RefundPaid {
		return f.Number + " has sent this money back already, so it cannot be taken off the account."
	}
	return f.Number + " was approved, and sends this money back. Withdraw that refund first."
}

func refundIs(f Refund) string {
	switch f.State {
	case RefundAsked:
		return f.Number + " is not approved yet. Somebody else decides about it first."
	case RefundApproved:
		return f.Number + " is approved already. Look at it again."
	case RefundRefused:
		return f.Number + " was refused."
	case RefundWithdrawn:
		return f.Number + " was withdrawn."
	case RefundPaid:
	}
	return f.Number + " is paid already."
}

func refundWasAskedOnEnter(f Refund) string {
	return f.Number + " was asked for on " + date.Words(f.AskedAt) + ". Enter that day or a later one."
}

func refundIsAnotherSum(f Refund) string {
	return f.Number + " is " + f.Amount.String() + ", and is paid whole. Link just that much of the line to it."
}
