package billing

import "lateral/pkg/date"

// BooksAreClosed says that a day is too early for a book.
func BooksAreClosed(through date.Day) string {
	return "The books are closed up to " + through.Words() + ", so nothing is entered on that day or before. Choose a " +
		"later day, or reopen the month first."
}

const receiptIsNotInTransit = "This payment was taken back, came by card, or belongs to a line of a bank statement. " +
	"Look at it again."

func whatWasPaidIsOnAccount(i Invoice) string {
	return i.Number + " was credited after it was paid, and what was paid is on account now. So it cannot be taken back."
}
