package reconciliation

import "lateral/pkg/money"

// Why a remittance advice is refused.
const (
	nameTheAdvice   = "Enter a name for the advice, at most 100 characters."
	chooseAnAdvice  = "Choose a file, or paste the text of the advice."
	adviceIsTooLong = "An advice names at most 200 invoices. Enter it in parts."
	noAmountsInIt   = "No invoice numbers with amounts were found in it. Write each invoice on a line of " +
		"its own, and its amount after it, like INV-000123 776.00."
	tooManyAdvices          = "There are 200 advices that wait for their payments. Drop those that you no longer need."
	payersWait              = "Many advices wait at the seller. Write to it instead, or try again later."
	manyAdvices             = "That is many remittance advices to one seller in a day. Try again tomorrow."
	chooseInvoices          = "Choose the invoices that you pay."
	namedTwice              = "This invoice is named twice."
	enterTheReference       = "Enter the reference that you give to the bank, at most 140 characters."
	enterTheDayOfThePayment = "Enter the day of the payment, at most 30 days from today."
	adviceDoesNotWait       = "This advice no longer waits for a payment."
)

// What does not agree of an item of an advice.
const (
	namesNoneOfOurs = "This is no invoice of this book."
	nothingIsOwed   = "Nothing is owed on it any more."
)

func isNamedTwice(owed money.Amount) string {
	return "It is named twice. Only " + owed.String() + " is owed on it."
}

func rowsComeTo(rows, says money.Amount) string {
	return "The rows come to " + rows.String() + ", the advice says " + says.String() + "."
}

func isOwed(owed money.Amount) string { return "What is owed on it is " + owed.String() + "." }

// madeBy is what an advice is called that its payer made.
func madeBy(a Advice) string { return "Payment of " + a.On.Words() + " by " + a.FromName }
