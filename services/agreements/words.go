package agreements

import (
	"fmt"

	"lateral/pkg/date"
	"lateral/pkg/events"
	"lateral/services/calendar"
)

// Sentence describes what happened to an agreement, for its timeline; false for
// events that a timeline does not show.
func Sentence(what events.Type, h Happened) (string, bool) {
	switch what {
	case AgreementMade:
		return "Both schools agreed on " + Effort(h.HalfDays) + ": " + h.AgreementRef + ".", true
	case PurchaseOrderSet:
		return "The school entered its purchase order.", true
	case AgreementCancelled:
		return cancelled(h), true
	case AgreementCompleted:
		return "The agreement " + h.AgreementRef + " is completed.", true
	case VisitRecorded:
		return "The leader recorded the visit of " + h.Date.Words() + ".", true
	case VisitSignedOff:
		return "The school signed off the visit of " + h.Date.Words() + ".", true
	case VisitQueried:
		return "The school asked about the visit of " + h.Date.Words() + ".", true
	case VisitCancelled:
		return h.Side.Words() + " cancelled the visit of " + h.Date.Words() + ".", true
	}
	return sentenceOfMove(what, h)
}

func sentenceOfMove(what events.Type, h Happened) (string, bool) {
	who := h.Side.Words()
	switch what {
	case MoveAsked:
		return who + " asked to move the visit of " + When(h.From) + " to " + When(h.To) + ".", true
	case MoveAgreed:
		return who + " agreed to move the visit of " + When(h.From) + " to " + When(h.To) + ".", true
	case MoveDeclined:
		return who + " declined to move the visit of " + When(h.From) + ".", true
	case MoveWithdrawn:
		return who + " no longer asks to move the visit of " + When(h.From) + ".", true
	case VisitMoved:
		return who + " agreed too: the visit of " + When(h.From) + " was moved to " + When(h.To) + ".", true
	}
	return "", false
}

func cancelled(h Happened) string {
	if h.Note == lastVisitCancelled {
		return "The agreement " + h.AgreementRef + " ended: every visit was cancelled."
	}
	return h.Side.Words() + " cancelled the agreement " + h.AgreementRef + "."
}

// The sentences that people read. The rules say when; each constant is named by its beginning.

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

func theAgreementIs(a Agreement) string {
	return "The agreement " + a.Ref + " is " + string(a.State) + "."
}

func visitToSettleFirst(v Visit) string {
	return "The visit of " + v.Date.Words() + " is " + v.State.words() + ". Settle it first."
}

func visitWasCancelled(v Visit) string {
	return "The visit of " + When(v.Slots) + " was cancelled"
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

const startAgainAtTheFirst = "Start again at the first page of the list."

const theSchool = "The school"

const theLeader = "The leader"

const theHomeSchool = "The home school"

const theBroker = "The broker"

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

const thePartnership = "The partnership"

const anInvoiceIsStill = "An invoice is still to be raised"

const thePartnershipRaisesItForTheVisits = "The partnership raises it for the visits that are signed off."

const theAgreementWasCancelled = "The agreement was cancelled"

const thePartnershipStillRaises = "The partnership still raises an invoice for the visits that are signed off."

const theSchoolAskedAbout = "The school asked about the record."

const orAsksAboutTheRecord = "Or asks about the record."

const thenTheSchoolSigns = "Then the school signs it off."

func theNextVisitIsOn(v Visit) string {
	return "The next visit is on " + v.Date.Words()
}

const theOtherVisitsEach = "The other visits, each recorded and signed off"

const theInvoice = "The invoice"

func movedOnceBothSayYes(m Move) string {
	return "To " + When(m.To) + ". It is moved once both have said yes."
}

// Words name the side where its people are not named.
func (side Side) Words() string {
	return map[Side]string{
		SchoolSide: theSchool, LeaderSide: theLeader, HomeSide: theHomeSchool, BrokerSide: theBroker,
	}[side]
}

func onlyCanDoThis(who string) string {
	return "Only " + who + " can do this."
}

func recordsWhatWasDone(leader string) string {
	return leader + " records what was done; then the school signs it off."
}

func visitWasMoved(m Move, askedBy string) string {
	return "The visit of " + When(m.From) + " was moved to " + When(m.To) + ". Asked by " + askedBy
}
