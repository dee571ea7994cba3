package reconciliation

import "lateral/pkg/money"

// Why a remittance advice is refused.
const (
	nameTheAdvice     = "Enter a name for the advice, at most 100 characters."
	chooseAnAdvice    = "Choose a file, or paste the text of the advice."
	adviceIsTooLong   = "An advice names at most 200 invoices. Enter it in parts."
	noAmountsInIt     = "No invoice numbers with amounts were found in it."
	tooManyAdvices    = "There are 200 advices that wait for their payments. Drop those that you no longer need."
	adviceDoesNotWait = "This advice no longer waits for a payment."
)

// What does not agree of an item of an advice.
const (
	namesNoneOfOurs = "This is no invoice of this book."
	nothingIsOwed   = "Nothing is owed on it any more."
)

func isOwed(owed money.Amount) string { return "What is owed on it is " + owed.String() + "." }
