package parties

import (
	"time"

	"lateral/pkg/date"
)

// Why a change of who is paid is refused, or cannot be confirmed.
const (
	takesAccountAway   = "This would take the account away. Enter the account, or say that there is to be none."
	takesVATNumberAway = "This would take the VAT number away. Enter it, or say that there is to be none."
	changedOften       = "This was changed often today. Please wait, or ask an operator."
	onlySchoolConfirms = "Only the school itself confirms this. You can stop it."
	askedYourself      = "You asked for this. Another person confirms it, or it takes effect by itself after three days."
	askerGone          = "The person who asked for this no longer has a role here. Stop it, and ask for it yourself if " +
		"it is right."
	yourRole   = "Your role here"
	askersRole = "The role of the person who asked"
)

// letInLately says whose role is too new, and names the first whole minute from which the
// two may confirm.
func letInLately(whose string, from time.Time) string {
	return whose + " began less than three days ago. You can confirm this from " +
		date.TimeWords(from.Add(time.Minute-time.Second)) + ". Nobody has to: it takes effect by itself after " +
		"three days."
}

const enterAnAccountOrAVat = "Enter an account or a VAT number."

const enterAnAccountOrTake = "Enter an account or take it away, not both."

const enterAnAddressOfAtMostSix = "Enter an address of at most six lines."

const enterTheNameOfTheAccount = "Enter the name of the account, at most 70 characters."

const enterASortCode = "Enter a sort code of six digits, like 00-00-00."

const enterAnAccountNumber = "Enter an account number of eight digits."

// Why a VAT number is none.
const (
	badVATNumber    = "Enter a VAT number like GB 123 4567 82."
	vatDoesNotAddUp = "This is no VAT number: its last two digits do not fit the others. " +
		"Check it against the certificate of registration."
	noNumberOfADepartment = "Lateral takes no VAT number of a government department or a health authority. " +
		"Enter one like GB 123 4567 82."
)

const enterAPrefix = "Enter up to six letters and digits, like WV, or nothing."

func numberedSo(prefix string) string {
	if prefix == "" {
		return "Nothing stands before the numbers of new documents any more."
	}
	return prefix + " stands before the numbers of new documents now."
}
