package home

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"lateral/pkg/date"
	"lateral/pkg/jobs"
	"lateral/pkg/money"
	"lateral/services/billing"
	"lateral/services/enquiries"
	"lateral/services/leaders"
	"lateral/services/needs"
	"lateral/services/partnerships"
	"lateral/services/privacy"
	"lateral/services/themes"
)

// The sentences that people read. The rules say when; each constant is named by its beginning.

const issueInvoice = "Issue invoice"

func theFirstVisitIsOn(a billing.ToPrepare) string {
	return " The first visit is on " + a.FirstOn.Words() + "."
}

func decideAboutVatFor(a billing.ToPrepare) string {
	return "Decide about VAT for " + a.Agreement.BuyerName
}

const nobodyHasDecidedAbout = " Nobody has decided about VAT yet."

const theSchoolHasGiven = " The school has given no order number yet."

func isOwedLookForItOnTheStatement(i owing) string {
	return i.rest.String() + " is owed. Look for it on the statement."
}

const recordPayment = "Record payment"

const itIsDueOn = "It is due on "

const itWasDueOn = "It was due on "

func payOn(i owing) string {
	return "Pay " + i.rest.String() + " on " + i.Number
}

const lookAtTheInvoice = "Look at the invoice"

func overdueByDays(days int) string {
	return fmt.Sprintf("Overdue by %d days", days)
}

const overdueByDay = "Overdue by 1 day"

const seeTheThread = "See the thread"

func verifyADesignationOf(c leaders.Claimant) string {
	return "Verify a designation of " + c.Leader.Name
}

const theySayThatTheyAreAccredited = "They say that they are accredited."

const lookAtTheEvidence = "Look at the evidence"

const yourDesignationHasLapsed = "Your designation has lapsed"

const seeWhatToDo = "See what to do"

func itsLastDayWasSchools(on time.Time) string {
	return "Its last day was " + date.Words(on) + ". Schools no longer see what you offer."
}

func confirmTheChecksOf(c leaders.Checked) string {
	return "Confirm the checks of " + c.Leader.Name
}

const confirmTheChecks = "Confirm the checks"

func schoolsSeeThisBefore(lacking []string) string {
	return strings.Join(lacking, " ") + " Schools see this before they let anybody in."
}

const postANeed = "Post a need"

const sayWhatYourSchool = "Say what your school would like help with. It takes three minutes, and nobody learns " +
	"which school you are " +
	"before you choose."

func finishPosting(n needs.Seen) string {
	return "Finish posting " + named(n.Need)
}

const itWasBegunAndHasNotBeenPosted = "It was begun and has not been posted."

const goOn = "Go on"

func chooseWhomToAsk(n needs.Need) string {
	return "Choose whom to ask about " + named(n)
}

const itIsPostedAndNobody = "It is posted, and nobody has been asked yet."

const seeWhoFits = "See who fits"

func yourEnquiryToHasEnded(last enquiries.Last) string {
	return "Your enquiry to " + last.Leader.Name + " has ended."
}

func didNotAnswerInTime(last enquiries.Last) string {
	return last.Leader.Name + " did not answer in time."
}

func theAgreementWithWasCancelled(last enquiries.Last) string {
	return "The agreement with " + last.Leader.Name + " was cancelled."
}

func askSomebodyElseAbout(n needs.Need) string {
	return "Ask somebody else about " + named(n)
}

func theNeedIsStill(why string) string {
	return why + " The need is still open."
}

func theLawWantsAnAnswer(w privacy.Waiting) string {
	return "The law wants an answer until " + w.DueOn.Words() + "."
}

const carryOutOrSay = "Carry out or say why not"

func aJobWasGiven(s Service, j jobs.Job) string {
	return "A job was given up: " + s.JobWords(j.Kind)
}

func afterTries(j jobs.Job) string {
	return "After " + strconv.Itoa(j.Attempts) + " tries."
}

const lookAtIt = "Look at it"

const writeThePagesThatEverybody = "Write the pages that everybody reads"

func stillADraft(titles []string) string {
	return "Still a draft: " + strings.Join(titles, ", ") + "."
}

const writeThem = "Write them"

func youHaveUntilToSay(q partnerships.Asked) string {
	return "You have until " + date.Words(q.ExpiresAt) + " to say yes or no."
}

const sayYesOrNo = "Say yes or no"

func confirmOrStopTheNew(w *partnerships.PayeeView) string {
	return "Confirm or stop the new account of " + w.HolderName
}

const lookAtTheChange = "Look at the change"

func askedForAnotherAccount(w *partnerships.PayeeView) string {
	return w.AskedByName + " asked for another account or VAT number. It holds from " + date.TimeWords(w.EffectiveAt) +
		", unless somebody stops it."
}

const approveOrRefuse = "Approve or refuse"

const theRegisterNamesASuccessor = "The register names a successor."

const confirmTheSuccessor = "Confirm the successor"

const seeTheVisit = "See the visit"

const recordTheVisit = "Record the visit"

// named is a need as people name it: "Phonics, N-2025".
func named(n needs.Need) string {
	if len(n.Themes) == 0 {
		return n.Ref
	}
	return themes.Name(n.Themes[0]) + ", " + n.Ref
}

// owing is an invoice with a sum still owed.
type owing struct {
	billing.Invoice
	rest money.Amount
	late string // "Overdue by 3 days"; "" where it is not
}

func visitsOfAreSigned(ref, missing string) string {
	return "Visits of " + ref + " are signed off and to be invoiced." + missing
}
