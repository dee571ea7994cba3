package agreements

import (
	"fmt"

	"lateral/pkg/date"
	"lateral/services/calendar"
)

func onlyCanDoThis(may []Side) string {
	return "Only " + anyOf(may) + " can do this."
}

const youActedForTheSchool = "You acted for the school that asks, so you cannot act for the leader's home school " +
	"too. " +
	"Another head of that school can."

const youAreTheLeader = "You are the leader here"

const youActForTheLeaders = "You act for the leader's home school here"

func cannotActForBothSides(you string) string {
	return you + ", so you cannot act for the school that is supported too. " +
		"Its head or another senior leader can, if they do not stand on both sides themselves."
}

const theRequestToMove = "The request to move this visit is no longer open."

const yourSideHasSaidYes = "Your side has said yes already."

func theNewDayHasCome(m *Move) string {
	return "The new day, " + m.To[0].Date.Words() + ", has come. Please ask for another."
}

const sayBrieflyWhy = "Say briefly why."

func visitCannotBeMoved(v Visit) string {
	return "The visit of " + v.Date.Words() + " is " + v.State.words() + ", so it cannot be moved."
}

func somebodyHasAlreadyAsked(before Move) string {
	return "Somebody has already asked to move this visit, to " + When(before.To) + ". Please wait for the answer."
}

func chooseAsManyHalfDays(v Visit) string {
	return fmt.Sprintf("Choose as many half-days as the visit has: %d.", v.HalfDays)
}

const theVisitIsOnThese = "The visit is on these half-days already."

const chooseHalfDaysOnOneDay = "Choose half-days on one day."

func anotherVisitOfThisAgreement(on date.Day) string {
	return "Another visit of this agreement is on " + on.Words() + "."
}

func nothingIsPaidFor(a Agreement) string {
	return "Nothing is paid for " + a.Ref + "."
}

func visitIsNotSignedOff(v Visit) string {
	return "The visit of " + v.Date.Words() + " is not signed off."
}

func visitIsOnAnotherInvoice(v Visit) string {
	return "The visit of " + v.Date.Words() + " is on another invoice."
}

func visitIsNotPaidFor(v Visit) string {
	return "The visit of " + v.Date.Words() + " is not paid for in money."
}

func visitIsNotOnThatInvoice(v Visit) string {
	return "The visit of " + v.Date.Words() + " is not on that invoice."
}

func visitIs(v Visit) string {
	return "The visit of " + v.Date.Words() + " is " + v.State.words() + "."
}

func dayOfVisitIsPast(v Visit) string {
	return "The visit of " + v.Date.Words() + " may have taken place. The leader records it, or cancels it if it did " +
		"not. If they do not answer, the broker can end the agreement."
}

func theAgreementIs(a Agreement) string {
	return "The agreement " + a.Ref + " is " + string(a.State) + "."
}

func visitToSettleFirst(v Visit) string {
	return "The visit of " + v.Date.Words() + " is " + v.State.words() + ". Settle it first."
}

const youHaveDoneThisSeveral = "You have done this several times within a short while, and the others have been " +
	"told. Please wait."

const enterTheNumberOfYourPurchase = "Enter the number of your purchase order."

const onlyTheFinanceOfficer = "Only the finance officer or the head of the school that pays can enter the order number."

func theAgreementIsCancelled(a Agreement) string {
	return "The agreement " + a.Ref + " is cancelled, and there is nothing to pay."
}

const sayWhatYouWould = "Say what you would like to know or to have changed."

const sayWhatWasDone = "Say what was done."

func theVisitCanBeRecorded(v Visit) string {
	return "The visit can be recorded from " + v.Date.Words() + "."
}

const chooseOneOfTheAgreed = "Choose one of the agreed objectives."

const chooseAtLeastOneHalfDay = "Choose at least one half-day."

func chooseHalfDaysAtMost() string {
	return fmt.Sprintf("Choose %d half-days at most.", MaxSlots)
}

const chooseADateAndAHalfOfThe = "Choose a date and a half of the day, am or pm."

const chooseADayAfter = "Choose a day after today."

const thisHalfDayIsChosen = "This half-day is chosen twice."

func isNotFreeInTheLeaders(slot calendar.Slot) string {
	return slot.Words() + " is not free in the leader's diary."
}

func anyOf(may []Side) string {
	whoMay := map[Side]string{
		SchoolSide: "the head or another senior leader of the school that asked", LeaderSide: "the leader who was asked",
		HomeSide: "the head of the leader's home school", BrokerSide: "the broker",
	}
	text := whoMay[may[0]]
	for i, s := range may[1:] {
		join := ", "
		if i == len(may)-2 {
			join = " or "
		}
		text += join + whoMay[s]
	}
	return text
}

// words say how the visit stands, after "is".
func (state VisitState) words() string {
	return map[VisitState]string{
		PlannedVisit: "not recorded yet", RecordedVisit: "recorded", QueriedVisit: "waiting for the leader's answer",
		SignedOffVisit: "signed off already", CancelledVisit: "cancelled",
	}[state]
}

// lastVisitCancelled is the note of an agreement that ended because all its
// visits were cancelled.
const lastVisitCancelled = "Every visit was cancelled."

func visitIsOnADraft(v Visit) string {
	return "The visit of " + v.Date.Words() + " is on a draft of an invoice. Issue that, or drop it first."
}

func visitIsNotOnThatDraft(v Visit) string {
	return "The visit of " + v.Date.Words() + " is not on that draft any more."
}
