package billing

const receiptIsNotInTransit = "This payment was taken back, came by card, or belongs to a line of a bank statement. " +
	"Look at it again."

func whatWasPaidIsOnAccount(i Invoice) string {
	return i.Number + " was credited after it was paid, and what was paid is on account now. So it cannot be taken back."
}
