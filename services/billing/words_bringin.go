package billing

import "fmt"

const (
	enterTheNumberThatItHas = "Enter the number that the invoice has, in at most 40 letters."
	sayWhoOwesIt            = "Say who owes the invoice."
	enterTheDayThatItIsDue  = "Enter the day on which it is due."
	enterWhatItComesTo      = "Enter what the invoice comes to in pounds, with VAT."
	enterAtMostTheTotal     = "Enter what was paid of it: nothing, or at most what it comes to."
	fromBefore              = "As on the invoice"
	vatWasDeclaredBefore    = "Issued before this book began, where its VAT was declared"
)

func bringAtMost(most int) string {
	return fmt.Sprintf("Bring in between 1 and %d invoices at once.", most)
}

func numberIsKnown(number string) string {
	return "There is an invoice " + number + " already. Nothing was brought in."
}

func numberIsOfTheSeries(number string) string {
	return "The next invoices may come to the number " + number + " too. Choose what stands before your own numbers first."
}
