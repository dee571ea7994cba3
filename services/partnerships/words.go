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

func listTooLong(most int) string {
	return "Enter 1 to " + strconv.Itoa(most) + " schools, one a line."
}

func notOpen(school register.School) string { return school.Name + " is not open." }

// askedLately names the first whole day on which the school can be asked again.

func askedLately(school register.School, again time.Time) string {
	return "You asked " + school.Name + " not long ago. You can ask again on " +
		date.Words(again.Add(24*time.Hour-time.Second)) + "."
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
	if words := q.ExpensesWords(); words != "" {
		text += ", with " + words
	}
	return text
}

// ExpensesWords are the expenses in it, in words: "expenses of at most £40.00 before VAT"; "" where there are none.
func (q Quote) ExpensesWords() string {
	switch {
	case q.Expenses.IsZero():
		return ""
	case q.AtMost:
		return "expenses of at most " + q.Expenses.String() + " before VAT"
	}
	return "expenses of " + q.Expenses.String() + " before VAT"
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

const chooseNoneDeductedOrAdded = "Choose none, deducted or added."

const enterAShareFromTo = "Enter a share from 0 to 50 %."

const enterToADay = "Enter £0 to £500 a day."

const (
	enterToDaysBefore     = "Enter 0 to 60 days."
	enterAShareOfTheVisit = "Enter a share from 0 to 100 %."
	enterBothOrNeither    = "Enter both: how many days before a visit is late, and the share that is due. Or leave " +
		"both empty."
)

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

const enterDaysToPay = "Enter 0 to 90 days."

const chooseAnArrangement = "Choose who sells the support: the partnership, or the home school."

// Words say what a half-day costs where a day is not twice that; "" where it is.
func (h HalfDay) Words(dayRate money.Amount) string {
	if 2*h.Price.Pence == dayRate.Pence {
		return ""
	}
	return "At " + dayRate.String() + " a day, each half-day costs " + h.Price.String() +
		": half-days are priced in whole pence."
}
