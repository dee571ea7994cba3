package einvoice

import "strings"

// What a file says beside its figures.
const (
	nothingToPay    = "Nothing is to be paid: this takes back from what it names."
	noInvoiceNeeded = "You need not send an invoice: whoever drew this up pays it."
	yourOutputTax   = "The VAT shown is your output tax due to HMRC."
)

func supportBy(leader string) string { return "For support by " + leader + "." }

func orderCovers(numbers []string) string {
	return "The purchase order also covers " + strings.Join(numbers, ", ") + "."
}

func cannotBeWritten(number, why string) string {
	return "There is no electronic invoice of " + number + ". " + why + " The PDF is the document."
}

func saysNoReason(number string) string {
	return cannotBeWritten(number, "It was issued before Lateral kept the reason for VAT, and a rate of nought may be "+
		"zero-rated, exempt or outside the scope: nobody may guess which.")
}
