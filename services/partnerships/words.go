package partnerships

import (
	"strconv"
	"time"

	"lateral/pkg/date"
	"lateral/pkg/money"
	"lateral/services/register"
)

// Why somebody may not answer, take back, see or bring in.
const (
	onlyHeadAnswers          = "Only the head of the school can answer this."
	operatorAnswers          = "The school has no head here: an operator answers this."
	onlyPartnershipWithdraws = "Only the partnership can take this back. You can say no."
	onlyOperatorSees         = "Only an operator sees all requests."
	onlyOperatorBrings       = "Only an operator brings in a list."
)

// Why a line of a list is refused.
const (
	noURN        = "There is no URN of five to seven digits in this line."
	noSuchSchool = "There is no school with this number in the register."
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

func listTooLong(most int) string {
	return "Enter 1 to " + strconv.Itoa(most) + " schools, one a line."
}

func notOpen(school register.School) string { return school.Name + " is not open." }

// askedLately names the first whole day on which the school can be asked again.

func askedLately(school register.School, again time.Time) string {
	return "You asked " + school.Name + " not long ago. You can ask again on " +
		again.Add(24*time.Hour-time.Second).Format("2 January 2006") + "."
}

// over says why a request cannot be answered any more.
func (q Request) over() string {
	switch q.State {
	case RequestJoined:
		return "The school has joined already."
	case RequestDeclined:
		return "The school declined already."
	case RequestWithdrawn:
		return "The partnership took this back."
	case RequestAsked, RequestExpired:
	}
	return "Nobody answered this in time. The partnership can ask again."
}

// over says why a change no longer waits.
func (ch PayeeChange) over() string {
	switch ch.State {
	case PayeeDone:
		return "This change has taken effect already."
	case PayeeReplaced:
		return "Somebody has asked for another change since, and it replaces this one."
	case PayeeStopped, PayeeWaiting:
	}
	return "This change was stopped."
}

// PaysWords is the sum that the school pays, in words: "£1,276.50 before VAT, with
// brokerage", "£630.00 with VAT", "£525.00, without VAT", "nothing".
func (q Quote) PaysWords() string {
	text := q.Pays.String() + " before VAT"
	switch {
	case q.Pays.IsZero():
		return "nothing"
	case q.PaysWithVAT != nil && q.VAT.IsZero():
		text = q.Pays.String() + ", without VAT"
	case q.PaysWithVAT != nil:
		text = q.PaysWithVAT.String() + " with VAT"
	}
	if q.Mode == Added {
		text += ", with brokerage"
	}
	return text
}

// ReceivesWords is what the leader's school receives, in words: "£446.25 before VAT".
func (q Quote) ReceivesWords() string {
	switch {
	case q.Receives.IsZero():
		return "nothing"
	case q.ReceivesWithVAT == nil:
		return q.Receives.String() + " before VAT"
	case *q.ReceivesWithVAT == q.Receives:
		return q.Receives.String() + ", without VAT"
	}
	return q.ReceivesWithVAT.String() + " with VAT"
}

const enterAnAccountOrAVat = "Enter an account or a VAT number."

const enterAnAccountOrTake = "Enter an account or take it away, not both."

const chooseNoneDeductedOrAdded = "Choose none, deducted or added."

const enterAShareFromTo = "Enter a share from 0 to 50 %."

const enterToADay = "Enter £0 to £500 a day."

const enterAShareOrASum = "Enter a share or a sum a day, not both."

const leaveShareAndSum = "Leave share and sum empty if there is no brokerage."

const pleaseSignIn = "Please sign in."

const enterANameOfToCharacters = "Enter a name of 3 to 120 characters."

const chooseWhatSortOfPartnership = "Choose what sort of partnership this is."

const enterToDays = "Enter 1 to 60 days."

const itsBrokerOrAnOperatorSays = "Only a broker of that partnership, or an operator, can put it above this one."

const aPartnershipCannotBeAbove = "A partnership cannot be above itself."

const thereIsNoSuch = "There is no such partnership."

const anotherPartnershipHasThisName = "Another partnership has this name."

const enterAnAddressOfAtMostSix = "Enter an address of at most six lines."

const enterTheNameOfTheAccount = "Enter the name of the account, at most 70 characters."

const enterASortCode = "Enter a sort code of six digits, like 00-00-00."

const enterAnAccountNumber = "Enter an account number of eight digits."

const enterDaysToPay = "Enter 0 to 90 days."

const badVATNumber = "Enter a VAT number like GB 123 4567 89."

// Words say what a half-day costs where a day is not twice that; "" where it is.
func (h HalfDay) Words(dayRate money.Amount) string {
	if 2*h.Price.Pence == dayRate.Pence {
		return ""
	}
	return "At " + dayRate.String() + " a day, each half-day costs " + h.Price.String() +
		": half-days are priced in whole pence."
}
