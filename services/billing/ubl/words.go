package ubl

import (
	"fmt"
	"strings"
)

// What a file says.
const (
	reverseCharge = "Reverse charge: the customer accounts for the VAT to HMRC"
	notRegistered = "Not registered for VAT"
	byTransfer    = "Credit transfer"
)

// Refused says why a document cannot be written as an electronic invoice: a sentence for each reason.
type Refused struct{ Reasons []string }

func (r *Refused) Error() string { return "ubl: " + strings.Join(r.Reasons, " ") }

// Why a document is refused.
const (
	unknownKind      = "The kind of the document is not known."
	noNumber         = "The document has no number."
	noIssueDate      = "The document has no date."
	badDueDate       = "The day on which it is due is no day."
	neitherDueOrWhen = "The document says neither when it is due nor in words when it is paid."
	noPreceding      = "The credit note names no document that it takes back from."
	badPreceding     = "A document that is taken back from has no number, or a date that is no day."
	noLines          = "The document has no lines."
	badCurrency      = "The amounts are not all in one currency that is known."
	badRate          = "The rate of VAT is not that of its reason."
	oneAmountOnly    = "The totals do not agree: net and VAT do not come to the total."
	netsDisagree     = "The totals do not agree: the nets of the lines do not come to the net of the document."
	vatsDisagree     = "The totals do not agree: the VAT of the reasons does not come to the VAT of the document."
	negative         = "An amount is below nothing, or larger than a file may say."
	badAccount       = "The account has no name, no sort code of six digits, or no number of eight digits."
	mixedOutside     = "A line is outside the scope of VAT and another is not. The European rules refuse both in one " +
		"document."
	noIDOfBuyer = "For the reverse charge the buyer needs a VAT number."
	tooLong     = "A text is longer than an electronic invoice may hold."
)

func tooManyLines(most int) string { return fmt.Sprintf("The document has more than %d lines.", most) }

func lineWithout(place int, what string) string { return fmt.Sprintf("Line %d %s.", place, what) }

const (
	hasNoDescription = "does not say what was sold"
	hasNoReason      = "does not say the reason for its VAT"
	hasNoGround      = "does not say on what ground it has no VAT"
	doesNotMultiply  = "has a net that is not its quantity times its price"
)

func vatOf(reason string) string {
	return "The VAT of what is " + reason + " does not agree with its lines."
}

func without(side, what string) string { return "The " + side + " has no " + what + "." }

const (
	aSeller  = "seller"
	aBuyer   = "buyer"
	aName    = "name"
	anAdress = "address"
	aVAT     = "VAT number, and the document charges VAT or has the buyer account for it"
	anID     = "VAT number and nothing else to be known by"
)

func badVATNumber(side string) string {
	return "The VAT number of the " + side + " is none of the United Kingdom, like GB123456782."
}

func badID(side string) string {
	return "A number or an electronic address of the " + side + " is not as its scheme wants it."
}
