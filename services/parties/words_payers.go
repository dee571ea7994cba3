package parties

// Why something about a payer, or its terms, is refused.
const (
	enterTheNameOfThePayer    = "Enter the name, as documents are to say it."
	enterTheAddressOfThePayer = "Enter the address, line by line."
	enterAnEMailAddress       = "Enter an e-mail address like name@example.org."
	payerHasEnded             = "This payer has ended. Add it anew if it pays again."
	enterAtMostFiveAddresses  = "Enter five e-mail addresses at most."
	enterANominalCode         = "Enter a nominal code of at most 30 letters, digits, points, hyphens and strokes."
	onlyASchoolIsPaidFor      = "Only a school is paid for by others. Leave this empty."
	aSchoolPaysForItself      = "A school pays for itself alone. Leave this empty."
	nameAtMost                = "Name %d schools at most."
	doesNotPayForYou          = "This payer is not willing to pay for the school. It says so first."
	chooseTheScheme           = "Choose what kind of address it is."
	badLocationNumber         = "Look at the number again: it has 13 digits, of which the last checks the others."
	enterTheEInvoiceID        = "Enter the address: at most 50 letters, digits, colons, points and hyphens."
)

func payerIsKnown(name string) string {
	return "You have a payer named " + name + " already. Change that one, or end it first."
}

func isNoEMailAddress(typed string) string {
	return "“" + typed + "” is no e-mail address. Enter one like name@example.org."
}

func thereIsNoSchool(urn string) string { return "There is no school with the number " + urn + "." }
